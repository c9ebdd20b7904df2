package app.tamis.documents;

import app.tamis.basics.Sha256;
import app.tamis.documents.sealing.SealReading;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import java.util.Set;

/// The door for who has a sealed PDF and nothing else: no book, no network.
public final class Verification {

  /// More than that isn't looked at.
  public static final int MOST_BYTES = SealReading.MOST_BYTES;

  private Verification() {}

  /// What became of a file since it was sealed.
  ///
  /// @param keys fingerprints with which that of the seal is compared; empty where there is nothing
  ///   to compare it with
  public static Verdict of(byte[] file, Optional<Set<String>> keys) {
    return SealReading.of(file, keys);
  }

  /// Of a certificate: SHA-256, in hexadecimal digits.
  ///
  /// @param file a certificate in PEM or DER; empty where it is none
  public static Optional<String> fingerprint(byte[] file) {
    try {
      var certificate =
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(file));
      return Optional.of(Sha256.hex(certificate.getEncoded()));
    } catch (CertificateException e) {
      return Optional.empty();
    }
  }
}
