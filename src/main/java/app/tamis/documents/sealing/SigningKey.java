package app.tamis.documents.sealing;

import app.tamis.basics.Sha256;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A key that seals, with a certificate that it signed itself.
///
/// It is RSA, whose signatures can be written in one way only; of the shorter ones on elliptic
/// curves anybody can make a second that is as good.
public record SigningKey(PrivateKey key, X509Certificate certificate) {

  private static final int BITS = 3_072;

  /// Of the name in a certificate (RFC 5280).
  private static final int LONGEST_NAME = 64;

  /// What was sealed is to be looked at for as long as anybody keeps it.
  private static final Duration VALID = Duration.ofDays(50 * 365L + 12);

  /// So that it holds for machines whose clocks are behind.
  private static final Duration BEFORE = Duration.ofDays(1);

  static final String SIGNING = "SHA256withRSA";

  /// @param firm the name that it bears
  public static SigningKey make(String firm, Instant now) {
    try {
      var random = new SecureRandom();
      var pairs = KeyPairGenerator.getInstance("RSA");
      pairs.initialize(BITS, random);
      var pair = pairs.generateKeyPair();
      var name = name(firm);
      var certificate =
          new JcaX509v3CertificateBuilder(
                  name,
                  new BigInteger(127, random).setBit(126),
                  Date.from(now.minus(BEFORE)),
                  Date.from(now.plus(VALID)),
                  name,
                  pair.getPublic())
              .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
              .addExtension(
                  Extension.keyUsage,
                  true,
                  new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
              .build(new JcaContentSignerBuilder(SIGNING).build(pair.getPrivate()));
      return new SigningKey(pair.getPrivate(), x509(certificate.getEncoded()));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("every Java has RSA", e);
    }
  }

  /// @param key as it is kept, PKCS #8
  /// @param certificate DER
  public static SigningKey of(byte[] key, byte[] certificate) {
    try {
      return new SigningKey(
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)),
          x509(certificate));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("a key of ours that can't be read", e);
    }
  }

  /// Whether its certificate bears the firm's name.
  ///
  /// @param certificate DER
  public static boolean isOf(String firm, byte[] certificate) {
    try {
      return new X509CertificateHolder(certificate).getSubject().equals(name(firm));
    } catch (IOException e) {
      throw new IllegalStateException("a certificate of ours that can't be read", e);
    }
  }

  public String fingerprint() {
    return Sha256.hex(certificateDer());
  }

  public byte[] certificateDer() {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] sign(byte[] content) {
    try {
      var signing = Signature.getInstance(SIGNING);
      signing.initSign(key);
      signing.update(content);
      return signing.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has RSA", e);
    }
  }

  private static X500Name name(String firm) {
    var whole = firm.isBlank() ? "Tamis" : firm.strip();
    int signs = Math.min(LONGEST_NAME, whole.codePointCount(0, whole.length()));
    return new X500NameBuilder()
        .addRDN(BCStyle.CN, whole.substring(0, whole.offsetByCodePoints(0, signs)).strip())
        .build();
  }

  private static X509Certificate x509(byte[] der) throws IOException, GeneralSecurityException {
    return new JcaX509CertificateConverter().getCertificate(new X509CertificateHolder(der));
  }
}
