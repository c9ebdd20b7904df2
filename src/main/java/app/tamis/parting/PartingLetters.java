package app.tamis.parting;

import app.tamis.agreements.Drafting;
import app.tamis.agreements.Signatory;
import app.tamis.basics.Amount;
import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Documents;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.gradebook.Standing;
import app.tamis.law.Notice;
import app.tamis.parting.PartingEvent.What;
import app.tamis.portfolio.Client;
import app.tamis.post.Letter;
import app.tamis.post.Letter.Attachment;
import app.tamis.post.MailAddress;
import app.tamis.post.Outbox;
import app.tamis.post.Rehearsal;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to the letter that ends it: drafted, edited with its checks kept, rehearsed, and given
/// once, by mail or on paper.
@Component
@Transactional
public class PartingLetters {

  static final String KIND = "parting-letter";

  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private final PartingBook book;
  private final PartingRecords records;
  private final Drafting drafting;
  private final Documents documents;
  private final Looks looks;
  private final Outbox outbox;
  private final Trail trail;
  private final Clock clock;

  PartingLetters(
      PartingBook book,
      PartingRecords records,
      Drafting drafting,
      Documents documents,
      Looks looks,
      Outbox outbox,
      Trail trail,
      Clock clock) {
    this.book = book;
    this.records = records;
    this.drafting = drafting;
    this.documents = documents;
    this.looks = looks;
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
  }

  /// A letter as it would leave today.
  public record Written(LetterDraft draft, String text, Document document, LetterChecks checks) {}

  /// What was kept, or what one begins with: the earliest last day, the one who writes as contact.
  @Transactional(readOnly = true)
  public LetterDraft draft(PartingCase one, Client client, String by, LocalDate today) {
    return one.draft().orElseGet(() -> usual(client, by, today, drafting.language(client.id())));
  }

  /// What one begins with in a language.
  @Transactional(readOnly = true)
  public LetterDraft usual(Client client, String by, LocalDate today, String language) {
    var words = Words.of(language);
    var end = records.toEnd(client.id(), today).earliest(today);
    return new LetterDraft(
        language,
        Optional.of(end),
        EVENING,
        today,
        "",
        LetterDraft.Reason.FIT,
        "",
        by,
        by,
        Optional.empty(),
        words.say("parting.letter.help.included"),
        rate(client, today)
            .map(rate -> words.say("parting.letter.help.rate", rate))
            .orElseGet(() -> words.say("parting.letter.help.charged")),
        words.say("parting.letter.licences.usual"),
        "",
        "");
  }

  private Optional<Amount> rate(Client client, LocalDate today) {
    return records
        .hourlyRate(client.id(), today)
        .filter(rate -> rate.compareTo(BigDecimal.ZERO) > 0)
        .map(rate -> new Amount(rate, drafting.currency()));
  }

  /// As it would leave today.
  @Transactional(readOnly = true)
  public Written written(
      PartingCase one,
      Client client,
      LetterDraft draft,
      Optional<Standing> standing,
      LocalDate today) {
    var basis =
        records.basis(
            client,
            draft.language(),
            today,
            one.said(What.OFFICE_HOLDER).isPresent(),
            records.owed(client.id(), standing, today));
    var letter = new PartingLetter(draft, basis);
    return new Written(
        draft, letter.text(), letter.document(today), LetterChecks.of(letter, today));
  }

  /// Keeps what was chosen and typed, until the letter is given.
  public boolean keep(UUID parting, Client client, LetterDraft draft) {
    var may = mayBeWritten(parting, client);
    may.ifPresent(_ -> book.keep(parting, draft));
    return may.isPresent();
  }

  private Optional<PartingCase> mayBeWritten(UUID parting, Client client) {
    return book.lock(parting)
        .filter(one -> one.client().equals(client.id()))
        .filter(one -> one.until().isEmpty());
  }

