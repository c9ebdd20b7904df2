package app.tamis.post;

import app.tamis.basics.Message;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door for the server that letters leave by.
@Component
@Transactional
public class MailServers {

  private final MailServerBook book;
  private final OutboxBook letters;
  private final PostKey key;
  private final Smtp smtp;
  private final Trail trail;
  private final Clock clock;

  MailServers(
      MailServerBook book, OutboxBook letters, PostKey key, Smtp smtp, Trail trail, Clock clock) {
    this.book = book;
    this.letters = letters;
    this.key = key;
    this.smtp = smtp;
    this.trail = trail;
    this.clock = clock;
  }

  /// The server that is set.
  ///
  /// @param password empty where there is no account, or the password is lost
  public record Kept(MailServer server, Optional<String> password) {

    /// Whether the key that it was sealed with isn't here, as after a restore.
    public boolean isPasswordLost() {
      return !server.account().isEmpty() && password.isEmpty();
    }

    /// Without the password, so that it can't stand in a log.
    @Override
    public String toString() {
      return server.host();
    }
  }

  /// Whether letters leave by themselves.
  @Transactional(readOnly = true)
  public boolean isSet() {
    return book.find().isPresent();
  }

  public Optional<Kept> find() {
    return book.find().map(row -> new Kept(row.server(), opened(row, row.server())));
  }

  /// What a form holds of a password: what was typed, else what it carried from an earlier try,
  /// else what is kept, if it was given for the same server and account.
  ///
  /// @param carried by the form, sealed; see [#carry]
  public Optional<String> password(MailServer server, String typed, String carried) {
    if (!typed.isEmpty()) {
      return Optional.of(typed);
    }
    var tried = new Carrying(key).open(carried, server.bound());
    return tried.isPresent() ? tried : book.find().flatMap(row -> opened(row, server));
  }

  /// A password as a form can carry it from a try to the next: nobody can read it there, and it is
  /// good for this server and account alone.
  public String carry(MailServer server, String password) {
    return new Carrying(key).carry(password, server.bound());
  }

  /// Why nothing is known of a password that the form lacks.
  public Message missing(MailServer server) {
    var kept = book.find().filter(row -> row.password() != null);
    if (kept.isEmpty()) {
      return Message.of("post.password.missing");
    }
    return Message.of(
        kept.get().server().bound().equals(server.bound())
            ? "post.password.lost"
            : "post.password.again");
  }

  /// Letters that wait are sent by it, from now on.
  ///
  /// @param password empty where there is no account
  public void keep(MailServer server, Optional<String> password, Signature by) {
    book.keep(server, password.map(one -> key.seal(one, server.bound())).orElse(null));
    letters.tryAllAnew(clock.instant());
    trail.record(by, "trail.post.server", server.host(), server.sender().address());
  }

  /// From now on letters are sent by hand.
  public void forget(Signature by) {
    book.forget();
    trail.record(by, "trail.post.no-server");
  }

  /// Hands a letter over at once, by a server that may not be kept yet. The book isn't kept waiting
  /// for the server's answer.
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Delivery tryOut(
      MailServer server, Optional<String> password, Letter letter, Signature by) {
    var kept = KeptLetter.fresh(UUID.randomUUID(), letter, by.name(), clock.instant());
    var came = smtp.hand(MimeLetter.of(kept, List.of(), server), server, password);
    trail.record(by, "trail.post.tried", server.host(), letter.to().address());
    return came;
  }

  private Optional<String> opened(MailServerBook.Row row, MailServer server) {
    return Optional.ofNullable(row.password()).flatMap(sealed -> key.open(sealed, server.bound()));
  }
}
