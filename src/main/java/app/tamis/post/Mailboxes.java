package app.tamis.post;

import app.tamis.basics.Message;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door for the mailbox that is read for letters that come back.
@Component
@Transactional
public class Mailboxes {

  private final MailboxBook book;
  private final PostKey key;
  private final Imap imap;
  private final Trail trail;

  Mailboxes(MailboxBook book, PostKey key, Imap imap, Trail trail) {
    this.book = book;
    this.key = key;
    this.imap = imap;
    this.trail = trail;
  }

  /// The mailbox that is set.
  ///
  /// @param password empty where it is lost, as after a restore
  /// @param read when it was last read
  /// @param shut since when it can't be read, where it can't
  public record Kept(
      Mailbox mailbox,
      Optional<String> password,
      Optional<Instant> read,
      Optional<ShutSince> shut) {

    /// Without the password, so that it can't stand in a log.
    @Override
    public String toString() {
      return mailbox.host();
    }
  }

  /// Why it can't be read.
  public record ShutSince(Instant at, Message why) {}

  /// What came of opening one.
  public sealed interface Tried {

    /// @param letters how many lie in it
    record Open(int letters) implements Tried {}

    record Shut(Message why) implements Tried {}
  }

  @Transactional(readOnly = true)
  public Optional<Kept> find() {
    return book.find().map(this::kept);
  }

  private Kept kept(MailboxBook.Row row) {
    var shut =
        Optional.ofNullable(row.shutSince())
            .flatMap(since ->
                Gaps.message(row.fault(), row.faultAbout()).map(why -> new ShutSince(since, why)));
    return new Kept(
        row.mailbox(), opened(row, row.mailbox()), Optional.ofNullable(row.lookedAt()), shut);
  }

  /// What a form holds of a password, as in [MailServers#password].
  public Optional<String> password(Mailbox mailbox, String typed, String carried) {
    if (!typed.isEmpty()) {
      return Optional.of(typed);
    }
    var tried = new Carrying(key).open(carried, mailbox.bound());
    return tried.isPresent() ? tried : book.find().flatMap(row -> opened(row, mailbox));
  }

  /// As in [MailServers#carry].
  public String carry(Mailbox mailbox, String password) {
    return new Carrying(key).carry(password, mailbox.bound());
  }

  /// Why nothing is known of a password that the form lacks.
  public Message missing(Mailbox mailbox) {
    return book.find()
        .map(row ->
            Message.of(
                row.mailbox().bound().equals(mailbox.bound())
                    ? "post.password.lost"
                    : "post.password.again"))
        .orElseGet(() -> Message.of("post.password.missing"));
  }

  public void keep(Mailbox mailbox, String password, Signature by) {
    book.keep(mailbox, key.seal(password, mailbox.bound()));
    trail.record(by, "trail.post.mailbox", mailbox.account(), mailbox.host());
  }

  /// From now on nobody reads it but people.
  public void forget(Signature by) {
    book.forget();
    trail.record(by, "trail.post.no-mailbox");
  }

  /// Opens it at once, though it may not be kept yet, and reads nothing in it. The book isn't kept
  /// waiting for the answer.
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Tried tryOut(Mailbox mailbox, String password, Signature by) {
    var came = imap.tryOut(mailbox, password);
    trail.record(by, "trail.post.mailbox-tried", mailbox.account(), mailbox.host());
    return came;
  }

  private Optional<String> opened(MailboxBook.Row row, Mailbox mailbox) {
    return key.open(row.password(), mailbox.bound());
  }
}
