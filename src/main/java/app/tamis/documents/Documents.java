package app.tamis.documents;

import static java.util.Objects.requireNonNull;

import app.tamis.basics.ClientId;
import app.tamis.basics.Sha256;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to documents that are given out: made in the firm's look, kept by their content, and
/// found again as they were.
@Component
@Transactional
public class Documents {

  private final DocumentFolder folder;
  private final DocumentBook given;
  private final Looks looks;
  private final Trail trail;
  private final Clock clock;
  private final TransactionTemplate transactions;

  Documents(
      DocumentFolder folder,
      DocumentBook given,
      Looks looks,
      Trail trail,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.folder = folder;
    this.given = given;
    this.looks = looks;
    this.trail = trail;
    this.clock = clock;
    this.transactions = new TransactionTemplate(transactions);
  }

  /// What a document is about.
  ///
  /// @param kind such as `client`: with `trail.document.made-`, the key of the message for the
  ///   trail
  /// @param name of the client, for the trail
  /// @param felt whether it may say what the team feels
  public record About(String kind, ClientId client, String name, boolean felt) {}

  /// Makes a PDF, and keeps it for good.
  ///
  /// @return under which it is found again
  /// @throws app.tamis.basics.Problems where it can't be kept
  @Transactional(
      propagation = Propagation.SUPPORTS) // Laying out takes a while: nothing waits on it
  public UUID give(Document document, About about, Signature by) {
    var pdf = PdfRendering.of(document, looks.inForce());
    var hash = folder.keep(pdf);
    return requireNonNull(
        transactions.execute(_ -> {
          var id = given.add(about, document, hash, pdf.length, by.name(), clock.instant());
          trail.record(by, "trail.document.made-" + about.kind(), about.name());
          return id;
        }));
  }

  /// What was given out, as it goes with a letter.
  public record Handed(Kept kept, Bytes pdf) {}

  /// Makes a PDF, keeps it for good, and hands it over to be sent.
  ///
  /// @throws app.tamis.basics.Problems where it can't be kept
  @Transactional(propagation = Propagation.SUPPORTS)
  public Handed hand(Document document, About about, Signature by) {
    var kept = find(give(document, about, by)).orElseThrow();
    if (!(open(kept, by) instanceof Opened.Intact(_, var pdf))) {
      throw new IllegalStateException("a document that was just kept isn't there");
    }
    return new Handed(kept, pdf);
  }

  /// A document as it would be given out: nothing of it is kept.
  public record Rehearsed(String fileName, Bytes pdf) {}

  /// @param kind as in [About]
  @Transactional(propagation = Propagation.SUPPORTS)
  public Rehearsed rehearse(Document document, String kind) {
    return new Rehearsed(
        Kept.fileName(document.title(), kind, document.date()),
        new Bytes(PdfRendering.of(document, looks.inForce())));
  }

  /// Keeps paper that was scanned or photographed, for good.
  ///
  /// @param file a PDF, a JPEG or a PNG
  /// @param instead the same in words, whose title and day it is listed under
  /// @return under which it is found again
  /// @throws app.tamis.basics.Problems where it is none of these, or can't be kept
  @Transactional
  public UUID keepScan(byte[] file, Document instead, About about, Signature by) {
    var pdf = Scan.asPdf(file);
    var id = given.add(about, instead, folder.keep(pdf), pdf.length, by.name(), clock.instant());
    trail.record(by, "trail.document.made-" + about.kind(), about.name());
    return id;
  }

  /// Keeps a sealed PDF for good, made of that document.
  ///
  /// @return under which it is found again
  /// @throws app.tamis.basics.Problems where it can't be kept
  @Transactional
  public UUID keepSealed(Sealed sealed, Document document, About about, Signature by) {
    var pdf = sealed.pdf().copy();
    var hash = folder.keep(pdf);
    var id = given.add(about, document, hash, pdf.length, by.name(), clock.instant());
    trail.record(by, "trail.document.made-" + about.kind(), about.name());
    return id;
  }

  /// About a client, the newest first.
  @Transactional(readOnly = true)
  public List<Kept> list(ClientId client) {
    return given.list(client);
  }

  @Transactional(readOnly = true)
  public Optional<Kept> find(UUID id) {
    return given.find(id);
  }

  /// Reads what was given out, and looks whether it still is that.
  public Opened open(Kept kept, Signature by) {
    var file = folder.find(kept.hash());
    if (file.isEmpty()) {
      return new Opened.Lost(kept);
    }
    if (!Sha256.hex(file.get()).equals(kept.hash())) {
      return new Opened.Changed(kept);
    }
    trail.record(by, "trail.document.opened", kept.title());
    return new Opened.Intact(kept, new Bytes(file.get()));
  }
}
