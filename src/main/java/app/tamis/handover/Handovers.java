package app.tamis.handover;

import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.Signatory;
import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.documents.Documents;
import app.tamis.handover.Handover.Event;
import app.tamis.identity.Token;
import app.tamis.identity.Tokens;
import app.tamis.post.Letter;
import app.tamis.post.Letter.Attachment;
import app.tamis.post.Outbox;
import app.tamis.post.Rehearsal;
import app.tamis.post.Rehearsal.Meant;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to handing over: what is written down, the pack that leaves, and who accepted it. None
/// of it asks whether anything was paid.
@Component
@Transactional
public class Handovers {

  private final Tokens tokens;
  private final HandoverBook book;
  private final PackReading packs;
  private final Documents documents;
  private final Outbox outbox;
  private final Trail trail;
  private final Clock clock;

  Handovers(
      Tokens tokens,
      HandoverBook book,
      PackReading packs,
      Documents documents,
      Outbox outbox,
      Trail trail,
      Clock clock) {
    this.tokens = tokens;
    this.book = book;
    this.packs = packs;
    this.documents = documents;
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
  }

  /// Newest first, without those thrown away.
  @Transactional(readOnly = true)
  public List<Handover> list() {
    return book.list().stream().filter(one -> !one.hidden()).toList();
  }

  @Transactional(readOnly = true)
  public List<Handover> list(ClientId client) {
    return list().stream().filter(one -> one.client().equals(client)).toList();
  }

  @Transactional(readOnly = true)
  public Optional<Handover> find(UUID id) {
    return book.find(id);
  }

  /// By the link that who takes over holds; empty where there never was such a one, or it was
  /// thrown away.
  @Transactional(readOnly = true)
  public Optional<Handover> find(Token token) {
    return book.find(token).filter(one -> !one.hidden());
  }

  /// In the order in which they happened.
  @Transactional(readOnly = true)
  public List<Event> events(UUID id) {
    return book.events(id);
  }

  /// @param lastDay on which we serve; empty where it isn't decided
  public UUID begin(With client, String contact, Optional<LocalDate> lastDay, Signature by) {
    var id = book.add(client.id(), client.name(), contact, by.name(), clock.instant());
    lastDay.ifPresent(_ -> book.save(id, lastDay, contact, Map.of()));
    happened(id, "made", by, "");
    trail.record(by, "trail.handover.made", client.name());
    return id;
  }

  /// What people write of it.
  ///
  /// @param said a line each, by section
  public record Written(
      Optional<LocalDate> lastDay, String contact, Map<SectionKind, List<String>> said) {}

  /// @return whether it could be; not once it was accepted
  public boolean write(UUID id, Written written, Signature by) {
    var handover = book.lock(id).filter(one -> !one.hidden() && one.acceptance().isEmpty());
    handover.ifPresent(one -> {
      book.save(id, written.lastDay(), written.contact(), written.said());
      trail.record(by, "trail.handover.written", one.name());
    });
    return handover.isPresent();
  }

  /// What is known on a day.
  @Transactional(readOnly = true)
  public Pack pack(Handover handover, LocalDate today) {
    return packs.of(handover, today);
  }

  @Transactional(readOnly = true)
  public Document document(Handover handover, LocalDate today) {
    return new PackDocument(pack(handover, today), handover.acceptance()).document(today);
  }

  /// The pack as a zip: on paper, and each list as a file.
  @Transactional(readOnly = true)
  public byte[] zip(Handover handover, LocalDate today) {
    var paper = documents.rehearse(document(handover, today), HandoverLetters.PACK).pdf().copy();
    return new PackZip(pack(handover, today)).of(paper, today);
  }

  /// What is sent, to whom.
  ///
  /// @param links where links to us begin
  /// @param ourEmail of who sends it
  public record Sending(UUID handover, Signatory to, String links, String ourEmail) {}

  /// Sends the pack with the link to accept it, or sends it again as it is now known.
  ///
  /// @return the letter's id; empty where it was accepted, or thrown away
  public Optional<UUID> send(Sending sending, LocalDate today, ZoneId zone, Signature by) {
    return book.lock(sending.handover())
        .filter(one -> !one.hidden() && one.acceptance().isEmpty())
        .map(one -> letter(one, sending, today, zone, by));
  }

