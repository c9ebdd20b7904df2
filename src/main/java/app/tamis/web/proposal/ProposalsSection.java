package app.tamis.web.proposal;

import app.tamis.identity.Right;
import app.tamis.proposals.ClientProposal;
import app.tamis.proposals.ClientProposals;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.ClientRead;
import app.tamis.web.page.ClientSection;
import app.tamis.web.page.PortfolioZone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On a client's page: what was proposed, and how far that has come.
@Component
@Order(7)
final class ProposalsSection implements ClientSection {

  private final ClientProposals proposals;
  private final InForce inForce;
  private final PortfolioZone clocks;

  ProposalsSection(ClientProposals proposals, InForce inForce, PortfolioZone clocks) {
    this.proposals = proposals;
    this.inForce = inForce;
    this.clocks = clocks;
  }

  @Override
  public Optional<Part> of(ClientRead client) {
    var reader = client.reader().person();
    boolean may =
        reader.may(Right.MONEY) && reader.may(Right.GRADES) && reader.may(Right.AGREEMENTS);
    var theirs = may ? proposals.list(client.id()) : List.<ClientProposal>of();
    return theirs.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part("proposal/section", view(theirs, client)));
  }

  private ProposalsView view(List<ClientProposal> theirs, ClientRead client) {
    var standing = inForce.find();
    return new ProposalsView(
        theirs.stream()
            .map(one ->
                new ProposalsView.Row(
                    ProposalPath.of(one),
                    client
                        .words()
                        .say("proposals.row", LocalDate.ofInstant(one.madeAt(), clocks.zone())),
                    client
                        .words()
                        .sentence(
                            ProgressWords.of(
                                one, proposals.progress(one, standing, clocks.today())))))
            .toList());
  }
}
