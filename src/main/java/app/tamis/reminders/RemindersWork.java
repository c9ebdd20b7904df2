package app.tamis.reminders;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.jobs.Job;
import app.tamis.jobs.JobKind;
import app.tamis.jobs.Progress;
import app.tamis.trail.Signature;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Sends the reminders of a run, one client after the other, each in a transaction of its own with
/// its turn: stopped or crashed, it goes on where it was, and none leaves twice.
@Component
final class RemindersWork implements JobKind {

  static final String CODE = "send-reminders";

  private final ReminderRunBook runs;
  private final ReminderPosting posting;
  private final TransactionOperations transactions;

  RemindersWork(ReminderRunBook runs, ReminderPosting posting, TransactionOperations transactions) {
    this.runs = runs;
    this.posting = posting;
    this.transactions = transactions;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public void run(Job job, Progress progress) {
    var run = job.record().orElseThrow();
    var name = transactions.execute(_ -> runs.by(run).orElse(""));
    var by = new Signature(Optional.empty(), Objects.requireNonNullElse(name, ""), "");
    List<ClientId> waiting =
        Objects.requireNonNullElse(transactions.execute(_ -> runs.queued(run)), List.of());
    for (int i = 0; i < waiting.size(); i++) {
      var client = waiting.get(i);
      progress.at(Message.of("reminder.at", i + 1, waiting.size()));
      transactions.executeWithoutResult(_ -> one(run, client, by));
    }
  }

  private void one(UUID run, ClientId client, Signature by) {
    if (runs.take(run, client)) {
      posting.send(client, by);
    }
  }
}
