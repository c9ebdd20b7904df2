package app.tamis.documents;

import app.tamis.basics.Message;
import app.tamis.basics.Sha256;
import app.tamis.documents.sealing.NoStamp;
import app.tamis.documents.sealing.Stamping;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door for the server that says when a seal was made (RFC 3161).
@Component
@Transactional
public class TimestampServers {

  /// With the server, in which a document that is to be sealed waits.
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int LONGEST = 300;

  private final TimestampServerBook book;
  private final Trail trail;

  TimestampServers(TimestampServerBook book, Trail trail) {
    this.book = book;
    this.trail = trail;
  }

  @Transactional(readOnly = true)
  public Optional<URI> find() {
    return book.find();
  }

  /// What is wrong with an address, if anything.
  public static Optional<Message> fault(String typed) {
    return read(typed).isPresent()
        ? Optional.empty()
        : Optional.of(Message.of("seal.server.shape", Plain.line(typed)));
  }

  /// Empty where it isn't an address of a web server.
  public static Optional<URI> read(String typed) {
    try {
      var address = new URI(typed.strip());
      var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      boolean good =
          typed.length() <= LONGEST
              && (scheme.equals("http") || scheme.equals("https"))
              && address.getHost() != null
              && address.getUserInfo() == null
              && address.getFragment() == null;
      return good ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  public void keep(URI server, Signature by) {
    book.keep(server);
    trail.record(by, "trail.seal.server", server.toString());
  }

  public void forget(Signature by) {
    book.forget();
    trail.record(by, "trail.seal.no-server");
  }

  /// Has something stamped that is of no matter. The book isn't kept waiting for the answer.
  ///
  /// @return why there is no timestamp; empty where there is one
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Optional<Message> tryOut(URI server, Signature by) {
    trail.record(by, "trail.seal.tried", server.toString());
    try {
      new Stamping(server, PATIENCE).stamp(Sha256.bytes("tried"));
      return Optional.empty();
    } catch (NoStamp none) {
      return Optional.of(none.why());
    }
  }
}
