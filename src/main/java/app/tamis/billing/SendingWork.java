package app.tamis.billing;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.billing.Decided.State;
import app.tamis.billing.Statements.Seen;
import app.tamis.book.CurrentPortfolio;
import app.tamis.clock.PortfolioZones;
import app.tamis.documents.Documents;
import app.tamis.jobs.Job;
import app.tamis.jobs.JobKind;
import app.tamis.jobs.Progress;
import app.tamis.post.Outbox;
import app.tamis.trail.Signature;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Writes the letters of a run, one client after the other, each in a transaction of its own: after
/// a stop or a crash those that are written are passed over.
@Component
final class SendingWork implements JobKind {

  static final String CODE = "send-statements";

  private final Statements statements;
  private final StatementBook book;
  private final Documents documents;
  private final StatementLetters letters;
  private final Outbox outbox;
  private final PortfolioZones zones;
  private final TransactionOperations transactions;
  private final Clock clock;

  SendingWork(
      Statements statements,
      StatementBook book,
      Documents documents,
      StatementLetters letters,
      Outbox outbox,
      PortfolioZones zones,
      TransactionOperations transactions,
      Clock clock) {
    this.statements = statements;
    this.book = book;
    this.documents = documents;
    this.letters = letters;
    this.outbox = outbox;
    this.zones = zones;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public void run(Job job, Progress progress) {
    var run = job.record().flatMap(id -> transactions.execute(_ -> book.run(id)));
    run.ifPresent(begun -> send(begun, progress));
  }

  private void send(StatementBook.Run run, Progress progress) {
    var month = YearMonth.from(run.month());
    var all =
        statements.list(month, LocalDate.ofInstant(clock.instant(), zone())).stream()
            .filter(seen -> seen.decided().run().equals(Optional.of(run.id())))
            .filter(seen -> seen.decided().state() == State.QUEUED)
            .toList();
    int place = 0;
    for (var seen : all) {
      place++;
      progress.at(Message.of("statement.at", place, all.size()));
      one(seen, month, run);
    }
  }

  /// What a person must look at now, since facts have changed, doesn't leave.
  private void one(Seen seen, YearMonth month, StatementBook.Run run) {
    var client = seen.prepared().client();
    if (!seen.checks().isEmpty() || seen.payee().isEmpty()) {
      transactions.executeWithoutResult(_ -> backToCheck(client, month));
      return;
    }
    var by = new Signature(Optional.empty(), run.byName(), "");
    transactions.executeWithoutResult(_ -> write(seen, by));
  }

  private void backToCheck(ClientId client, YearMonth month) {
    var row = book.lock(client, month);
    if (row.decided().state() == State.QUEUED) {
      book.turn(row.id(), State.OPEN);
    }
  }

  private void write(Seen seen, Signature by) {
    var client = seen.prepared().client();
    var row = book.lock(client, seen.prepared().statement().month());
    if (row.decided().state() != State.QUEUED) {
      return;
    }
    var document = statements.document(seen);
    var about = new Documents.About(Statements.KIND, client, seen.prepared().name(), false);
    var handed = documents.hand(document, about, by);
    var letter = letters.of(row.id(), seen, document, handed.kept().fileName(), handed.pdf());
    book.written(
        row.id(),
        outbox.write(letter, by),
        handed.kept().id(),
        letter.to().address(),
        seen.prepared().statement().billed().value(),
        by.name(),
        clock.instant());
  }

  private ZoneId zone() {
    return zones.of(CurrentPortfolio.get()).orElseThrow();
  }
}
