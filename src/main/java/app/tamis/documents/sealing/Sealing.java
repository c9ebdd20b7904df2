package app.tamis.documents.sealing;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.TimeZone;
import java.util.function.UnaryOperator;

/// Seals a PDF, by the library DSS: as its last part, which covers all of it.
public final class Sealing {

  /// What stands in a seal of ours, so that one that was damaged is told from those of others.
  static final String PROGRAM = "Tamis";

  /// What is left free for a signature, and for one with a timestamp.
  private static final int ROOM = 6_000;

  private static final int ROOM_WITH_STAMP = 14_000;

  private final SigningKey key;
  private final String firm;
  private final Instant at;

  public Sealing(SigningKey key, String firm, Instant at) {
    this.key = key;
    this.firm = firm;
    this.at = at;
  }

  /// At level B.
  public byte[] seal(byte[] pdf) {
    return seal(pdf, parameters(SignatureLevel.PAdES_BASELINE_B, ROOM), service());
  }

  /// At level T.
  ///
  /// @param stamping makes a timestamp of a digest (SHA-256), with the server's certificate alone;
  ///   what it throws comes through
  public byte[] seal(byte[] pdf, UnaryOperator<byte[]> stamping) {
    var service = service();
    service.setTspSource((_, digest) -> new TimestampBinary(stamping.apply(digest)));
    return seal(pdf, parameters(SignatureLevel.PAdES_BASELINE_T, ROOM_WITH_STAMP), service);
  }

  private byte[] seal(byte[] pdf, PAdESSignatureParameters parameters, PAdESService service) {
    var document = new InMemoryDocument(pdf);
    var signature = key.sign(service.getDataToSign(document, parameters).getBytes());
    var sealed =
        service.signDocument(
            document, parameters, new SignatureValue(SignatureAlgorithm.RSA_SHA256, signature));
    var bytes = new ByteArrayOutputStream();
    try {
      sealed.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static PAdESService service() {
    var verifier = new CommonCertificateVerifier();
    // A clock that was set back, or a key that outlived its certificate, loses no document.
    verifier.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
    verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
    return new PAdESService(verifier);
  }

  private PAdESSignatureParameters parameters(SignatureLevel level, int room) {
    var parameters = new PAdESSignatureParameters();
    parameters.setSignatureLevel(level);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.getSignatureTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.setSigningCertificate(new CertificateToken(key.certificate()));
    parameters.bLevel().setSigningDate(Date.from(at));
    parameters.setSigningTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
    parameters.setSignerName(firm);
    parameters.setAppName(PROGRAM);
    parameters.setContentSize(room);
    return parameters;
  }
}
