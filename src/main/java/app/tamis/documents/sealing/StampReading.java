package app.tamis.documents.sealing;

import app.tamis.documents.Seal;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;

/// Looks at a timestamp (RFC 3161) on a signature: whether it is of that one, was made by a key
/// that may make timestamps, and is written as it has to be. Whom the key belongs to is another
/// question.
final class StampReading {

  private static final String MAY_STAMP = "1.3.6.1.5.5.7.3.8";

  private StampReading() {}

  /// Empty where it is no timestamp of that.
  ///
  /// @param token DER
  /// @param digest of what it is to be of: SHA-256
  static Optional<Seal.Stamp> of(byte[] token, byte[] digest) {
    return SignedOnce.read(token)
        .filter(read -> read.type().equals(PKCSObjectIdentifiers.id_ct_TSTInfo))
        .filter(read -> read.stamp().isEmpty())
        .filter(SignedOnce::holds)
        .flatMap(read -> stamp(read, digest));
  }

  private static Optional<Seal.Stamp> stamp(SignedOnce read, byte[] digest) {
    try {
      var said = TSTInfo.getInstance(read.content().orElseThrow());
      var print = said.getMessageImprint();
      var at = said.getGenTime().getDate().toInstant();
      boolean fits =
          print.getHashAlgorithm().getAlgorithm().equals(NISTObjectIdentifiers.id_sha256)
              && MessageDigest.isEqual(print.getHashedMessage(), digest)
              && mayStamp(read.x509(), at);
      return fits ? Optional.of(new Seal.Stamp(read.signer(), at)) : Optional.empty();
    } catch (ParseException | CertificateException | RuntimeException odd) {
      return Optional.empty();
    }
  }

  private static boolean mayStamp(X509Certificate server, Instant at) throws CertificateException {
    var uses = server.getExtendedKeyUsage();
    return uses != null
        && uses.equals(List.of(MAY_STAMP))
        && !at.isBefore(server.getNotBefore().toInstant())
        && !at.isAfter(server.getNotAfter().toInstant());
  }
}