  private UUID letter(
      Handover handover, Sending sending, LocalDate today, ZoneId zone, Signature by) {
    var document = document(handover, today);
    var handed = documents.hand(document, about(handover), by);
    var token = tokens.make();
    book.addLink(handover.id(), token);
    book.sent(
        handover.id(),
        today,
        new HandoverBook.Left(
            sending.links(),
            sending.ourEmail(),
            by.name(),
            sending.to().name(),
            sending.to().email()));
    happened(handover.id(), "sent", by, sending.to().name() + " " + sending.to().email());
    trail.record(by, "trail.handover.sent", handover.name(), sending.to().email());
    outbox.lapse(new Letter.Cause(HandoverLetters.PACK, handover.id()));
    return outbox.write(
        letters(document, zone)
            .pack(
                handover.id(),
                sending.to(),
                document.sender().name(),
                sending.links() + "/handover/" + token.value(),
                Attachment.pdf(handed.kept().fileName(), handed.pdf().copy())),
        by);
  }

  private static Documents.About about(Handover handover) {
    return new Documents.About(HandoverLetters.PACK, handover.client(), handover.name(), false);
  }

  private static HandoverLetters letters(Document document, ZoneId zone) {
    return new HandoverLetters(Words.of(document.language().getLanguage()), zone);
  }

  /// The same letter to who asks; nothing is kept.
  public void rehearse(
      Handover handover,
      Signatory to,
      LocalDate today,
      ZoneId zone,
      Rehearsal rehearsal,
      Signature by) {
    var document = document(handover, today);
    var made = documents.rehearse(document, HandoverLetters.PACK);
    var letter =
        letters(document, zone)
            .pack(
                handover.id(),
                to,
                document.sender().name(),
                "",
                Attachment.pdf(made.fileName(), made.pdf().copy()));
    var known = handover.client().text() + " " + handover.name();
    outbox.rehearse(List.of(new Meant(letter, known)), rehearsal, by);
  }

  /// Records what who holds the link looked at.
  ///
  /// @param what `viewed` or `downloaded`
  public void seen(Handover handover, String what, String address) {
    book.happened(handover.id(), new Event(what, clock.instant(), whom(handover), address, ""));
  }

  private String whom(Handover handover) {
    return book.left(handover.id()).map(HandoverBook.Left::toName).orElse("");
  }

  /// Who holds the link takes over, by name, with or without exceptions; both get a copy.
  ///
  /// @return whether it could still be accepted
  public boolean accept(Token token, Acceptance acceptance, ZoneId zone, String address) {
    var found = book.find(token).flatMap(one -> book.lock(one.id())).filter(Handover::isOpen);
    found.ifPresent(one -> accept(one, acceptance, zone, address));
    return found.isPresent();
  }

  private void accept(Handover handover, Acceptance acceptance, ZoneId zone, String address) {
    var by = new Signature(Optional.empty(), acceptance.name(), address);
    var pack = pack(handover, acceptance.on());
    var document = new PackDocument(pack, Optional.of(acceptance)).document(acceptance.on());
    var handed = documents.hand(document, about(handover), by);
    book.accepted(handover.id(), acceptance, handed.kept().id(), clock.instant());
    happened(handover.id(), "accepted", by, acceptance.exceptions());
    trail.record(by, "trail.handover.accepted", handover.name(), acceptance.exceptions());
    var left = book.left(handover.id()).orElseThrow();
    var pdf = Attachment.pdf(handed.kept().fileName(), handed.pdf().copy());
    List.of(
            new Signatory(left.toName(), left.toEmail()),
            new Signatory(left.byName(), left.ourEmail()))
        .forEach(to ->
            outbox.write(
                letters(document, zone)
                    .copy(handover.id(), to, document.sender().name(), acceptance, pdf),
                by));
  }

  /// Throws it away, or brings it back.
  public void hide(UUID id, boolean hidden, Signature by) {
    book.lock(id)
        .ifPresent(one -> {
          book.hide(id, hidden);
          trail.record(by, hidden ? "trail.handover.hidden" : "trail.handover.back", one.name());
        });
  }

  private void happened(UUID id, String what, Signature by, String detail) {
    book.happened(id, new Event(what, clock.instant(), by.name(), by.address(), detail));
  }
}
