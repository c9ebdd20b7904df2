package app.tamis.web.proposal;

import app.tamis.basics.Duty;
import app.tamis.basics.Duty.Weight;
import app.tamis.basics.Duty.Whose;
import app.tamis.basics.Message;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import app.tamis.proposals.ClientProposal;
import app.tamis.proposals.ClientProposals;
import app.tamis.proposals.Progress;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.PortfolioZone;
import app.tamis.worklist.DutySource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Proposals that wait for us: unanswered, chosen and not sent to be signed, not paid.
@Component
final class ProposalDuties implements DutySource {

  /// After so long somebody rings.
  private static final int SILENT_DAYS = 10;

  private final ClientProposals proposals;
  private final InForce inForce;
  private final PortfolioZone clocks;

  ProposalDuties(ClientProposals proposals, InForce inForce, PortfolioZone clocks) {
    this.proposals = proposals;
    this.inForce = inForce;
    this.clocks = clocks;
  }

  @Override
  public List<Duty> list(Person reader) {
    if (!reader.may(Right.AGREEMENTS) || !reader.may(Right.MONEY) || !reader.may(Right.GRADES)) {
      return List.of();
    }
    var open = proposals.list();
    return open.isEmpty() ? List.of() : duties(open, clocks.today());
  }

  private List<Duty> duties(List<ClientProposal> open, LocalDate today) {
    var standing = inForce.find();
    return open.stream()
        .flatMap(one -> duty(one, proposals.progress(one, standing, today), today).stream())
        .toList();
  }

  private Optional<Duty> duty(ClientProposal proposal, Progress progress, LocalDate today) {
    var client = proposal.frozen().client().name();
    return switch (progress) {
      case Progress.Sent(var on) ->
          on.plusDays(SILENT_DAYS).isAfter(today)
              ? Optional.empty()
              : Optional.of(
                  duty(
                      proposal,
                      Message.of("proposals.duty.silent", client, on),
                      "proposals.duty.silent.act",
                      on.plusDays(SILENT_DAYS)));
      case Progress.Chosen(var option) ->
          proposals.isOut(proposal)
              ? Optional.empty()
              : Optional.of(
                  duty(
                      proposal,
                      Message.of("proposals.duty.chosen", client, option.name()),
                      "proposals.duty.chosen.act",
                      today));
      case Progress.Billed(var option, _, var due) ->
          due.isBefore(today)
              ? Optional.of(
                  duty(
                      proposal,
                      Message.of("proposals.duty.payment", client, option.name(), due),
                      "proposals.duty.payment.act",
                      due))
              : Optional.empty();
      case Progress.Drafted _,
          Progress.Lapsed _,
          Progress.Declined _,
          Progress.NotSigned _,
          Progress.Signed _,
          Progress.Paid _ ->
          Optional.empty();
    };
  }

  private static Duty duty(ClientProposal proposal, Message what, String act, LocalDate since) {
    return new Duty(
        what,
        Message.of(act),
        ProposalPath.of(proposal),
        Whose.whoMay(Right.AGREEMENTS, Right.MONEY, Right.GRADES),
        Weight.MIDDLING,
        since,
        Optional.empty());
  }
}
