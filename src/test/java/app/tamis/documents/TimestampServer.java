package app.tamis.documents;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.NullMarked;

/// A timestamp server on this machine, which answers in the way that it is told to.
@NullMarked
public final class TimestampServer implements AutoCloseable {

  /// Its clock.
  public static final Instant NOW = Instant.parse("2026-11-30T09:15:42Z");

  /// How it answers.
  public enum Manner {
    GOOD,
    REFUSING,
    OF_SOMETHING_ELSE,
    NONSENSE,
    BROKEN,
    ENDLESS,
    SILENT
  }

  private final AtomicInteger asked = new AtomicInteger();
  private final HttpServer http;
  private final Manner manner;
  private final KeyPair authority;
  private final KeyPair pair;
  private final X509Certificate certificate;
  private final X509Certificate above;
  private final String signing;

  private TimestampServer(Manner manner, String algorithm) {
    try {
      this.manner = manner;
      this.signing = algorithm.equals("EC") ? "SHA256withECDSA" : "SHA512withRSA";
      var pairs = KeyPairGenerator.getInstance(algorithm);
      pairs.initialize(algorithm.equals("EC") ? 256 : 2_048);
      this.authority = pairs.generateKeyPair();
      this.pair = pairs.generateKeyPair();
      this.above = certificate("CN=Authority of tests", authority, false);
      this.certificate = certificate("CN=Clock of tests,O=Tests", pair, true);
      this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/", this::answer);
    http.start();
  }

  /// @param algorithm `RSA` or `EC`
  public static TimestampServer answering(Manner manner, String algorithm) {
    return new TimestampServer(manner, algorithm);
  }

  public URI address() {
    return URI.create("http://localhost:" + http.getAddress().getPort() + "/stamp");
  }

  /// How often it was asked for a timestamp.
  public int asked() {
    return asked.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    try (exchange) {
      var request = exchange.getRequestBody().readAllBytes();
      switch (manner) {
        case GOOD -> send(exchange, 200, stamped(new TimeStampRequest(request)));
        case REFUSING ->
            send(exchange, 200, generator("1.2.3.9").generateRejectedResponse(null).getEncoded());
        case OF_SOMETHING_ELSE -> {
          var asked = new TimeStampRequest(request);
          var other = asked.getMessageImprintDigest();
          other[0] ^= 1;
          var generating = new org.bouncycastle.tsp.TimeStampRequestGenerator();
          generating.setCertReq(true);
          send(
              exchange,
              200,
              stamped(
                  generating.generate(asked.getMessageImprintAlgOID(), other, asked.getNonce())));
        }
        case NONSENSE ->
            send(exchange, 200, "<html>Welcome</html>".getBytes(StandardCharsets.US_ASCII));
        case BROKEN -> send(exchange, 503, new byte[0]);
        case ENDLESS -> {
          exchange.sendResponseHeaders(200, 0);
          var block = new byte[4_096];
          for (int i = 0; i < 100_000; i++) {
            exchange.getResponseBody().write(block);
          }
        }
        case SILENT -> Thread.sleep(Duration.ofSeconds(30));
      }
    } catch (InterruptedException | TSPException | GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private byte[] stamped(TimeStampRequest asked)
      throws TSPException, IOException, GeneralSecurityException {
    return generator("1.2.3.4")
        .generate(asked, BigInteger.valueOf(4_711), Date.from(NOW))
        .getEncoded();
  }

  private TimeStampResponseGenerator generator(String policy) {
    try {
      var digests = new JcaDigestCalculatorProviderBuilder().build();
      var tokens =
          new TimeStampTokenGenerator(
              new JcaSimpleSignerInfoGeneratorBuilder()
                  .build(signing, pair.getPrivate(), certificate),
              digests.get(
                  new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                      org.bouncycastle.asn1.oiw.OIWObjectIdentifiers.idSHA1)),
              new ASN1ObjectIdentifier(policy));
      tokens.addCertificates(new JcaCertStore(List.of(above, certificate)));
      return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private X509Certificate certificate(String name, KeyPair of, boolean stamps) throws Exception {
    var builder =
        new JcaX509v3CertificateBuilder(
            new X500Name("CN=Authority of tests"),
            BigInteger.valueOf(stamps ? 2 : 1),
            Date.from(NOW.minus(Duration.ofDays(400))),
            Date.from(NOW.plus(Duration.ofDays(400))),
            new X500Name(name),
            of.getPublic());
    if (stamps) {
      builder.addExtension(
          Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    }
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder(signing).build(authority.getPrivate())));
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
