package app.tamis.prices;

import app.tamis.agreements.Drafting;
import app.tamis.agreements.Signatory;
import app.tamis.documents.Document;
import app.tamis.documents.Documents;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.post.Letter;
import app.tamis.post.Letter.Attachment;
import app.tamis.post.MailAddress;
import app.tamis.post.Outbox;
import app.tamis.post.Rehearsal;
import app.tamis.post.Rehearsal.Meant;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes letters, each once, or the same to who asks to see them first.
@Component
@Transactional
class Posting {

  static final String KIND = "price-letter";

  private final CampaignBook book;
  private final Freezing freezing;
  private final Drafting drafting;
  private final Documents documents;
  private final Looks looks;
  private final Outbox outbox;
  private final Trail trail;

  Posting(
      CampaignBook book,
      Freezing freezing,
      Drafting drafting,
      Documents documents,
      Looks looks,
      Outbox outbox,
      Trail trail) {
    this.book = book;
    this.freezing = freezing;
    this.drafting = drafting;
    this.documents = documents;
    this.looks = looks;
    this.outbox = outbox;
    this.trail = trail;
  }

  static Document document(Campaign campaign, Frozen frozen, LocalDate date) {
    return new PriceLetter(frozen, campaign.reason(frozen.language()), campaign.contact())
        .document(date);
  }

  /// To whom a letter goes unless somebody says otherwise; empty where nobody with an address is
  /// known.
  Optional<Signatory> known(PricedClient client) {
    return drafting.signatories(client.client()).stream()
        .findFirst()
        .map(one -> new Signatory(one.name(), one.email()));
  }

  /// Why a letter can't leave today.
  Optional<Obstacle> obstacle(PricedClient client, LocalDate today) {
    return client
        .obstacle()
        .or(() -> freezing.stands(client.client(), today))
        .or(() ->
            client
                .frozen()
                .filter(frozen -> !frozen.first().isInTime(today))
                .map(_ -> Obstacle.TOO_LATE));
  }

  /// @return the letter's id; empty where it was sent already, or can't be
  Optional<UUID> send(
      Campaign campaign, UUID letter, Signatory to, LocalDate today, ZoneId zone, Signature by) {
    var client = book.lock(letter).filter(PricedClient::isReady);
    if (client.isEmpty() || obstacle(client.get(), today).isPresent()) {
      return Optional.empty();
    }
    var frozen = client.get().frozen().orElseThrow();
    var document = document(campaign, frozen, today);
    var about = new Documents.About(KIND, client.get().client(), frozen.client().name(), false);
    var handed = documents.hand(document, about, by);
    book.sent(letter, today);
    trail.record(by, "trail.prices.sent", frozen.client().name());
    var pdf = Attachment.pdf(handed.kept().fileName(), handed.pdf().copy());
    return Optional.of(outbox.write(letter(client.get(), document, to, pdf, zone), by));
  }

  /// The same letters to who asks; nothing is kept.
  void rehearse(
      Campaign campaign,
      List<PricedClient> clients,
      Optional<Signatory> to,
      LocalDate today,
      ZoneId zone,
      Rehearsal rehearsal,
      Signature by) {
    var meant =
        clients.stream()
            .filter(client -> client.frozen().isPresent())
            .map(client -> meant(campaign, client, to, today, zone, rehearsal))
            .toList();
    outbox.rehearse(meant, rehearsal, by);
  }

  private Meant meant(
      Campaign campaign,
      PricedClient client,
      Optional<Signatory> to,
      LocalDate today,
      ZoneId zone,
      Rehearsal rehearsal) {
    var frozen = client.frozen().orElseThrow();
    var document = document(campaign, frozen, today);
    var made = documents.rehearse(document, KIND);
    var whom =
        to.or(() -> known(client))
            .orElseGet(() -> new Signatory(rehearsal.to().name(), rehearsal.to().address()));
    var pdf = Attachment.pdf(made.fileName(), made.pdf().copy());
    return new Meant(
        letter(client, document, whom, pdf, zone),
        client.client().text() + " " + frozen.client().name());
  }

  private Letter letter(
      PricedClient client, Document document, Signatory to, Attachment pdf, ZoneId zone) {
    var frozen = client.frozen().orElseThrow();
    return new Letter(
        new Letter.Cause(KIND, client.id()),
        MailAddress.of(to.name(), to.email()),
        frozen.language(),
        zone,
        document.title() + " – " + frozen.firm().name(),
        new Renderings(looks.inForce()).mail(document).text(),
        Optional.empty(),
        List.of(pdf),
        Optional.empty());
  }
}
