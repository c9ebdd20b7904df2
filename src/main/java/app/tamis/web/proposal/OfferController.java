package app.tamis.web.proposal;

import app.tamis.basics.Amount;
import app.tamis.basics.Words;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.identity.Token;
import app.tamis.proposals.ClientProposal;
import app.tamis.proposals.ClientProposals;
import app.tamis.proposals.ClientProposals.Choice;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PdfFile;
import app.tamis.web.page.PortfolioZone;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where a client reads a proposal and chooses an option, or none. The page speaks the proposal's
/// language.
@Controller
@RequestMapping("/offer/{token}")
final class OfferController {

  private static final int LONGEST = 2_000;

  private final ClientProposals proposals;
  private final Looks looks;
  private final PortfolioZone clocks;
  private final Pages pages;

  OfferController(ClientProposals proposals, Looks looks, PortfolioZone clocks, Pages pages) {
    this.proposals = proposals;
    this.looks = looks;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(@PathVariable String token, HttpServletRequest request) {
    return answer(token, HttpStatus.OK, Form.EMPTY, request);
  }

  @GetMapping("/proposal.pdf")
  Object pdf(@PathVariable String token, HttpServletRequest request) {
    var proposal = proposals.find(new Token(token));
    return proposal.isPresent()
        ? PdfFile.named(
            "proposal-" + day(proposal.get()) + ".pdf",
            new Renderings(looks.inForce())
                .pdf(proposals.document(proposal.get(), day(proposal.get()))))
        : gone(request);
  }

  private LocalDate day(ClientProposal proposal) {
    return proposal.sentOn().orElseGet(clocks::today);
  }

  @PostMapping
  ModelAndView choose(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String option,
      HttpServletRequest request) {
    if (option.isEmpty()) {
      var form = Form.of("option", "").with("option", "proposals.offer.fault");
      return answer(token, HttpStatus.UNPROCESSABLE_CONTENT, form, request);
    }
    return switch (proposals.choose(
        new Token(token), option, clocks.today(), clocks.zone(), request.getRemoteAddr())) {
      case Choice.Sign(var link) -> Answer.goTo(path(link));
      case Choice.Later _, Choice.Gone _ -> Answer.goTo(ProposalPath.offer(token));
    };
  }

  /// Of a link of ours.
  private static String path(String link) {
    return link.substring(link.indexOf("/sign/"));
  }

  @PostMapping("/none")
  ModelAndView decline(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String why,
      HttpServletRequest request) {
    var form =
        Form.of("why", why).with("why", FormEntries.fault(why, LONGEST, "proposals.fault.why"));
    if (!form.isSound()) {
      return answer(token, HttpStatus.UNPROCESSABLE_CONTENT, form, request);
    }
    proposals.decline(
        new Token(token), why, clocks.today(), clocks.zone(), request.getRemoteAddr());
    return Answer.goTo(ProposalPath.offer(token));
  }

  private ModelAndView answer(
      String token, HttpStatus status, Form form, HttpServletRequest request) {
    return proposals
        .find(new Token(token))
        .map(proposal -> {
          var page = pages.ofNobody(request).in(Words.of(proposal.frozen().language()));
          return Answer.page(
              status, "proposal/offer", page, view(token, proposal, form, page.words()));
        })
        .orElseGet(() -> gone(request));
  }

  private ModelAndView gone(HttpServletRequest request) {
    return Answer.page(HttpStatus.GONE, "signin/gone", pages.ofNobody(request), "");
  }

  private OfferView view(String token, ClientProposal proposal, Form form, Words words) {
    var document = proposals.document(proposal, day(proposal));
    var frozen = proposal.frozen();
    return new OfferView(
        ProposalPath.offer(token),
        document.title(),
        lead(proposal, words),
        new Renderings(looks.inForce()).page(document),
        proposal.isOpen(clocks.today()),
        frozen.options().stream()
            .map(option ->
                new OfferView.Option(
                    option.id(),
                    words.say(
                        "proposals.offer.option",
                        option.name(),
                        new Amount(option.fee(), frozen.money()))))
            .toList(),
        form);
  }

  private String lead(ClientProposal proposal, Words words) {
    var frozen = proposal.frozen();
    var firm = frozen.firm().name();
    if (proposal.chosen().isPresent()) {
      return words.say(
          proposal.agreement().isPresent() && proposals.isOut(proposal)
              ? "proposals.offer.chosen.sent"
              : "proposals.offer.chosen",
          proposal.chosen().get().name(),
          firm);
    }
    if (proposal.isDeclined()) {
      return words.say("proposals.offer.declined", firm);
    }
    return proposal.isOpen(clocks.today())
        ? words.say("proposals.offer.lead", firm, frozen.until())
        : words.say("proposals.offer.lapsed", frozen.until(), frozen.contact());
  }
}
