package app.tamis.billing;

import app.tamis.agreements.Drafting;
import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.billing.Decided.State;
import app.tamis.billing.Decided.Written;
import app.tamis.documents.Document;
import app.tamis.documents.Document.Address;
import app.tamis.documents.Documents;
import app.tamis.jobs.Jobs;
import app.tamis.jobs.SeenJob;
import app.tamis.post.KeptLetter;
import app.tamis.post.Letter;
import app.tamis.post.LetterState;
import app.tamis.post.MailAddress;
import app.tamis.post.Outbox;
import app.tamis.post.Outbox.Fate;
import app.tamis.post.Rehearsal;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to statements of work: what each would say, what is to be looked at first, and the run
/// that sends them.
@Component
@Transactional
public class Statements {

  /// Of the letters, and of the documents that are kept.
  static final String KIND = "statement";

  private final StatementReading reading;
  private final StatementBook book;
  private final QuestionBook questions;
  private final Drafting drafting;
  private final Documents documents;
  private final StatementLetters letters;
  private final Outbox outbox;
  private final Jobs jobs;
  private final Trail trail;
  private final Clock clock;

  Statements(
      StatementReading reading,
      StatementBook book,
      QuestionBook questions,
      Drafting drafting,
      Documents documents,
      StatementLetters letters,
      Outbox outbox,
      Jobs jobs,
      Trail trail,
      Clock clock) {
    this.reading = reading;
    this.book = book;
    this.questions = questions;
    this.drafting = drafting;
    this.documents = documents;
    this.letters = letters;
    this.outbox = outbox;
    this.jobs = jobs;
    this.trail = trail;
    this.clock = clock;
  }

  /// A client's statement of a month, and where it stands.
  ///
  /// @param payee to whom it goes; empty where nobody knows
  /// @param said what it says in words
  /// @param checks what a person has to look at, where it hasn't left
  /// @param fault why its letter came to nobody
  public record Seen(
      Prepared prepared,
      Decided decided,
      Optional<Payee> payee,
      Said said,
      Set<Check> checks,
      Standing standing,
      Optional<Message> fault) {

    public Seen {
      checks = Set.copyOf(checks);
    }
  }

  /// Of all clients who were with us in that month.
  ///
  /// @param today the day up to which payments count
  public List<Seen> list(YearMonth month, LocalDate today) {
    var beside = beside(month);
    return reading.all(month, today, book.wish()).stream()
        .map(prepared -> seen(prepared, beside))
        .toList();
  }

  public Optional<Seen> find(ClientId client, YearMonth month, LocalDate today) {
    return reading
        .find(client, month, today, book.wish())
        .map(prepared -> seen(prepared, beside(month)));
  }

  /// What the book and the outbox have beside the facts.
  private record Beside(
      Map<ClientId, Decided> decided,
      Map<ClientId, String> lastAddresses,
      Map<ClientId, Payee> typed,
      Map<UUID, Fate> letters) {}

  private Beside beside(YearMonth month) {
    var decided = book.list(month);
    var letters =
        decided.values().stream()
            .flatMap(one -> one.written().stream())
            .map(Written::letter)
            .toList();
    return new Beside(
        decided, book.lastAddresses(month), book.typedBefore(month), outbox.fates(letters));
  }

  private static Seen seen(Prepared prepared, Beside beside) {
    var client = prepared.client();
    var decided = beside.decided().getOrDefault(client, Decided.NOTHING);
    var known =
        decided
            .payee()
            .or(prepared::payee)
            .or(() -> Optional.ofNullable(beside.typed().get(client)));
    var last = Optional.ofNullable(beside.lastAddresses().get(client));
    var checks = EnumSet.noneOf(Check.class);
    if (decided.state() != State.WRITTEN) {
      checks.addAll(Check.of(prepared, decided, known, last));
    }
    var letter = decided.written().map(Written::letter).map(beside.letters()::get);
    return new Seen(
        prepared,
        decided,
        known,
        decided.said().orElseGet(prepared::proposed),
        checks,
        standing(decided.state(), !checks.isEmpty(), letter.map(Fate::state)),
        letter.flatMap(Fate::fault));
  }

  private static Standing standing(State state, boolean toCheck, Optional<LetterState> letter) {
    return switch (state) {
      case OPEN -> toCheck ? Standing.TO_CHECK : Standing.READY;
      case HELD -> Standing.HELD;
      case QUEUED -> Standing.QUEUED;
      case WRITTEN -> letter.map(Statements::standing).orElse(Standing.SENT);
    };
  }

  private static Standing standing(LetterState letter) {
    return switch (letter) {
      case WAITING -> Standing.WAITING;
      case SENT, BY_HAND -> Standing.SENT;
      case REFUSED, GIVEN_UP, RETURNED, DISCARDED, LAPSED -> Standing.FAILED;
    };
  }

