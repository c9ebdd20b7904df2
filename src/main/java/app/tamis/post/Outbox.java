package app.tamis.post;

import static java.util.stream.Collectors.toMap;

import app.tamis.basics.Message;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for letters: what is written here leaves once the transaction is through, and only
/// then.
@Component
@Transactional
public class Outbox {

  private final OutboxBook book;
  private final PostKey key;
  private final Trail trail;
  private final Clock clock;

  Outbox(OutboxBook book, PostKey key, Trail trail, Clock clock) {
    this.book = book;
    this.key = key;
    this.trail = trail;
    this.clock = clock;
  }

  /// What came of something that a person wanted done about a letter.
  public enum Done {
    DONE,

    /// There is no such letter, or nothing can be done about it any more.
    TOO_LATE,

    /// A server is being told of it at this moment.
    BEING_SENT,

    /// What it held sealed can't be read any more, so that it can't leave.
    SECRET_LOST
  }

  /// Writes a letter, in the transaction of what causes it.
  public UUID write(Letter letter, Signature by) {
    var id = UUID.randomUUID();
    var sealed = letter.secret().map(secret -> key.seal(secret, bound(id))).orElse(null);
    book.add(id, letter, sealed, by.name(), clock.instant());
    return id;
  }

  /// Writes letters to who asks to see them first, as they would leave. To the clients whose they
  /// would be, nothing happens.
  ///
  /// @return their ids, in the same order
  public List<UUID> rehearse(List<Rehearsal.Meant> letters, Rehearsal rehearsal, Signature by) {
    var ids = rehearsal.of(letters).stream().map(letter -> write(letter, by)).toList();
    trail.record(by, "trail.post.rehearsed", rehearsal.to().address(), Rehearsal.clients(letters));
    return ids;
  }

  static String bound(UUID letter) {
    return "letter\u001f" + letter;
  }

  /// Those about which something can be done first, then the newest.
  public List<KeptLetter> list(int most) {
    return book.list(most).stream().map(OutboxBook.Row::letter).toList();
  }

  /// When those were written that don't leave by themselves, the oldest first.
  ///
  /// @param byHand whether no server sends those that wait
  @Transactional(readOnly = true)
  public List<Instant> stuck(boolean byHand) {
    return book.stuck(byHand);
  }

  /// The last of a kind about each thing.
  public Map<UUID, KeptLetter> lastOf(String kind) {
    return book.lastOfKind(kind).stream()
        .collect(toMap(OutboxBook.Row::about, OutboxBook.Row::letter));
  }

  /// What became of a letter, without what stands in it.
  public record Fate(UUID letter, LetterState state, Optional<Message> fault) {}

  /// Of many letters at once.
  @Transactional(readOnly = true)
  public Map<UUID, Fate> fates(Collection<UUID> letters) {
    return book.fates(letters).stream().collect(toMap(Fate::letter, fate -> fate));
  }

  public Optional<KeptLetter> find(UUID id) {
    return book.find(id).map(OutboxBook.Row::letter);
  }

  /// What comes with it.
  public List<Letter.Attachment> attachments(UUID id) {
    return book.attachments(id);
  }

  /// To be sent by hand: with its secret, where it has one. Stands in the trail.
  public Optional<KeptLetter> open(UUID id, Signature by) {
    var whole = book.find(id).filter(row -> row.letter().state().isOpen()).flatMap(this::whole);
    whole.ifPresent(letter -> trail.record(by, "trail.post.opened", letter.to().address()));
    return whole;
  }

  /// The same as a file that a mail program opens.
  public Optional<byte[]> file(UUID id, Signature by) {
    var whole = book.find(id).filter(row -> row.letter().state().isOpen()).flatMap(this::whole);
    whole.ifPresent(letter -> trail.record(by, "trail.post.taken", letter.to().address()));
    return whole.map(letter -> MimeLetter.file(letter, book.attachments(id)));
  }

  /// With the secret in its place; empty where it can't be read any more.
  Optional<KeptLetter> whole(OutboxBook.Row row) {
    boolean hasGap =
        row.text().contains(Letter.SECRET)
            || (row.html() != null && row.html().contains(Letter.SECRET));
    if (!hasGap) {
      return Optional.of(row.letter());
    }
    return Optional.ofNullable(row.secret())
        .flatMap(sealed -> key.open(sealed, bound(row.id())))
        .map(secret -> row.letter().with(secret));
  }

  /// Tries one again that waits, was refused or given up.
  public Done tryAgain(UUID id, Signature by) {
    return change(id, by, "trail.post.again", true, letter -> book.tryAnew(id, clock.instant()));
  }

  /// Somebody says that they sent it themselves.
  public Done sentByHand(UUID id, Signature by) {
    return change(id, by, "trail.post.by-hand", false, _ -> settle(id, LetterState.BY_HAND));
  }

  public Done discard(UUID id, Signature by) {
    return change(id, by, "trail.post.discarded", false, _ -> settle(id, LetterState.DISCARDED));
  }

  /// The reason for a letter is gone: if it hasn't left, it doesn't any more.
  public void lapse(Letter.Cause cause) {
    book.idsAbout(cause).forEach(this::lapse);
  }

  private void lapse(UUID id) {
    var row = book.lock(id).orElseThrow();
    boolean waits = row.letter().state() == LetterState.WAITING;
    if (waits && !book.isBeingSent(id, clock.instant())) {
      settle(id, LetterState.LAPSED);
    } else if (!waits) {
      book.forgetSecret(id);
    }
  }

  private interface Change {
    void of(KeptLetter letter);
  }

  private Done change(UUID id, Signature by, String what, boolean leaves, Change change) {
    var row = book.lock(id);
    if (row.isEmpty() || !row.get().letter().state().isOpen()) {
      return Done.TOO_LATE;
    }
    if (book.isBeingSent(id, clock.instant())) {
      return Done.BEING_SENT;
    }
    if (leaves && whole(row.get()).isEmpty()) {
      return Done.SECRET_LOST;
    }
    change.of(row.get().letter());
    trail.record(by, what, row.get().toAddress());
    return Done.DONE;
  }

  private void settle(UUID id, LetterState state) {
    book.settle(id, state, null, clock.instant());
  }

  /// Why a letter without its secret can't leave.
  static Message secretLost() {
    return Message.of("post.fault.secret-lost");
  }
}
