package app.tamis.web.story;

import app.tamis.lift.LiftPlan;
import app.tamis.lift.Lifts;
import app.tamis.lift.PlanState;
import app.tamis.parting.PartingEvent.What;
import app.tamis.parting.PartingState;
import app.tamis.parting.Partings;
import app.tamis.prices.Campaigns;
import app.tamis.prices.PricedClient;
import app.tamis.prices.Reply;
import app.tamis.proposals.ClientProposal;
import app.tamis.proposals.ClientProposals;
import app.tamis.reviews.Review;
import app.tamis.reviews.Reviews;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// What was done of the method, counted.
@Component
final class Deeds {

  private final Campaigns campaigns;
  private final ClientProposals proposals;
  private final Reviews reviews;
  private final Lifts lifts;
  private final Partings partings;

  Deeds(
      Campaigns campaigns,
      ClientProposals proposals,
      Reviews reviews,
      Lifts lifts,
      Partings partings) {
    this.campaigns = campaigns;
    this.proposals = proposals;
    this.reviews = reviews;
    this.lifts = lifts;
    this.partings = partings;
  }

  /// @param letters sent with new prices
  /// @param agreed of those
  /// @param gain a month, of those agreed
  record Prices(long letters, long agreed, double gain) {}

  record Plans(long running, long lifted, long over) {}

  /// @param decided of whom it is decided and who are still there
  /// @param closed that are over
  record Exits(long decided, long closed) {}

  /// Since a day.
  record Since(long letters, long proposals, long reviews, long plans, long partings, long closed) {

    boolean isNothing() {
      return letters + proposals + reviews + plans + partings + closed == 0;
    }
  }

  Prices prices() {
    var sent = sent();
    var agreed = sent.stream().filter(one -> one.reply().filter(Reply::isYes).isPresent()).toList();
    return new Prices(
        sent.size(),
        agreed.size(),
        agreed.stream().mapToDouble(one -> one.foretold().orElse(0)).sum());
  }

  private List<PricedClient> sent() {
    return campaigns.list().stream().flatMap(campaign -> campaign.sent().stream()).toList();
  }

  Plans plans() {
    var all = lifts.list();
    return new Plans(
        all.stream().filter(LiftPlan::isRunning).count(),
        all.stream().filter(plan -> plan.state() instanceof PlanState.Lifted).count(),
        all.stream()
            .filter(plan ->
                plan.state() instanceof PlanState.Failed
                    || plan.state() instanceof PlanState.GivenUp)
            .count());
  }

  Exits exits(LocalDate today) {
    var all = partings.list();
    return new Exits(
        all.stream().filter(one -> one.isOpen(today) && one.state(today).isDecided()).count(),
        all.stream().filter(one -> one.state(today) instanceof PartingState.Closed).count());
  }

  Since since(LocalDate first, LocalDate today) {
    Predicate<LocalDate> late = day -> !day.isBefore(first);
    return new Since(
        sent().stream().flatMap(one -> one.sentOn().stream()).filter(late).count(),
        proposals.list().stream()
            .map(ClientProposal::sentOn)
            .flatMap(Optional::stream)
            .filter(late)
            .count(),
        reviews.list().stream().map(Review::heldOn).flatMap(Optional::stream).filter(late).count(),
        lifts.list().stream().flatMap(plan -> plan.begunOn().stream()).filter(late).count(),
        said(What.DECIDED, late, today),
        said(What.CLOSED, late, today));
  }

  private long said(What what, Predicate<LocalDate> late, LocalDate today) {
    return partings.list().stream()
        .filter(one -> one.state(today).isDecided())
        .flatMap(one -> one.said(what).stream())
        .filter(event -> late.test(event.on()))
        .count();
  }
}
