package app.tamis.parting;

import app.tamis.agreements.Drafting;
import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Document.Address;
import app.tamis.documents.Documents;
import app.tamis.parting.PartingEvent.What;
import app.tamis.portfolio.Client;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to papers that prove that a client has the letter: a postal receipt, or what they
/// signed. They lie among the client's documents.
@Component
@Transactional
public class Proofs {

  private final PartingBook partings;
  private final ProofBook book;
  private final Documents documents;
  private final Drafting drafting;
  private final Trail trail;
  private final Clock clock;

  Proofs(
      PartingBook partings,
      ProofBook book,
      Documents documents,
      Drafting drafting,
      Trail trail,
      Clock clock) {
    this.partings = partings;
    this.book = book;
    this.documents = documents;
    this.drafting = drafting;
    this.trail = trail;
    this.clock = clock;
  }

  /// In the order in which they were attached.
  @Transactional(readOnly = true)
  public List<Proof> list(PartingCase one) {
    return book.list(one.id());
  }

  /// Whether there is a letter that could be proven.
  public static boolean mayBeKept(PartingCase one, LocalDate today) {
    return one.isOpen(today) && one.said(What.TOLD).isPresent();
  }

  /// Keeps one for good.
  ///
  /// @param file a PDF, a JPEG or a PNG
  /// @param words of who attaches it
  /// @return whether there was a letter to prove
  /// @throws app.tamis.basics.Problems where it is none of these, or can't be kept
  public boolean keep(
      UUID parting, Client client, byte[] file, Words words, LocalDate today, Signature by) {
    var found =
        partings
            .lock(parting)
            .filter(one -> one.client().equals(client.id()))
            .filter(one -> mayBeKept(one, today));
    found.ifPresent(one -> {
      var document =
          documents.keepScan(
              file,
              document(one, client, words, today),
              new Documents.About("scan", client.id(), client.name(), false),
              by);
      book.add(parting, new Proof(document, by.name(), clock.instant()));
      trail.record(by, "trail.parting.case-proof", client.name());
    });
    return found.isPresent();
  }

  private Document document(PartingCase one, Client client, Words words, LocalDate today) {
    var title = words.say("parting.proof.title", client.name());
    return new Document(
        title,
        title,
        "",
        words.locale(),
        one.said(What.RECEIVED).map(PartingEvent::on).orElse(today),
        Address.of(drafting.us().name()),
        Optional.of(Address.of(client.name())),
        List.of());
  }
}