  /// Page, mail and PDF of it.
  public Document document(Seen seen) {
    return new StatementDocument(
            seen.prepared().statement(),
            seen.said(),
            seen.prepared().words(),
            firm(),
            Optional.of(recipient(seen)))
        .document();
  }

  private Address firm() {
    var us = drafting.us();
    return new Address(us.name(), us.lines());
  }

  private Address recipient(Seen seen) {
    var known = drafting.directory().firm(seen.prepared().client());
    return new Address(
        seen.prepared().name(),
        Stream.concat(
                seen.payee().map(Payee::name).stream(),
                known.stream().flatMap(one -> one.address().stream()))
            .toList());
  }

  /// The figures of it, for programs.
  public String json(Seen seen) {
    return StatementJson.of(seen.prepared().statement(), seen.said());
  }

  /// The bills of a month for an invoicing tool, with what was done beneath.
  public String bills(YearMonth month, LocalDate today, BillLayout layout, Signature by) {
    trail.record(by, "trail.statement.bills", month.toString(), layout.label());
    return layout.write(
        list(month, today).stream()
            .flatMap(seen ->
                ItemisedBill.of(
                    seen.prepared().statement(),
                    seen.payee().map(Payee::email).orElse(""),
                    seen.prepared().words())
                    .stream())
            .toList());
  }

  public StatementWish wish() {
    return book.wish();
  }

  public void wish(StatementWish wish, Signature by) {
    book.wish(wish, by.name(), clock.instant());
    trail.record(by, "trail.statement.wish");
  }

  /// Has the statement say something else. One that has left stays as it is.
  public boolean say(Seen seen, Said said, Signature by) {
    return change(
        seen,
        by,
        "trail.statement.said",
        id -> {
          var proposed = seen.prepared().proposed();
          if (said.equals(proposed)) {
            book.sayAsProposed(id);
          } else {
            book.say(id, said, proposed.opening(), by.name(), clock.instant());
          }
        });
  }

  /// Sends it to somebody else than facts know.
  public boolean to(Seen seen, String name, String email, Signature by) {
    var row = locked(seen);
    if (row.decided().state() == State.QUEUED) {
      return false;
    }
    book.to(row.id(), name, MailAddress.of(name, email).address());
    record(by, "trail.statement.to", seen);
    return true;
  }

  /// A person looked at what was to be looked at.
  public boolean accept(Seen seen, Signature by) {
    return change(
        seen,
        by,
        "trail.statement.accepted",
        id -> {
          var accepted = EnumSet.noneOf(Check.class);
          accepted.addAll(seen.decided().accepted());
          seen.checks().stream().filter(Check::canBeAccepted).forEach(accepted::add);
          book.accept(id, accepted);
        });
  }

  public boolean holdBack(Seen seen, Signature by) {
    return change(seen, by, "trail.statement.held", id -> book.turn(id, State.HELD));
  }

  public boolean release(Seen seen, Signature by) {
    return change(
        seen,
        by,
        "trail.statement.released",
        id -> {
          book.turn(id, State.OPEN);
          book.accept(id, Set.of());
        });
  }

  private interface Change {
    void of(UUID id);
  }

  private boolean change(Seen seen, Signature by, String what, Change change) {
    var row = locked(seen);
    if (row.decided().state() == State.WRITTEN || row.decided().state() == State.QUEUED) {
      return false;
    }
    change.of(row.id());
    record(by, what, seen);
    return true;
  }

  /// That of whoever is taken for the client, where theirs is the one that left.
  private StatementBook.Row locked(Seen seen) {
    return seen.decided()
        .written()
        .map(written -> book.lock(written.statement()))
        .orElseGet(() -> book.lock(seen.prepared().client(), month(seen)));
  }

  private static YearMonth month(Seen seen) {
    return seen.prepared().statement().month();
  }

  private void record(Signature by, String what, Seen seen) {
    trail.record(by, what, seen.prepared().name(), month(seen).toString());
  }

  /// Sends all that are ready, in the background.
  ///
  /// @return how many
  public int send(YearMonth month, LocalDate today, Signature by) {
    return send(
        month,
        list(month, today).stream().filter(seen -> seen.standing() == Standing.READY).toList(),
        by);
  }

  /// Sends one, where it is ready.
  public boolean send(Seen seen, Signature by) {
    return seen.standing() == Standing.READY && send(month(seen), List.of(seen), by) == 1;
  }

