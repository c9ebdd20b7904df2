package app.tamis.reviews;

import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.Drafting;
import app.tamis.basics.ClientId;
import app.tamis.post.Letter;
import app.tamis.post.MailAddress;
import app.tamis.post.MailServer;
import app.tamis.post.MailServers;
import app.tamis.post.Outbox;
import app.tamis.post.Rehearsal;
import app.tamis.post.Rehearsal.Meant;
import app.tamis.reviews.ReviewEvent.What;
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

/// The door to reviews: plans them, invites to them, and records what became of them.
@Component
@Transactional
public class Reviews {

  private final ReviewBook book;
  private final CadenceBook cadences;
  private final Drafting drafting;
  private final MailServers servers;
  private final Outbox outbox;
  private final Trail trail;
  private final Clock clock;

  Reviews(
      ReviewBook book,
      CadenceBook cadences,
      Drafting drafting,
      MailServers servers,
      Outbox outbox,
      Trail trail,
      Clock clock) {
    this.book = book;
    this.cadences = cadences;
    this.drafting = drafting;
    this.servers = servers;
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
  }

  /// When, where and by whom something is done.
  ///
  /// @param ours where mail reaches who does it, if it does: answers go there where no server is
  ///   set
  public record Doing(LocalDate today, ZoneId zone, Optional<MailAddress> ours, Signature by) {}

  @Transactional(readOnly = true)
  public Cadence cadence() {
    return cadences.find().orElse(Cadence.USUAL);
  }

  public void keep(Cadence cadence, Signature by) {
    cadences.add(cadence, by.name(), clock.instant());
    trail.record(by, "trail.reviews.cadence");
  }

  /// Newest first.
  @Transactional(readOnly = true)
  public List<Review> list() {
    return book.list();
  }

  /// Newest first.
  @Transactional(readOnly = true)
  public List<Review> list(ClientId client) {
    return book.list(client);
  }

  @Transactional(readOnly = true)
  public Optional<Review> find(ClientId client, UUID id) {
    return book.find(id).filter(one -> one.client().equals(client));
  }

  public UUID plan(With client, Review.Plan plan, Signature by) {
    var id = book.add(client.id(), plan, by.name(), clock.instant());
    trail.record(by, "trail.reviews.planned", client.name());
    return id;
  }

  /// Another day, place or guest. Who was invited isn't told until [#invite] is asked for again.
  ///
  /// @return whether it could be; not once it is over
  public boolean change(Review review, With client, Review.Plan plan, Signature by) {
    var open = book.lock(review.id()).filter(one -> one.state().isAhead());
    if (open.isPresent()) {
      book.change(review.id(), plan);
      trail.record(by, "trail.reviews.changed", client.name());
    }
    return open.isPresent();
  }

  /// Invites, or tells of a change: the same meeting, with the next sequence.
  ///
  /// @return the letter's id; empty once the review is over, or where nobody has an address
  public Optional<UUID> invite(Review review, With client, Doing doing) {
    return book.lock(review.id())
        .filter(one -> one.state().isAhead() && one.canBeInvited())
        .filter(one -> organiser(one, doing).isPresent())
        .map(one -> {
          var letter = inviting(one, doing).request(one.sequence() + 1);
          say(one, What.INVITED, doing.today(), "", doing.by());
          trail.record(
              doing.by(),
              one.isInvited() ? "trail.reviews.invited-again" : "trail.reviews.invited",
              client.name(),
              one.plan().guest().name());
          return write(one, letter, doing);
        });
  }

  /// The letter as it would leave, to who asks.
  public void rehearse(Review review, With client, Rehearsal rehearsal, Doing doing) {
    var letter = inviting(review, doing).request(review.sequence() + 1);
    outbox.rehearse(
        List.of(new Meant(letter, client.id().text() + " " + client.name())),
        rehearsal,
        doing.by());
  }

  /// Calls it off; who was invited is told, and so is their calendar.
  ///
  /// @return the letter's id, where somebody was invited
  public Optional<UUID> callOff(Review review, With client, String reason, Doing doing) {
    var open = book.lock(review.id()).filter(one -> one.state().isAhead());
    if (open.isEmpty()) {
      return Optional.empty();
    }
    say(open.get(), What.CALLED_OFF, doing.today(), reason.strip(), doing.by());
    trail.record(doing.by(), "trail.reviews.called-off", client.name(), reason.strip());
    return open.filter(Review::isInvited)
        .map(one ->
            write(one, inviting(one, doing).cancel(one.sequence() + 1, reason.strip()), doing));
  }

  private Inviting inviting(Review review, Doing doing) {
    return new Inviting(
        review,
        drafting.us().name(),
        organiser(review, doing).orElseThrow(),
        doing.zone(),
        clock.instant());
  }

  /// Whoever letters are from, so that a calendar's answer reaches us.
  private Optional<MailAddress> organiser(Review review, Doing doing) {
    return review
        .organiser()
        .or(() -> servers.find().map(kept -> answered(kept.server())))
        .or(doing::ours);
  }

  private static MailAddress answered(MailServer server) {
    return server.replyTo().isEmpty()
        ? server.sender()
        : MailAddress.of(server.sender().name(), server.replyTo());
  }

  /// What was written before and hasn't left is of no use any more.
  private UUID write(Review review, Letter letter, Doing doing) {
    outbox.lapse(letter.cause());
    book.written(review.id(), review.sequence() + 1, organiser(review, doing).orElseThrow());
    return outbox.write(letter, doing.by());
  }

  /// Says that it was held or missed, or takes that back.
  ///
  /// @param note who was there
  /// @return whether it could be said; not where somebody said something else meanwhile
  public boolean say(
      Review review, With client, What what, LocalDate on, String note, Signature by) {
    var found = book.lock(review.id()).filter(one -> one.state().next().contains(what));
    if (found.isPresent()) {
      say(found.get(), what, on, note.strip(), by);
      trail.record(by, "trail.reviews." + what.code(), client.name(), on.toString());
    }
    return found.isPresent();
  }

  private void say(Review review, What what, LocalDate on, String note, Signature by) {
    book.happened(review.id(), new ReviewEvent(what, on, note, by.name(), clock.instant()));
  }
}
