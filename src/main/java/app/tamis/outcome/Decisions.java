package app.tamis.outcome;

import app.tamis.agreements.Agreement;
import app.tamis.agreements.AgreementState;
import app.tamis.agreements.Agreements;
import app.tamis.basics.Message;
import app.tamis.basics.Money;
import app.tamis.grading.acts.Act;
import app.tamis.lift.Doing;
import app.tamis.lift.LiftPlan;
import app.tamis.lift.Lifts;
import app.tamis.lift.PlanState;
import app.tamis.outcome.Decision.End;
import app.tamis.outcome.Decision.Kind;
import app.tamis.parting.PartingCase;
import app.tamis.parting.PartingEvent;
import app.tamis.parting.Partings;
import app.tamis.prices.Campaigns;
import app.tamis.prices.Frozen;
import app.tamis.prices.PricedClient;
import app.tamis.prices.Reply;
import app.tamis.proposals.ClientProposal;
import app.tamis.proposals.ClientProposals;
import app.tamis.proposals.FrozenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Gathers what was decided: who is let go, which plans were begun, which new prices were agreed
/// upon, and which proposals were signed. What was called off isn't decided any more.
@Component
final class Decisions {

  private final Partings partings;
  private final Lifts lifts;
  private final Campaigns campaigns;
  private final ClientProposals proposals;
  private final Agreements agreements;

  Decisions(
      Partings partings,
      Lifts lifts,
      Campaigns campaigns,
      ClientProposals proposals,
      Agreements agreements) {
    this.partings = partings;
    this.lifts = lifts;
    this.campaigns = campaigns;
    this.proposals = proposals;
    this.agreements = agreements;
  }

  /// As they stand on a day.
  List<Decision> list(LocalDate today) {
    return Stream.of(
            partings.list().stream().flatMap(one -> decided(one, today).stream()),
            lifts.list().stream().flatMap(plan -> lift(plan).stream()),
            campaigns.list().stream()
                .flatMap(campaign -> campaign.clients().stream())
                .flatMap(client -> raise(client).stream()),
            proposals.list().stream().flatMap(proposal -> proposal(proposal).stream()))
        .flatMap(each -> each)
        .toList();
  }

  private Optional<Decision> decided(PartingCase one, LocalDate today) {
    return one.state(today).isDecided()
        ? one.said(PartingEvent.What.DECIDED).map(decided -> parting(one, decided.on()))
        : Optional.empty();
  }

  private Decision parting(PartingCase one, LocalDate on) {
    return new Decision(
        Kind.PARTING,
        one.id(),
        one.client(),
        on,
        Message.of("outcome.what.parting"),
        List.of(new Act.Part()),
        on,
        one.until().or(() -> Optional.of(partings.earliest(one.client(), on))),
        Optional.empty());
  }

  private static Optional<Decision> lift(LiftPlan plan) {
    return plan.begunOn()
        .map(on ->
            new Decision(
                Kind.LIFT,
                plan.id(),
                plan.client(),
                on,
                Message.of(
                    plan.keeps() ? "outcome.what.keep" : "outcome.what.lift", plan.target().name()),
                plan.steps().stream().flatMap(step -> act(step.doing())).toList(),
                on,
                Optional.empty(),
                end(plan.state())));
  }

  private static Stream<Act> act(Doing doing) {
    return switch (doing) {
      case Doing.Acting(var act) -> Stream.of(act);
      case Doing.Talking _ -> Stream.empty();
    };
  }

  private static Optional<End> end(PlanState state) {
    return switch (state) {
      case PlanState.Lifted _ -> Optional.of(End.LIFTED);
      case PlanState.Failed _ -> Optional.of(End.FAILED);
      case PlanState.GivenUp _ -> Optional.of(End.GIVEN_UP);
      case PlanState.Proposed _, PlanState.Running _, PlanState.Undecided _ -> Optional.empty();
    };
  }

  private static Optional<Decision> raise(PricedClient client) {
    return client
        .reply()
        .filter(Reply::isYes)
        .flatMap(reply -> client.frozen().map(frozen -> raise(client, reply, frozen)));
  }

  private static Decision raise(PricedClient client, Reply reply, Frozen frozen) {
    double share = reply.share().orElse(frozen.rise().share());
    return new Decision(
        Kind.RAISE,
        client.id(),
        client.client(),
        reply.on(),
        Message.of("outcome.what.raise", share),
        List.of(new Act.Raise(share)),
        frozen.first().day(),
        Optional.empty(),
        Optional.empty());
  }

  private Optional<Decision> proposal(ClientProposal proposal) {
    return proposal
        .chosen()
        .flatMap(option ->
            proposal
                .agreement()
                .flatMap(agreements::find)
                .flatMap(agreement -> proposal(proposal, option, agreement)));
  }

  private static Optional<Decision> proposal(
      ClientProposal proposal, FrozenOption option, Agreement agreement) {
    return agreement.state() instanceof AgreementState.Signed(_, _, var on)
        ? Optional.of(
            new Decision(
                Kind.PROPOSAL,
                proposal.id(),
                proposal.client(),
                on,
                Message.of(
                    "outcome.what.proposal",
                    new Money(option.fee().doubleValue(), proposal.frozen().money())),
                List.of(new Act.Managed(option.fee().doubleValue(), 1 - option.includedShare())),
                agreement.draft().startsOn(),
                Optional.empty(),
                Optional.empty()))
        : Optional.empty();
  }
}
