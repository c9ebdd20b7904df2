package app.tamis.documents.sealing;

import app.tamis.basics.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;

/// A signature (CMS, RFC 5652) by one key, with its certificate and no other: the form of seals and
/// of timestamps. Of the many ways to write one, a single one is read: so no byte of it can be
/// changed that the signature itself doesn't cover.
///
/// @param content what is signed, where it is inside
/// @param stamp a timestamp on the signature, which the signature can't cover
@SuppressWarnings("ArrayRecordComponent") // never compared
record SignedOnce(
    ASN1ObjectIdentifier type,
    Optional<byte[]> content,
    Certificate certificate,
    Scheme scheme,
    ASN1Set attributes,
    byte[] signature,
    Optional<ASN1Encodable> stamp) {

  /// By what is signed.
  enum Scheme {
    RSA_SHA256(
        "SHA-256",
        "SHA256withRSA",
        NISTObjectIdentifiers.id_sha256,
        PKCSObjectIdentifiers.sha256WithRSAEncryption),
    RSA_SHA384(
        "SHA-384",
        "SHA384withRSA",
        NISTObjectIdentifiers.id_sha384,
        PKCSObjectIdentifiers.sha384WithRSAEncryption),
    RSA_SHA512(
        "SHA-512",
        "SHA512withRSA",
        NISTObjectIdentifiers.id_sha512,
        PKCSObjectIdentifiers.sha512WithRSAEncryption),
    EC_SHA256(
        "SHA-256",
        "SHA256withECDSA",
        NISTObjectIdentifiers.id_sha256,
        X9ObjectIdentifiers.ecdsa_with_SHA256),
    EC_SHA384(
        "SHA-384",
        "SHA384withECDSA",
        NISTObjectIdentifiers.id_sha384,
        X9ObjectIdentifiers.ecdsa_with_SHA384),
    EC_SHA512(
        "SHA-512",
        "SHA512withECDSA",
        NISTObjectIdentifiers.id_sha512,
        X9ObjectIdentifiers.ecdsa_with_SHA512);

    private final String digest;
    private final String name;
    private final ASN1ObjectIdentifier digestId;
    private final ASN1ObjectIdentifier id;

    Scheme(String digest, String name, ASN1ObjectIdentifier digestId, ASN1ObjectIdentifier id) {
      this.digest = digest;
      this.name = name;
      this.digestId = digestId;
      this.id = id;
    }

    private boolean isRsa() {
      return name.endsWith("RSA");
    }

    AlgorithmIdentifier ofDigest() {
      return new AlgorithmIdentifier(digestId);
    }

    AlgorithmIdentifier ofSignature() {
      return isRsa() ? new AlgorithmIdentifier(id, DERNull.INSTANCE) : new AlgorithmIdentifier(id);
    }

    byte[] digest(byte[] content) {
      try {
        return MessageDigest.getInstance(digest).digest(content);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java has " + digest, e);
      }
    }

    /// Empty where the key or the digest is of a kind that isn't read.
    static Optional<Scheme> of(ASN1ObjectIdentifier digest, Certificate certificate) {
      var key = certificate.getSubjectPublicKeyInfo().getAlgorithm().getAlgorithm();
      boolean rsa = key.equals(PKCSObjectIdentifiers.rsaEncryption);
      boolean ec = key.equals(X9ObjectIdentifiers.id_ecPublicKey);
      return Arrays.stream(values())
          .filter(scheme -> scheme.digestId.equals(digest))
          .filter(scheme -> scheme.isRsa() ? rsa : ec)
          .findFirst();
    }
  }

  /// Reads one that is written as it has to be, to the last byte.
  static Optional<SignedOnce> read(byte[] der) {
    return read(der, false).filter(read -> Arrays.equals(read.der(), der));
  }

  /// Reads one that may be written in another way; certificates besides the signer's, and what the
  /// signature doesn't cover, are left behind.
  static Optional<SignedOnce> gather(byte[] encoded) {
    return read(encoded, true);
  }

  private static Optional<SignedOnce> read(byte[] encoded, boolean lenient) {
    try {
      var outer = ContentInfo.getInstance(ASN1Primitive.fromByteArray(encoded));
      var data = SignedData.getInstance(outer.getContent());
      var signers = data.getSignerInfos();
      if (signers.size() != 1 || data.getCertificates() == null) {
        return Optional.empty();
      }
      var signer = SignerInfo.getInstance(signers.getObjectAt(0));
      var inner = data.getEncapContentInfo();
      var content =
          inner.getContent() == null
              ? Optional.<byte[]>empty()
              : Optional.of(ASN1OctetString.getInstance(inner.getContent()).getOctets());
      var stamp = lenient ? Optional.<ASN1Encodable>empty() : stamp(signer);
      for (var one : data.getCertificates()) {
        var certificate = Certificate.getInstance(one);
        var scheme = Scheme.of(signer.getDigestAlgorithm().getAlgorithm(), certificate);
        if (scheme.isPresent() && names(signer.getAuthenticatedAttributes(), certificate)) {
          return Optional.of(
              new SignedOnce(
                  inner.getContentType(),
                  content,
                  certificate,
                  scheme.get(),
                  signer.getAuthenticatedAttributes(),
                  signer.getEncryptedDigest().getOctets(),
                  stamp));
        }
      }
      return Optional.empty();
    } catch (IOException | RuntimeException | StackOverflowError odd) {
      return Optional.empty(); // whatever the library makes of bytes that anybody may have written
    }
  }

  private static Optional<ASN1Encodable> stamp(SignerInfo signer) {
    return Optional.ofNullable(signer.getUnauthenticatedAttributes())
        .map(AttributeTable::new)
        .map(table -> table.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken))
        .map(attribute -> attribute.getAttrValues().getObjectAt(0));
  }

  /// As it has to be written.
  byte[] der() {
    try {
      var signer =
          new SignerInfo(
              new SignerIdentifier(
                  new IssuerAndSerialNumber(
                      certificate.getIssuer(), certificate.getSerialNumber().getPositiveValue())),
              scheme.ofDigest(),
              attributes,
              scheme.ofSignature(),
              new DEROctetString(signature),
              stamp
                  .<ASN1Set>map(token ->
                      new DERSet(
                          new Attribute(
                              PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                              new DERSet(token))))
                  .orElse(null));
      var data =
          new SignedData(
              new DERSet(scheme.ofDigest()),
              new ContentInfo(type, content.map(DEROctetString::new).orElse(null)),
              new DERSet(certificate),
              null,
              new DERSet(signer));
      return new ContentInfo(PKCSObjectIdentifiers.signedData, data).getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether its key signed that content, and no other.
  ///
  /// @param digest of the content, by the scheme's
  boolean holds(byte[] digest) {
    try {
      var table = new AttributeTable(attributes);
      var said = value(table, CMSAttributes.messageDigest);
      var kind = value(table, CMSAttributes.contentType);
      if (said.isEmpty()
          || kind.isEmpty()
          || !type.equals(kind.get())
          || !MessageDigest.isEqual(ASN1OctetString.getInstance(said.get()).getOctets(), digest)) {
        return false;
      }
      var verifying = Signature.getInstance(scheme.name);
      verifying.initVerify(x509().getPublicKey());
      verifying.update(attributes.getEncoded(ASN1Encoding.DER));
      return verifying.verify(signature);
    } catch (IOException | GeneralSecurityException | RuntimeException odd) {
      return false;
    }
  }

  /// The same, of the content that is inside.
  boolean holds() {
    return content.map(scheme::digest).filter(this::holds).isPresent();
  }

  X509Certificate x509() throws CertificateException {
    return new JcaX509CertificateConverter().getCertificate(new X509CertificateHolder(certificate));
  }

  /// Of the certificate: SHA-256.
  String fingerprint() {
    return Sha256.hex(encoded(certificate));
  }

  /// Whom the certificate names.
  String signer() {
    var subject = certificate.getSubject();
    for (var kind : new ASN1ObjectIdentifier[] {BCStyle.CN, BCStyle.O}) {
      var names = subject.getRDNs(kind);
      if (names.length > 0 && names[0].getFirst().getValue() instanceof ASN1String name) {
        return name.getString();
      }
    }
    return subject.toString();
  }

  /// Whether what was signed says that it was by this certificate.
  private static boolean names(ASN1Set attributes, Certificate certificate) {
    var table = new AttributeTable(attributes);
    var newer = value(table, PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (newer.isPresent()) {
      var first = SigningCertificateV2.getInstance(newer.get()).getCerts()[0];
      var digest = first.getHashAlgorithm().getAlgorithm();
      return Arrays.stream(Scheme.values())
          .filter(scheme -> scheme.digestId.equals(digest))
          .anyMatch(scheme ->
              Arrays.equals(
                  scheme.digest(encoded(certificate)), first.getCertHashObject().getOctets()));
    }
    return value(table, PKCSObjectIdentifiers.id_aa_signingCertificate)
        .filter(older ->
            Arrays.equals(
                sha1(encoded(certificate)),
                SigningCertificate.getInstance(older).getCerts()[0].getCertHash()))
        .isPresent();
  }

  private static Optional<ASN1Encodable> value(AttributeTable table, ASN1ObjectIdentifier kind) {
    return Optional.ofNullable(table.get(kind))
        .map(attribute -> attribute.getAttrValues().getObjectAt(0));
  }

  /// Older timestamp servers name their certificate by it.
  private static byte[] sha1(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  private static byte[] encoded(Certificate certificate) {
    try {
      return certificate.getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
