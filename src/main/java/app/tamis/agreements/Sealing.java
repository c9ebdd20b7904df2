package app.tamis.agreements;

import app.tamis.agreements.AgreementEvent.What;
import app.tamis.agreements.SigningLetters.About;
import app.tamis.agreements.clauses.Clauses;
import app.tamis.book.CurrentPortfolio;
import app.tamis.clock.PortfolioZones;
import app.tamis.documents.Bytes;
import app.tamis.documents.Documents;
import app.tamis.documents.Opened;
import app.tamis.jobs.Job;
import app.tamis.jobs.JobKind;
import app.tamis.jobs.Progress;
import app.tamis.post.Letter.Attachment;
import app.tamis.post.Outbox;
import app.tamis.trail.Signature;
import java.io.IOException;
import java.io.UncheckedIOException;
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
final class Sealing implements JobKind {

  static final String CODE = "seal-agreement";

  private final AgreementBook book;
  private final SigningBook signings;
  private final EventBook events;
  private final Documents documents;
  private final Outbox outbox;
  private final PortfolioZones zones;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final Clauses catalogue = Clauses.shipped();

  Sealing(
      AgreementBook book,
      SigningBook signings,
      EventBook events,
      Documents documents,
      Outbox outbox,
      PortfolioZones zones,
      TransactionOperations transactions,
      Clock clock) {
    this.book = book;
    this.signings = signings;
    this.events = events;
    this.documents = documents;
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
    job.record().ifPresent(id -> transactions.executeWithoutResult(_ -> seal(id)));
  }

  private void seal(UUID id) {
    var agreement = book.lock(id).orElseThrow();
    var happened = events.list(id);
    if (!(agreement.state() instanceof AgreementState.Signed signed)
        || happened.stream().anyMatch(event -> event.what() == What.SEALED)) {
      return;
    }
    var row = signings.last(id).orElseThrow();
    var draft = book.draft(id, row.version());
    var zone = zone();
    var document =
        new AgreementDocument(catalogue)
            .of(
                draft,
                signed.on(),
                List.of(
                    new Evidence(Filled.words(draft.language()), zone)
                        .section(agreement, happened)));
    var by = new Signature(Optional.empty(), row.madeBy(), "");
    var about = new Documents.About("agreement", agreement.client(), draft.client().name(), false);
    var kept = documents.find(documents.give(document, about, by)).orElseThrow();
    if (!(documents.open(kept, by) instanceof Opened.Intact(_, var pdf))) {
      throw new IllegalStateException("just kept, and not there: " + kept.id());
    }
    book.give(id, kept.id());
    add(id, row.id(), What.SEALED, row.madeBy(), kept.hash());
    copies(row, draft, new Attachment(kept.fileName(), "application/pdf", bytes(pdf)), kept.hash());
    add(id, row.id(), What.COPIES_SENT, "", row.email() + ", " + row.ourEmail());
  }

  private void copies(SigningBook.Row row, Draft draft, Attachment pdf, String hash) {
    var letters = new SigningLetters(Filled.words(draft.language()), zone());
    var about =
        new About(
            row.id(),
            new AgreementDocument(catalogue).name(draft.kind(), draft.language()),
            draft.firm().name(),
            draft.client().name());
    var by = new Signature(Optional.empty(), row.madeBy(), "");
    var check = row.links() + "/verify";
    for (var to : List.of(row.signatory(), new Signatory(row.madeBy(), row.ourEmail()))) {
      outbox.write(letters.copy(about, to, pdf, hash, check), by);
    }
  }

  private static byte[] bytes(Bytes file) {
    try (var content = file.open()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