  private int send(YearMonth month, List<Seen> ready, Signature by) {
    if (ready.isEmpty()) {
      return 0;
    }
    var run = book.begin(month, by.name(), clock.instant());
    int queued = 0;
    for (var seen : ready) {
      var row = locked(seen);
      if (row.decided().state() == State.OPEN) {
        book.queue(row.id(), run);
        queued++;
      }
    }
    jobs.add(SendingWork.CODE, run);
    trail.record(by, "trail.statement.run", month.toString(), String.valueOf(queued));
    return queued;
  }

  /// Sends one to who asks to see it first, as it would leave.
  public void rehearse(Seen seen, Rehearsal rehearsal, Signature by) {
    var document = document(seen);
    var made = documents.rehearse(document, KIND);
    var letter = letters.of(UUID.randomUUID(), seen, document, made.fileName(), made.pdf());
    outbox.rehearse(List.of(new Rehearsal.Meant(letter, seen.prepared().name())), rehearsal, by);
  }

  /// What a month's runs are at.
  ///
  /// @param now what is being done, where something is
  /// @param left how many still wait for their turn
  public record Progress(boolean works, Optional<Message> now, int left) {}

  public Progress progress(YearMonth month) {
    var runs = runs(month);
    var open = runs.stream().flatMap(run -> open(run).stream()).toList();
    int left = runs.stream().mapToInt(book::queued).sum();
    return new Progress(
        !open.isEmpty(), open.stream().flatMap(job -> job.now().stream()).findFirst(), left);
  }

  private List<SeenJob> open(UUID run) {
    return jobs.open(List.of(SendingWork.CODE), run);
  }

  private List<UUID> runs(YearMonth month) {
    return book.list(month).values().stream()
        .filter(one -> one.state() == State.QUEUED)
        .flatMap(one -> one.run().stream())
        .distinct()
        .toList();
  }

  /// Between two letters. Those whose turn hasn't come keep their place.
  public void stop(YearMonth month, Signature by) {
    runs(month).forEach(run -> jobs.cancel(List.of(SendingWork.CODE), run));
    trail.record(by, "trail.statement.stopped", month.toString());
  }

  public void goOn(YearMonth month, Signature by) {
    runs(month).stream()
        .filter(run -> open(run).isEmpty())
        .forEach(run -> jobs.add(SendingWork.CODE, run));
    trail.record(by, "trail.statement.resumed", month.toString());
  }

  /// Those whose turn hasn't come don't leave after all.
  public void putBack(YearMonth month, Signature by) {
    runs(month).forEach(run -> jobs.cancel(List.of(SendingWork.CODE), run));
    book.putBack(month);
    trail.record(by, "trail.statement.put-back", month.toString());
  }

  /// Sends one again that has left, as it left: to the same address, or to the one typed since.
  ///
  /// @return whether it does
  public boolean again(Seen seen, Signature by) {
    var row = locked(seen);
    var written = row.decided().written();
    var letter = written.map(Written::letter).flatMap(outbox::find);
    if (letter.isEmpty() || letter.get().state() == LetterState.WAITING) {
      return false;
    }
    var to = seen.payee().map(Payee::email).orElse(written.orElseThrow().email());
    record(by, "trail.statement.again", seen);
    if (letter.get().state().isOpen()) {
      if (to.equals(letter.get().to().address())) {
        return outbox.tryAgain(letter.get().id(), by) == Outbox.Done.DONE;
      }
      outbox.discard(letter.get().id(), by);
    }
    var copy = copy(letter.get(), seen.payee().map(Payee::name).orElse(""), to);
    book.wroteAgain(row.id(), outbox.write(copy, by), to);
    return true;
  }

  private Letter copy(KeptLetter letter, String name, String email) {
    return new Letter(
        letter.cause(),
        MailAddress.of(name, email),
        letter.language(),
        letter.zone(),
        letter.subject(),
        letter.text(),
        letter.html(),
        outbox.attachments(letter.id()),
        Optional.empty());
  }

  /// Notes a question that came back.
  public void ask(Seen seen, LocalDate on, String what, Signature by) {
    questions.add(locked(seen).id(), on, what, by.name(), clock.instant());
    record(by, "trail.statement.asked", seen);
  }

  public boolean answer(Seen seen, UUID question, String answer, Signature by) {
    boolean open = questions.answer(question, answer, by.name(), clock.instant());
    if (open) {
      record(by, "trail.statement.answered", seen);
    }
    return open;
  }

  /// About a client's statement of a month, the oldest first.
  @Transactional(readOnly = true)
  public List<Question> questions(Seen seen) {
    return questions.list(seen.prepared().client(), month(seen));
  }

  /// Those that nobody answered, the oldest first.
  @Transactional(readOnly = true)
  public List<Question> openQuestions() {
    return questions.open();
  }
}
