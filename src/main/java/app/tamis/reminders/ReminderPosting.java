package app.tamis.reminders;

import app.tamis.agreements.Drafting;
import app.tamis.basics.ClientId;
import app.tamis.documents.Document;
import app.tamis.law.Governing;
import app.tamis.post.Rehearsal;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes reminders, each once: what it says is read anew in the moment in which it is written, so
/// that a bill that was paid, or a dispute that was recorded, since it was looked at isn't in it.
@Component
@Transactional
class ReminderPosting {

  private final ReminderReading reading;
  private final ReminderSettingsBook settings;
  private final ReminderSentBook sent;
  private final LawOfBills laws;
  private final Drafting drafting;
  private final ReminderMail mail;
  private final Trail trail;
  private final Clock clock;

  ReminderPosting(
      ReminderReading reading,
      ReminderSettingsBook settings,
      ReminderSentBook sent,
      LawOfBills laws,
      Drafting drafting,
      ReminderMail mail,
      Trail trail,
      Clock clock) {
    this.reading = reading;
    this.settings = settings;
    this.sent = sent;
    this.laws = laws;
    this.drafting = drafting;
    this.mail = mail;
    this.trail = trail;
    this.clock = clock;
  }

  /// What the law adds to each bill that a letter of today names; none where it has no table.
  List<Claim> claims(Reminded one, LocalDate today) {
    return switch (laws.of(one.client(), today)) {
      case Governing.Known(_, var table) ->
          one.named().stream()
              .map(bill -> Claim.of(bill.bill(), table, one.consumer().orElse(false), today))
              .toList();
      case Governing.Unknown _ -> List.of();
    };
  }

  Document document(Reminded one, Step step, LocalDate today) {
    var how = settings.find();
    var told =
        one.named().stream()
            .filter(bill -> bill.tone().filter(how::tellsInterest).isPresent())
            .map(bill -> bill.bill().id())
            .toList();
    var claims =
        claims(one, today).stream().filter(claim -> told.contains(claim.bill().id())).toList();
    return new ReminderLetter(one, step, claims, how, drafting.us()).document(today);
  }

  /// @return the letter's id; empty where nothing is due now, or nobody is known who gets it
  Optional<UUID> send(ClientId client, Signature by) {
    sent.lock();
    var today = LocalDate.ofInstant(clock.instant(), mail.zone());
    var ready = reading.find(client, today).filter(Reminded::isReady);
    return ready.map(one -> send(one, one.next().orElseThrow(), today, by));
  }

  private UUID send(Reminded one, Step step, LocalDate today, Signature by) {
    var id = UUID.randomUUID();
    var written = mail.write(ReminderMail.REMINDER, id, one, document(one, step, today), by);
    sent.add(id, one, step, today, written, by.name(), clock.instant());
    trail.record(by, "trail.reminder.sent-" + step.code(), one.name());
    return written.letter();
  }

  /// The same letter to who asks; nothing is kept.
  void rehearse(Reminded one, Step step, LocalDate today, Rehearsal rehearsal, Signature by) {
    mail.rehearse(ReminderMail.REMINDER, one, document(one, step, today), rehearsal, by);
  }
}
