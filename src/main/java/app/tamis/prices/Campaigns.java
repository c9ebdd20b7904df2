package app.tamis.prices;

import app.tamis.agreements.Agreements;
import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.Drafting;
import app.tamis.agreements.Signatory;
import app.tamis.basics.ClientId;
import app.tamis.documents.Document;
import app.tamis.gradebook.Standing;
import app.tamis.grading.acts.TimeUse;
import app.tamis.jobs.Jobs;
import app.tamis.jobs.SeenJob;
import app.tamis.post.Rehearsal;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to campaigns: makes them, sends their letters, and records what clients reply.
@Component
@Transactional
public class Campaigns {

  private static final List<String> SENDING = List.of(LettersWork.CODE);

  private final CampaignBook book;
  private final Freezing freezing;
  private final Posting posting;
  private final Amending amending;
  private final Agreements agreements;
  private final Drafting drafting;
  private final Jobs jobs;
  private final Trail trail;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Campaigns(
      CampaignBook book,
      Freezing freezing,
      Posting posting,
      Amending amending,
      Agreements agreements,
      Drafting drafting,
      Jobs jobs,
      Trail trail,
      Clock clock,
      ApplicationEventPublisher events) {
    this.book = book;
    this.freezing = freezing;
    this.posting = posting;
    this.amending = amending;
    this.agreements = agreements;
    this.drafting = drafting;
    this.jobs = jobs;
    this.trail = trail;
    this.clock = clock;
    this.events = events;
  }

  /// What a campaign begins with.
  ///
  /// @param wanted no new price holds before that day
  /// @param reasonEn one sentence for letters in English
  /// @param reasonFr the same in French
  /// @param contact whom clients can call
  public record Begun(
      Rule rule, LocalDate wanted, String reasonEn, String reasonFr, String contact) {}

  /// Newest first, without those thrown away.
  @Transactional(readOnly = true)
  public List<Campaign> list() {
    return book.list().stream().filter(campaign -> !campaign.hidden()).toList();
  }

  @Transactional(readOnly = true)
  public Optional<Campaign> find(UUID id) {
    return book.find(id);
  }

  /// Freezes what the chosen clients pay today, with what the rule makes of it.
  public UUID make(Begun begun, List<ClientId> clients, Standing standing, Signature by) {
    var id =
        book.add(
            begun.rule(),
            begun.wanted(),
            begun.reasonEn(),
            begun.reasonFr(),
            begun.contact(),
            by.name(),
            clock.instant());
    for (var client : clients) {
      var made = freezing.of(client, begun.rule(), begun.wanted(), standing);
      book.add(id, client, made.frozen(), made.obstacle());
    }
    trail.record(by, "trail.prices.made", String.valueOf(clients.size()));
    return id;
  }

  /// A letter as it would read.
  public Document document(Campaign campaign, Frozen frozen, LocalDate date) {
    return Posting.document(campaign, frozen, date);
  }

  /// What stands against a letter today that didn't when the campaign was made, or did.
  @Transactional(readOnly = true)
  public Optional<Obstacle> obstacle(PricedClient client, LocalDate today) {
    return posting.obstacle(client, today);
  }

  /// To whom a letter would go; empty where nobody with an address is known.
  @Transactional(readOnly = true)
  public Optional<Signatory> recipient(PricedClient client) {
    return posting.known(client);
  }

  /// When and by whom something is done.
  public record Doing(LocalDate today, ZoneId zone, Signature by) {}

  /// Sends one letter.
  ///
  /// @return the letter's id; empty where it was sent already, or can't be
  public Optional<UUID> send(Campaign campaign, UUID letter, Signatory to, Doing doing) {
    return posting.send(campaign, letter, to, doing.today(), doing.zone(), doing.by());
  }

  /// The same letters to who asks; nothing is kept.
  public void rehearse(
      Campaign campaign,
      List<PricedClient> clients,
      Optional<Signatory> to,
      Rehearsal rehearsal,
      Doing doing) {
    posting.rehearse(campaign, clients, to, doing.today(), doing.zone(), rehearsal, doing.by());
  }

  /// Has all letters sent that can leave.
  public void sendAll(UUID campaign, Signature by) {
    book.sending(campaign, by.name());
    jobs.add(LettersWork.CODE, campaign);
    trail.record(by, "trail.prices.sending");
  }

