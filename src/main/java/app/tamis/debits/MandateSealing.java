package app.tamis.debits;

import static java.util.Objects.requireNonNull;

import app.tamis.basics.Words;
import app.tamis.book.CurrentPortfolio;
import app.tamis.clock.PortfolioZones;
import app.tamis.debits.MandateEvent.What;
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

/// After a signature: makes the one PDF with its evidence, seals it, and sends a copy to both. What
/// was signed stands without it; after a crash it is done from the start.
@Component
final class MandateSealing implements JobKind {

  static final String CODE = "seal-mandate";

  private final MandateBook book;
  private final MandateLinkBook links;
  private final MandateEventBook events;
  private final Documents documents;
  private final Seals seals;
  private final Looks looks;
  private final Outbox outbox;
  private final PortfolioZones zones;
  private final TransactionOperations transactions;
  private final Clock clock;

  MandateSealing(
      MandateBook book,
      MandateLinkBook links,
      MandateEventBook events,
      Documents documents,
      Seals seals,
      Looks looks,
      Outbox outbox,
      PortfolioZones zones,
      TransactionOperations transactions,
      Clock clock) {
    this.book = book;
    this.links = links;
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

  private record ToSeal(Mandate mandate, MandateLinkBook.Row link, Document document) {

    Signature by() {
      return new Signature(Optional.empty(), link.madeBy(), "");
    }
  }

  /// Empty where it is sealed already, or wasn't signed here.
  private Optional<ToSeal> toSeal(UUID id) {
    var mandate = book.find(id).orElseThrow();
    var signature = mandate.state().signed();
    if (mandate.document().isPresent() || signature.isEmpty()) {
      return Optional.empty();
    }
    var on = signature.get().on();
    var evidence =
        new MandateEvidence(Words.of(mandate.language()), zone()).section(events.list(id));
    var document = new MandateDocument(mandate, book.account(id).mark()).of(on, List.of(evidence));
    return Optional.of(new ToSeal(mandate, links.get(id), document));
  }

  /// Outside of any transaction: a timestamp server may be waited for.
  private void seal(ToSeal signed) {
    var pdf = new Renderings(looks.inForce()).pdf(signed.document()).copy();
    var sealed = seals.seal(pdf, signed.mandate().creditor().name(), signed.by());
    transactions.executeWithoutResult(_ -> keep(signed, sealed));
  }

  private void keep(ToSeal signed, Sealed sealed) {
    var id = signed.mandate().id();
    if (book.lock(id).flatMap(Mandate::document).isPresent()) {
      return;
    }
    var about =
        new Documents.About("mandate", signed.mandate().client(), signed.mandate().debtor(), false);
    var kept =
        documents
            .find(documents.keepSealed(sealed, signed.document(), about, signed.by()))
            .orElseThrow();
    book.give(id, kept.id());
    events.add(
        id,
        new MandateEvent(
            What.SEALED, clock.instant(), signed.link().madeBy(), "", "", sealed.sha256()));
    var letters = new MandateLetters(signed.mandate(), zone());
    var pdf = Attachment.pdf(kept.fileName(), sealed.pdf().copy());
    var check = signed.link().links() + "/verify";
    for (var to :
        List.of(
            signed.mandate().to(),
            new Mandate.To(signed.link().madeBy(), signed.link().ourEmail()))) {
      outbox.write(letters.copy(to, pdf, sealed.sha256(), check), signed.by());
    }
  }

  private ZoneId zone() {
    return zones.of(CurrentPortfolio.get()).orElseThrow();
  }
}
