package app.tamis.web.proposal;

import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.portfolio.Clients;
import app.tamis.proposals.ClientProposal;
import app.tamis.proposals.ClientProposals;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.Seen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Lists proposals.
@Controller
@Needs({Right.MONEY, Right.GRADES, Right.AGREEMENTS})
final class ProposalsController {

  private final ClientProposals proposals;
  private final ClientRegister register;
  private final InForce inForce;
  private final PortfolioZone clocks;
  private final Pages pages;

  ProposalsController(
      ClientProposals proposals,
      ClientRegister register,
      InForce inForce,
      PortfolioZone clocks,
      Pages pages) {
    this.proposals = proposals;
    this.register = register;
    this.inForce = inForce;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping(ProposalPath.ALL)
  @Place(name = "proposals", label = "proposals.title", in = PlaceGroup.LIFT, order = 25)
  @Seen("proposals")
  ModelAndView page(HttpServletRequest request) {
    var words = pages.words(request);
    var clients = register.list();
    var standing = inForce.find();
    return Answer.page(
        "proposal/proposals",
        pages.at("proposals", request),
        new ProposalsView(
            proposals.list().stream()
                .map(proposal -> row(proposal, clients, standing, words))
                .toList()));
  }

  private ProposalsView.Row row(
      ClientProposal proposal, Clients clients, Optional<Standing> standing, Words words) {
    var progress = proposals.progress(proposal, standing, clocks.today());
    return new ProposalsView.Row(
        ProposalPath.of(proposal),
        clients.find(proposal.client()).map(Client::name).orElse(proposal.frozen().client().name()),
        words.sentence(ProgressWords.of(proposal, progress)));
  }
}
