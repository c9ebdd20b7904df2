package app.tamis.documents.sealing;

import app.tamis.basics.Message;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/// Asks a server for a timestamp (RFC 3161), and waits a little. It is told the digest of a seal,
/// of which nobody can tell the document.
public final class Stamping {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BITS = 64;
  private static final int MOST_BYTES = 64 << 10;

  private final URI server;
  private final Duration patience;

  /// @param patience with all of it
  public Stamping(URI server, Duration patience) {
    this.server = server;
    this.patience = patience;
  }

  /// @param digest SHA-256
  /// @return the timestamp, with the server's certificate and none besides
  /// @throws NoStamp where the server gives none that holds
  public byte[] stamp(byte[] digest) {
    var generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    try {
      var asked =
          generator.generate(
              NISTObjectIdentifiers.id_sha256, digest, new BigInteger(NONCE_BITS, RANDOM));
      return checked(asked, answer(asked.getEncoded()), digest);
    } catch (IOException e) {
      throw odd();
    }
  }

  private byte[] checked(TimeStampRequest asked, byte[] answer, byte[] digest) throws IOException {
    try {
      var response = new TimeStampResponse(answer);
      response.validate(asked);
      var token = response.getTimeStampToken();
      if (token == null) {
        throw new NoStamp(Message.of("seal.stamp.refused", server.toString()));
      }
      var bare = SignedOnce.gather(token.getEncoded()).map(SignedOnce::der);
      return bare.filter(der -> StampReading.of(der, digest).isPresent()).orElseThrow(this::odd);
    } catch (TSPException e) {
      throw odd();
    }
  }

  private byte[] answer(byte[] request) {
    try (var client = HttpClient.newBuilder().connectTimeout(patience).build()) {
      try {
        var response =
            client
                .sendAsync(
                    HttpRequest.newBuilder(server)
                        .timeout(patience)
                        .header("Content-Type", "application/timestamp-query")
                        .POST(BodyPublishers.ofByteArray(request))
                        .build(),
                    BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES))
                .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        return body(response);
      } finally {
        client.shutdownNow();
      }
    } catch (TimeoutException e) {
      throw late();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof java.net.http.HttpTimeoutException ? late() : unreachable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw late();
    }
  }

  private byte[] body(HttpResponse<byte[]> response) {
    if (response.statusCode() != 200) {
      throw new NoStamp(
          Message.of(
              "seal.stamp.status", server.toString(), String.valueOf(response.statusCode())));
    }
    return response.body();
  }

  private NoStamp late() {
    return new NoStamp(Message.of("seal.stamp.late", server.toString(), patience.toSeconds()));
  }

  private NoStamp unreachable() {
    return new NoStamp(Message.of("seal.stamp.unreachable", server.toString()));
  }

  private NoStamp odd() {
    return new NoStamp(Message.of("seal.stamp.odd", server.toString()));
  }
}