  /// Gives it by mail.
  ///
  /// @return the letter's id; empty where something stands against it, or it was given already
  public Optional<UUID> send(
      PartingCase one,
      Client client,
      Written written,
      Signatory to,
      LocalDate today,
      ZoneId zone,
      Signature by) {
    if (!mayBeGiven(one, client, written, today)) {
      return Optional.empty();
    }
    var about = new Documents.About(KIND, client.id(), client.name(), false);
    var handed = documents.hand(written.document(), about, by);
    var pdf = Attachment.pdf(handed.kept().fileName(), handed.pdf().copy());
    var letter = outbox.write(letter(one, written, to, pdf, zone), by);
    told(one, client, written, today, Optional.of(letter), to.email(), by);
    return Optional.of(letter);
  }

  /// Says that it is given on paper: printed, signed, handed over or posted. The paper is kept.
  public boolean print(
      PartingCase one, Client client, Written written, LocalDate today, Signature by) {
    boolean may = mayBeGiven(one, client, written, today);
    if (may) {
      documents.give(
          written.document(), new Documents.About(KIND, client.id(), client.name(), false), by);
      told(one, client, written, today, Optional.empty(), "", by);
    }
    return may;
  }

  private boolean mayBeGiven(PartingCase one, Client client, Written written, LocalDate today) {
    return written.checks().mayLeave()
        && mayBeWritten(one.id(), client)
            .filter(found -> found.next(today).contains(What.TOLD))
            .isPresent();
  }

  private void told(
      PartingCase one,
      Client client,
      Written written,
      LocalDate today,
      Optional<UUID> letter,
      String to,
      Signature by) {
    book.keep(one.id(), written.draft());
    book.happened(
        one.id(),
        new PartingEvent(
            What.TOLD,
            Optional.empty(),
            today,
            to,
            "",
            written.draft().endsOn(),
            letter,
            by.name(),
            clock.instant()));
    written.draft().endsOn().ifPresent(last -> follow(one, last));
    trail.record(
        by,
        "trail.parting.case-told",
        client.name(),
        written.draft().endsOn().map(LocalDate::toString).orElse(""));
    if (isShort(client, written.draft(), today)) {
      trail.record(
          by, "trail.parting.case-short", client.name(), written.draft().shortReason().strip());
    }
  }

  private boolean isShort(Client client, LetterDraft draft, LocalDate today) {
    return draft
        .endsOn()
        .flatMap(end -> records.toEnd(client.id(), today).notice(draft.expectedOn(), end))
        .filter(Notice.NeedsReason.class::isInstance)
        .isPresent();
  }

  /// Steps whose day nobody moved follow the last day that the letter states.
  private void follow(PartingCase one, LocalDate last) {
    var decided = one.said(What.DECIDED).map(PartingEvent::on);
    if (decided.isEmpty()) {
      return;
    }
    var on = decided.get();
    var before = new StepDates(on, records.toEnd(one.client(), on).earliest(on));
    var after = new StepDates(on, last);
    one.steps().stream()
        .filter(step -> step.done().isEmpty())
        .filter(step -> step.dueOn().equals(before.of(step.kind())))
        .forEach(step -> book.plan(step.id(), step.person(), after.of(step.kind())));
  }

  /// The same letter to who asks; nothing is kept.
  public void rehearse(
      PartingCase one,
      Client client,
      Written written,
      Signatory to,
      ZoneId zone,
      Rehearsal rehearsal,
      Signature by) {
    var made = documents.rehearse(written.document(), KIND);
    var pdf = Attachment.pdf(made.fileName(), made.pdf().copy());
    outbox.rehearse(
        List.of(
            new Rehearsal.Meant(
                letter(one, written, to, pdf, zone), client.id().text() + " " + client.name())),
        rehearsal,
        by);
  }

  private Letter letter(
      PartingCase one, Written written, Signatory to, Attachment pdf, ZoneId zone) {
    return new Letter(
        new Letter.Cause(KIND, one.id()),
        MailAddress.of(to.name(), to.email()),
        written.draft().language(),
        zone,
        written.document().title() + " – " + written.document().sender().name(),
        new Renderings(looks.inForce()).mail(written.document()).text(),
        Optional.empty(),
        List.of(pdf),
        Optional.empty());
  }
}
