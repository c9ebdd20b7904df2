package app.tamis.agreements;

import static java.util.Objects.requireNonNull;

import app.tamis.agreements.AgreementEvent.What;
import app.tamis.agreements.SigningLetters.About;
import app.tamis.agreements.clauses.Clauses;
import app.tamis.basics.Words;
import app.tamis.book.CurrentPortfolio;
import app.tamis.clock.PortfolioZones;
import app.tamis.documents.Document;
import app.tamis.documents.Documents;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.documents.Sealed;
import app.tamis.documents.Seals;
import app.tamis.jobs.Job;
import app.tamis.jobs.JobKind;
import app.tamis.jobs.Progress;
import app.tamis.post.Letter.Attachment;
import app.tamis.post.Outbox;
import app.tamis.trail.Signature;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// After a signature: makes the one PDF with its page of evidence, seals it, and sends a copy to
/// both. What was signed stands without it; after a crash it is done from the start.
@Component
final class SealingWork implements JobKind {

  static final String CODE = "seal-agreement";

  private final AgreementBook book;
  private final SigningBook signings;
  private final EventBook events;
  private final Documents documents;
  private final Seals seals;
  private final Looks looks;
  private final Outbox outbox;
  private final PortfolioZones zones;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final Clauses catalogue = Clauses.shipped();

  SealingWork(
      AgreementBook book,
      SigningBook signings,
      EventBook events,
      Documents documents,
      Seals seals,
      Looks looks,
      Outbox outbox,
      PortfolioZones zones,
      TransactionOperations transactions,
      Clock clock) {
    this.book = book;
    this.signings = signings;
    this.events = events;
    this.documents = documents;
    this.seals = seals;
    this.looks = looks;
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
    job.record()
        .flatMap(id -> requireNonNull(transactions.execute(_ -> toSeal(id))))
        .ifPresent(this::seal);
  }

  /// What is to be sealed.
  private record ToSeal(Agreement agreement, SigningBook.Row link, Draft draft, Document document) {

    Signature by() {
      return new Signature(Optional.empty(), link.madeBy(), "");
    }
  }

  /// Empty where it is sealed already.
  private Optional<ToSeal> toSeal(UUID id) {
    var agreement = book.find(id).orElseThrow();
    if (!(agreement.state() instanceof AgreementState.Signed signed) || events.isSealed(id)) {
      return Optional.empty();
    }
    var link = signings.last(id).orElseThrow();
    var draft = book.draft(id, link.version());
    var evidence =
        new Evidence(Words.of(draft.language()), zone()).section(agreement, events.list(id));
    var document = new AgreementDocument(catalogue).of(draft, signed.on(), List.of(evidence));
    return Optional.of(new ToSeal(agreement, link, draft, document));
  }

  /// Outside of any transaction: a timestamp server may be waited for.
  private void seal(ToSeal signed) {
    var pdf = new Renderings(looks.inForce()).pdf(signed.document()).copy();
    var sealed = seals.seal(pdf, signed.draft().firm().name(), signed.by());
    transactions.executeWithoutResult(_ -> keep(signed, sealed));
  }

  private void keep(ToSeal signed, Sealed sealed) {
    var id = signed.agreement().id();
    book.lock(id);
    if (events.isSealed(id)) {
      return;
    }
    var about =
        new Documents.About(
            "agreement", signed.agreement().client(), signed.draft().client().name(), false);
    var kept =
        documents
            .find(documents.keepSealed(sealed, signed.document(), about, signed.by()))
            .orElseThrow();
    var link = signed.link();
    book.give(id, kept.id());
    add(id, link.id(), What.SEALED, link.madeBy(), told(sealed, signed.draft()));
    copies(
        link,
        signed.draft(),
        Attachment.pdf(kept.fileName(), sealed.pdf().copy()),
        sealed.sha256());
    add(id, link.id(), What.COPIES_SENT, "", link.email() + ", " + link.ourEmail());
  }

  /// With why there is no timestamp, where one was wanted.
  private static String told(Sealed sealed, Draft draft) {
    return sealed
        .missed()
        .map(why -> sealed.sha256() + " (" + Words.of(draft.language()).say(why) + ")")
        .orElse(sealed.sha256());
  }

  private void copies(SigningBook.Row row, Draft draft, Attachment pdf, String hash) {
    var letters = new SigningLetters(Words.of(draft.language()), zone());
    var about = About.of(row, draft, catalogue);
    var by = new Signature(Optional.empty(), row.madeBy(), "");
    var check = row.links() + "/verify";
    for (var to : List.of(row.signatory(), new Signatory(row.madeBy(), row.ourEmail()))) {
      outbox.write(letters.copy(about, to, pdf, hash, check), by);
    }
  }

  private ZoneId zone() {
    return zones.of(CurrentPortfolio.get()).orElseThrow();
  }

  private void add(UUID agreement, UUID signing, What what, String by, String detail) {
    events.add(
        agreement,
        Optional.of(signing),
        new AgreementEvent(what, clock.instant(), by, "", "", detail));
  }
}
