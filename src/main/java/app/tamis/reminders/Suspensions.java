package app.tamis.reminders;

import app.tamis.agreements.Agreed;
import app.tamis.agreements.AgreedClauses;
import app.tamis.agreements.Agreements;
import app.tamis.agreements.Drafting;
import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.law.Governing;
import app.tamis.law.Suspension;
import app.tamis.law.Suspension.MayBeAnnounced;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to the notice that services will stop: whether one may be given, the letter, and taking
/// it back. Nothing stops by it: whoever switches a service off does that by hand, and may.
@Component
@Transactional
public class Suspensions {

  private static final List<String> CLAUSES = List.of("suspension_gb", "suspension");

  private final SuspensionBook book;
  private final ReminderSentBook sent;
  private final ReminderSettingsBook settings;
  private final ReminderMail mail;
  private final LawOfBills laws;
  private final Agreements agreements;
  private final AgreedClauses clauses;
  private final Drafting drafting;
  private final Trail trail;
  private final Clock clock;

  Suspensions(
      SuspensionBook book,
      ReminderSentBook sent,
      ReminderSettingsBook settings,
      ReminderMail mail,
      LawOfBills laws,
      Agreements agreements,
      AgreedClauses clauses,
      Drafting drafting,
      Trail trail,
      Clock clock) {
    this.book = book;
    this.sent = sent;
    this.settings = settings;
    this.mail = mail;
    this.laws = laws;
    this.agreements = agreements;
    this.clauses = clauses;
    this.drafting = drafting;
    this.trail = trail;
    this.clock = clock;
  }

  /// Whether a notice may be given on a day.
  @Transactional(readOnly = true)
  public SuspensionCheck check(Reminded client, LocalDate today) {
    boolean serious = !SuspensionCheck.serious(client, today).isEmpty();
    boolean hasClause = clause(client.client(), today).isPresent();
    var law =
        switch (laws.of(client.client(), today)) {
          case Governing.Known(_, var table) ->
              Optional.of(Suspension.of(table, hasClause, serious, today));
          case Governing.Unknown _ -> Optional.<Suspension>empty();
        };
    return new SuspensionCheck(
        client,
        law,
        !agreements.inForce(client.client(), today).isEmpty()
            || drafting.inForce(client.client(), today).isPresent(),
        hasClause
            ? clauses
                .on(client.client(), today)
                .number("suspension_days")
                .map(BigDecimal::intValue)
                .orElse(0)
            : 0);
  }

  private Optional<Agreed> clause(ClientId client, LocalDate today) {
    var agreed = clauses.on(client, today);
    return CLAUSES.stream().flatMap(id -> agreed.signed(id).stream()).findFirst();
  }

  /// The letter as it would read.
  @Transactional(readOnly = true)
  public Document document(SuspensionCheck check, List<Stopping> services, LocalDate today) {
    var client = check.client();
    return new SuspensionLetter(
            client,
            SuspensionCheck.serious(client, today),
            services,
            basis(check, today),
            settings.find(),
            drafting.us())
        .document(today);
  }

  private String basis(SuspensionCheck check, LocalDate today) {
    var words = Words.of(check.client().language());
    return clause(check.client().client(), today)
        .map(clause -> words.say("suspend.letter.clause", clause.heading()))
        .orElseGet(() ->
            words.say(
                "reminder.letter.basis",
                check.may().map(MayBeAnnounced::origin).orElseThrow().source()));
  }

  /// Gives notice, where nothing stands against it.
  ///
  /// @param reason of who approves it, for the record
  /// @return the letter's id; empty where something does
  public Optional<UUID> give(
      SuspensionCheck check,
      List<Stopping> services,
      String reason,
      LocalDate today,
      Signature by) {
    sent.lock();
    var client = check.client();
    boolean may =
        check.obstacles(today).isEmpty()
            && client.payee().isPresent()
            && !services.isEmpty()
            && services.stream().allMatch(one -> one.kind().never().isEmpty())
            && check.isInProportion(services, today)
            && book.list(client.client()).stream().noneMatch(SuspensionNotice::stands);
    if (!may) {
      return Optional.empty();
    }
    var id = UUID.randomUUID();
    var written =
        mail.write(ReminderMail.SUSPENSION, id, client, document(check, services, today), by);
    book.add(
        id,
        client.client(),
        services,
        reason,
        today,
        written.letter(),
        written.document(),
        by.name(),
        clock.instant());
    trail.record(
        by,
        "trail.suspend.given",
        client.name(),
        String.join(", ", services.stream().map(Stopping::what).toList()),
        reason);
    return Optional.of(written.letter());
  }

  /// To a client, the newest first.
  @Transactional(readOnly = true)
  public List<SuspensionNotice> list(ClientId client) {
    return book.list(client);
  }

  /// Those that weren't taken back, of all clients.
  @Transactional(readOnly = true)
  public List<SuspensionNotice> standing() {
    return book.standing();
  }

  /// Takes a notice back: they have paid, or it was given by mistake.
  public void takeBack(SuspensionNotice notice, String name, String why, Signature by) {
    if (book.end(notice.id(), why, by.name(), clock.instant())) {
      trail.record(by, "trail.suspend.taken-back", name, why);
    }
  }
}