  /// Those letters that haven't left stay here.
  public void stop(UUID campaign) {
    jobs.cancel(SENDING, campaign);
  }

  /// The work that sends, where it waits or runs.
  @Transactional(readOnly = true)
  public Optional<SeenJob> sending(UUID campaign) {
    return jobs.open(SENDING, campaign).stream().findFirst();
  }

  /// Leaves a client out, or takes it in again.
  ///
  /// @return whether it could be done; not once its letter has left
  public boolean leaveOut(UUID letter, boolean out, String note, Signature by) {
    var client = book.lock(letter).filter(one -> one.sentOn().isEmpty());
    boolean can =
        client
            .filter(one ->
                out
                    ? one.obstacle().isEmpty()
                    : one.obstacle().equals(Optional.of(Obstacle.LEFT_OUT)))
            .isPresent();
    if (can) {
      book.leaveOut(
          letter, out ? Optional.of(Obstacle.LEFT_OUT) : Optional.empty(), out ? note : "");
      trail.record(by, out ? "trail.prices.out" : "trail.prices.in", name(client.get()));
    }
    return can;
  }

  /// @return whether it could be recorded; not before the letter has left
  public boolean reply(
      UUID letter, Reply.Kind kind, LocalDate on, OptionalDouble share, String note, Signature by) {
    var client = book.lock(letter).filter(one -> one.sentOn().isPresent());
    client.ifPresent(one -> {
      var reply = new Reply(kind, on, share, note, by.name(), clock.instant());
      book.replied(letter, reply);
      if (reply.isYes()) {
        events.publishEvent(new PriceAgreed(one.client()));
      }
      trail.record(by, "trail.prices.reply-" + kind.code(), name(one));
    });
    return client.isPresent();
  }

  /// Takes the last reply back.
  public void takeBack(UUID letter, Signature by) {
    var client = book.lock(letter);
    book.takeBack(letter);
    client.ifPresent(one -> trail.record(by, "trail.prices.reply-back", name(one)));
  }

  /// Begins the amendment to which the client said yes.
  ///
  /// @return where it stands; empty where there is no yes
  public Optional<UUID> amend(UUID letter, String name, LocalDate today, Signature by) {
    var client = book.lock(letter).filter(one -> one.reply().filter(Reply::isYes).isPresent());
    var settings = drafting.settings();
    if (client.isEmpty() || settings.isEmpty()) {
      return Optional.empty();
    }
    if (client.get().amendment().isPresent()) {
      return client.get().amendment();
    }
    var frozen = client.get().frozen().orElseThrow();
    var share = client.get().reply().orElseThrow().share().orElse(frozen.rise().share());
    var whom = new With(client.get().client(), name);
    var draft = amending.draft(whom, frozen, share, today, settings.get());
    var agreement = agreements.begin(whom, draft, Optional.empty(), by);
    book.amends(letter, agreement);
    return Optional.of(agreement);
  }

  /// Throws a campaign away, or brings it back. What was sent stays sent.
  public void hide(UUID campaign, boolean hidden, Signature by) {
    book.hide(campaign, hidden);
    trail.record(by, hidden ? "trail.prices.hidden" : "trail.prices.back");
  }

  /// What may be lost by one client's raise.
  public Loss loss(Frozen frozen, TimeUse use, OptionalDouble targetRate) {
    return Loss.of(frozen.rise(), use, targetRate);
  }

  /// Likewise by all that count in a campaign.
  public Loss loss(Campaign campaign, TimeUse use, OptionalDouble targetRate) {
    return Loss.sum(
        campaign.clients().stream()
            .filter(PricedClient::counts)
            .map(client -> Loss.of(client.frozen().orElseThrow().rise(), use, targetRate))
            .toList());
  }

  /// What was to come of a letter, and what came.
  public Outcome outcome(PricedClient client, Standing standing) {
    var portfolio = standing.grades().portfolio();
    return Outcome.of(client, portfolio, portfolio.find(client.client()));
  }

  private static String name(PricedClient client) {
    return client.frozen().map(frozen -> frozen.client().name()).orElse(client.client().text());
  }
}
