package app.tamis.reminders;

import app.tamis.agreements.Drafting;
import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.documents.Document;
import app.tamis.jobs.Jobs;
import app.tamis.jobs.SeenJob;
import app.tamis.law.Governing;
import app.tamis.post.Rehearsal;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to reminders: what is due, what stops it, and the letters. Nothing leaves by itself.
@Component
@Transactional
public class Reminders {

  private final ReminderReading reading;
  private final ReminderPosting posting;
  private final ReminderSettingsBook settings;
  private final ReminderStopBook stops;
  private final ReminderSentBook sent;
  private final ReminderRunBook runs;
  private final LawOfBills laws;
  private final Drafting drafting;
  private final Jobs jobs;
  private final Trail trail;
  private final Clock clock;

  Reminders(
      ReminderReading reading,
      ReminderPosting posting,
      ReminderSettingsBook settings,
      ReminderStopBook stops,
      ReminderSentBook sent,
      ReminderRunBook runs,
      LawOfBills laws,
      Drafting drafting,
      Jobs jobs,
      Trail trail,
      Clock clock) {
    this.reading = reading;
    this.posting = posting;
    this.settings = settings;
    this.stops = stops;
    this.sent = sent;
    this.runs = runs;
    this.laws = laws;
    this.drafting = drafting;
    this.jobs = jobs;
    this.trail = trail;
    this.clock = clock;
  }

  /// Clients with something overdue, by name.
  @Transactional(readOnly = true)
  public List<Reminded> list(LocalDate today) {
    return reading.all(today);
  }

  /// Empty where no such client remains; one that owes nothing has no bills.
  @Transactional(readOnly = true)
  public Optional<Reminded> find(ClientId client, LocalDate today) {
    return reading.find(client, today);
  }

  /// The last day of which payments are on record: of a bill that fell due since, nobody can tell
  /// whether it was paid.
  public Optional<LocalDate> paymentsUntil(LocalDate today) {
    return reading.unpaid(today).paymentsUntil();
  }

  /// The letter as it would read in the tone of a step.
  @Transactional(readOnly = true)
  public Document document(Reminded one, Step step, LocalDate today) {
    return posting.document(one, step, today);
  }

  /// What the law adds to each bill that a letter names.
  @Transactional(readOnly = true)
  public List<Claim> claims(Reminded one, LocalDate today) {
    return posting.claims(one, today);
  }

  /// Whose law that is.
  @Transactional(readOnly = true)
  public Governing law(ClientId client, LocalDate today) {
    return laws.of(client, today);
  }

  /// To a client, the newest first.
  @Transactional(readOnly = true)
  public List<Sent> sent(ClientId client) {
    return sent.list(client, drafting.currency());
  }

  @Transactional(readOnly = true)
  public ReminderSettings settings() {
    return settings.find();
  }

  public void settings(ReminderSettings wanted, Signature by) {
    settings.keep(wanted, by.name(), clock.instant());
    trail.record(by, "trail.reminder.settings");
  }

  /// Stops reminders, of one bill or of all of a client's.
  public void stop(
      Reminded one,
      Optional<OpenBill> bill,
      Stop.Kind kind,
      String what,
      LocalDate since,
      Optional<LocalDate> until,
      Signature by) {
    var id = UUID.randomUUID();
    var said = new Stop(id, bill.map(OpenBill::id), kind, what, since, until, by.name());
    stops.add(one.client(), said, clock.instant());
    trail.record(
        by,
        "trail.reminder.stopped-" + kind.code(),
        one.name(),
        bill.map(OpenBill::number).orElse("–"));
  }

  /// Takes back what stopped them.
  public void goOnReminding(Reminded one, UUID stop, Signature by) {
    boolean stands = one.stops().stream().anyMatch(said -> said.id().equals(stop));
    if (stands && stops.end(stop, by.name(), clock.instant())) {
      trail.record(by, "trail.reminder.go-on", one.name());
    }
  }

  /// Sends what is due to one client today.
  ///
  /// @return the letter's id; empty where nothing is due any more
  public Optional<UUID> send(ClientId client, Signature by) {
    return posting.send(client, by);
  }

  /// Has the chosen ones sent, in the background.
  ///
  /// @return how many
  public int sendAll(Collection<ClientId> clients, LocalDate today, Signature by) {
    var ready =
        reading.all(today).stream()
            .filter(Reminded::isReady)
            .map(Reminded::client)
            .filter(clients::contains)
            .toList();
    if (ready.isEmpty()) {
      return 0;
    }
    var run = runs.begin(by.name(), clock.instant());
    int queued = (int) ready.stream().filter(client -> runs.queue(run, client)).count();
    jobs.add(RemindersWork.CODE, run);
    trail.record(by, "trail.reminder.run", String.valueOf(queued));
    return queued;
  }

  /// To who asks, and nobody else.
  public void rehearse(
      Reminded one, Step step, LocalDate today, Rehearsal rehearsal, Signature by) {
    posting.rehearse(one, step, today, rehearsal, by);
  }

  /// What runs are at.
  ///
  /// @param now what is being done, where something is
  /// @param left how many still wait for their turn
  public record Running(boolean works, Optional<Message> now, int left) {}

  @Transactional(readOnly = true)
  public Running running() {
    var open = runs.open();
    var at = open.stream().flatMap(run -> job(run).stream()).toList();
    return new Running(
        !at.isEmpty(),
        at.stream().flatMap(job -> job.now().stream()).findFirst(),
        open.stream().mapToInt(run -> runs.queued(run).size()).sum());
  }

  private List<SeenJob> job(UUID run) {
    return jobs.open(List.of(RemindersWork.CODE), run);
  }

  /// Between two letters. Those whose turn hasn't come keep their place.
  public void stopRun(Signature by) {
    runs.open().forEach(run -> jobs.cancel(List.of(RemindersWork.CODE), run));
    trail.record(by, "trail.reminder.run-stopped");
  }

  public void resumeRun(Signature by) {
    runs.open().stream()
        .filter(run -> job(run).isEmpty())
        .forEach(run -> jobs.add(RemindersWork.CODE, run));
    trail.record(by, "trail.reminder.run-resumed");
  }

  /// Those whose turn hasn't come don't leave after all.
  public void putBack(Signature by) {
    runs.open().forEach(run -> jobs.cancel(List.of(RemindersWork.CODE), run));
    runs.putBack();
    trail.record(by, "trail.reminder.put-back");
  }
}
