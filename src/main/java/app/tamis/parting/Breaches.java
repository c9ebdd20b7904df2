package app.tamis.parting;

import app.tamis.agreements.AgreedClauses;
import app.tamis.agreements.Agreements;
import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.Commitment;
import app.tamis.agreements.CommitmentState;
import app.tamis.agreements.Commitments;
import app.tamis.agreements.Draft;
import app.tamis.agreements.Drafting;
import app.tamis.agreements.Signatory;
import app.tamis.basics.ClientId;
import app.tamis.documents.Document;
import app.tamis.documents.Documents;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.facts.Directory.Firm;
import app.tamis.law.Governing;
import app.tamis.law.SeriousBreach;
import app.tamis.lawbook.LawsInForce;
import app.tamis.portfolio.Portfolio;
import app.tamis.post.Letter;
import app.tamis.post.Letter.Attachment;
import app.tamis.post.MailAddress;
import app.tamis.post.Outbox;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what may be done where a client refused what it owed under a clause that it had
/// signed.
@Component
@Transactional
public class Breaches {

  private static final String NOTICE = "formal-notice";
  private static final String ENDING = "ending";

  private final Commitments commitments;
  private final Agreements agreements;
  private final AgreedClauses clauses;
  private final Drafting drafting;
  private final NoticeBook notices;
  private final Documents documents;
  private final Looks looks;
  private final Outbox outbox;
  private final Trail trail;
  private final Clock clock;
  private final LawsInForce laws;

  Breaches(
      Commitments commitments,
      Agreements agreements,
      AgreedClauses clauses,
      Drafting drafting,
      NoticeBook notices,
      Documents documents,
      Looks looks,
      Outbox outbox,
      Trail trail,
      Clock clock,
      LawsInForce laws) {
    this.commitments = commitments;
    this.agreements = agreements;
    this.clauses = clauses;
    this.drafting = drafting;
    this.notices = notices;
    this.documents = documents;
    this.looks = looks;
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
    this.laws = laws;
  }

  /// Empty unless a confirmed refusal of what was owed stands under a signed clause.
  @Transactional(readOnly = true)
  public Optional<Breach> find(ClientId client, UUID commitment, LocalDate today) {
    return commitments.list(client).stream()
        .filter(one -> one.id().equals(commitment))
        .findFirst()
        .flatMap(one -> breach(client, one, today));
  }

  /// Whether a commitment was refused so that [#find] finds a breach.
  public static boolean isOne(Commitment commitment) {
    return commitment.state() instanceof CommitmentState.Refused(var owed, _, _)
        && owed
        && commitment.agreement().isPresent()
        && !commitment.clause().isEmpty();
  }

  private Optional<Breach> breach(ClientId client, Commitment refused, LocalDate today) {
    if (!isOne(refused)
        || !(refused.state() instanceof CommitmentState.Refused(_, var refusedOn, _))) {
      return Optional.empty();
    }
    return agreements
        .find(refused.agreement().orElseThrow())
        .flatMap(agreement ->
            clauses
                .on(client, today)
                .signed(refused.clause())
                .map(clause ->
                    new Breach(
                        refused,
                        refusedOn,
                        clause,
                        agreement.draft(),
                        law(agreement.draft(), today),
                        drafting.directory().firm(client).flatMap(Firm::insolvencySince),
                        notices.latest(refused.id()))));
  }

  /// No clause of ours ends an agreement for a breach.
  private Optional<SeriousBreach> law(Draft draft, LocalDate today) {
    var ours = drafting.settings().map(Portfolio::country).orElse(draft.law());
    return switch (laws.tables().governing(Optional.of(draft.law()), ours)) {
      case Governing.Known(_, var table) -> Optional.of(SeriousBreach.of(table, false, today));
      case Governing.Unknown _ -> Optional.empty();
    };
  }

  /// The formal notice, as it would read.
  @Transactional(readOnly = true)
  public Document notice(Breach breach, LocalDate today, LocalDate complyBy, String contact) {
    return letters(breach, contact).notice(today, complyBy);
  }

  /// The letter that ends the agreement, as it would read.
  ///
  /// @param notice that was given before it, or would be
  @Transactional(readOnly = true)
  public Document ending(Breach breach, LocalDate date, Breach.NoticeGiven notice, String contact) {
    return letters(breach, contact).ending(date, notice);
  }

  private BreachLetters letters(Breach breach, String contact) {
    return new BreachLetters(breach, drafting.currency(), contact);
  }

  /// What leaves, to whom.
  ///
  /// @param contact whom the client can call
  public record Sent(With client, Signatory to, String contact, ZoneId zone, Signature by) {}

  /// Gives formal notice: writes the letter, and keeps the day to comply by.
  ///
  /// @return the letter's id
  public UUID give(Breach breach, LocalDate today, LocalDate complyBy, Sent sent) {
    notices.add(breach.refused().id(), today, complyBy, sent.by().name(), clock.instant());
    trail.record(
        sent.by(),
        "trail.parting.notice",
        sent.client().name(),
        breach.refused().what(),
        complyBy.toString());
    return write(NOTICE, breach, notice(breach, today, complyBy, sent.contact()), sent);
  }

  /// Writes the letter that ends the agreement, where nothing stands against it.
  ///
  /// @return the letter's id; empty where something does
  public Optional<UUID> end(Breach breach, LocalDate today, Sent sent) {
    if (breach.next(today) != Breach.Next.END) {
      return Optional.empty();
    }
    trail.record(sent.by(), "trail.parting.ended", sent.client().name(), breach.refused().what());
    return Optional.of(
        write(
            ENDING,
            breach,
            ending(breach, today, breach.notice().orElseThrow(), sent.contact()),
            sent));
  }

  /// Takes the notice back: they honour it after all, or it was given by mistake.
  public void callOff(Breach breach, With client, Signature by) {
    notices.callOff(breach.refused().id());
    trail.record(by, "trail.parting.called-off", client.name(), breach.refused().what());
  }

  private UUID write(String kind, Breach breach, Document document, Sent sent) {
    var about = new Documents.About(kind, sent.client().id(), sent.client().name(), false);
    var handed = documents.hand(document, about, sent.by());
    var said = new Renderings(looks.inForce()).mail(document);
    return outbox.write(
        new Letter(
            new Letter.Cause(kind, breach.refused().id()),
            MailAddress.of(sent.to().name(), sent.to().email()),
            breach.draft().language(),
            sent.zone(),
            document.title() + " – " + breach.draft().firm().name(),
            said.text(),
            Optional.empty(),
            List.of(Attachment.pdf(handed.kept().fileName(), handed.pdf().copy())),
            Optional.empty()),
        sent.by());
  }
}
