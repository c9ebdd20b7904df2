package app.tamis.web.proposal;

import app.tamis.agreements.Drafting;
import app.tamis.agreements.Signatory;
import app.tamis.agreements.clauses.Term;
import app.tamis.agreements.clauses.TermEntries;
import app.tamis.agreements.clauses.TermEntries.Entry;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.identity.PersonEntries;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import app.tamis.post.MailAddress;
import app.tamis.proposals.ClientProposal;
import app.tamis.proposals.ClientProposals;
import app.tamis.proposals.FrozenOption;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.LetterAnswers;
import app.tamis.web.page.LinkBase;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PdfFile;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.Rehearsals;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// One proposal: read as the client will read it, sent, answered, and followed.
@Controller
@RequestMapping(ProposalPath.ALL + "/{id}")
@Needs({Right.MONEY, Right.GRADES, Right.AGREEMENTS})
final class CopyController {

  private static final int LONGEST = 300;
  private static final String TERM = "term.";

  private final ClientProposals proposals;
  private final Drafting drafting;
  private final ClientRegister register;
  private final InForce inForce;
  private final LetterAnswers letters;
  private final Rehearsals rehearsals;
  private final LinkBase links;
  private final Looks looks;
  private final PortfolioZone clocks;
  private final Pages pages;

  CopyController(
      ClientProposals proposals,
      Drafting drafting,
      ClientRegister register,
      InForce inForce,
      LetterAnswers letters,
      Rehearsals rehearsals,
      LinkBase links,
      Looks looks,
      PortfolioZone clocks,
      Pages pages) {
    this.proposals = proposals;
    this.drafting = drafting;
    this.register = register;
    this.inForce = inForce;
    this.letters = letters;
    this.rehearsals = rehearsals;
    this.links = links;
    this.looks = looks;
    this.clocks = clocks;
    this.pages = pages;
  }

  private ClientProposal get(UUID id) {
    return proposals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping
  ModelAndView page(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var proposal = get(id);
    var said = pages.words(request).find("proposals.done." + done);
    return answer(HttpStatus.OK, proposal, usual(proposal), said, request);
  }

  private Form usual(ClientProposal proposal) {
    var known = drafting.signatories(proposal.client()).stream().findFirst();
    return Form.of(
        "name",
        known.map(Drafting.MaySign::name).orElse(""),
        "email",
        known.map(Drafting.MaySign::email).orElse(""));
  }

  @GetMapping("/proposal.pdf")
  ResponseEntity<InputStreamResource> pdf(@PathVariable UUID id) {
    var proposal = get(id);
    return PdfFile.named(
        "proposal-" + proposal.client() + "-" + day(proposal) + ".pdf",
        new Renderings(looks.inForce()).pdf(proposals.document(proposal, day(proposal))));
  }

  /// That on which it left, or today's.
  private LocalDate day(ClientProposal proposal) {
    return proposal.sentOn().orElseGet(clocks::today);
  }

  @PostMapping
  ModelAndView send(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent,
      HttpServletRequest request) {
    var proposal = get(id);
    var name = text(sent, "name");
    var email = text(sent, "email");
    var form =
        Form.of("name", name, "email", email)
            .with("name", PersonEntries.name(name))
            .with("email", MailAddress.fault(email));
    var terms = new HashMap<String, String>();
    for (var term : proposals.open(proposal, clocks.today())) {
      var typed = text(sent, TERM + term.id());
      var entry = TermEntries.read(term, typed);
      form = form.and(TERM + term.id(), typed).with(TERM + term.id(), entry.wrong());
      if (entry instanceof Entry.Read(var value)) {
        terms.put(term.id(), value);
      }
    }
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, proposal, form, Optional.empty(), request);
    }
    var to = new Signatory(name.strip(), MailAddress.of(name, email).address());
    return text(sent, "how").equals(Rehearsals.HOW)
        ? answer(
            HttpStatus.OK, proposal, form, Optional.of(rehearsed(proposal, to, request)), request)
        : sent(proposal, to, terms, request);
  }

  private ModelAndView sent(
      ClientProposal proposal,
      Signatory to,
      Map<String, String> terms,
      HttpServletRequest request) {
    var sending =
        new ClientProposals.Sending(
            proposal.id(), to, terms, links.of(request), pages.person().email());
    return proposals
        .send(sending, clocks.today(), clocks.zone(), pages.actor(request))
        .map(letter -> letters.after(letter, ProposalPath.of(proposal), "sent"))
        .orElseGet(() -> after(proposal, "too-late"));
  }

  private String rehearsed(ClientProposal proposal, Signatory to, HttpServletRequest request) {
    return rehearsals.said(
        request,
        rehearsal -> {
          proposals.rehearse(
              proposal, to, clocks.today(), clocks.zone(), rehearsal, pages.actor(request));
          return Rehearsals.SENT;
        });
  }

  private static String text(MultiValueMap<String, String> sent, String field) {
    return Objects.requireNonNullElse(sent.getFirst(field), "");
  }

  /// @param option `none` for none of them
  @PostMapping("/answer")
  ModelAndView record(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String option,
      @RequestParam(defaultValue = "") String note,
      HttpServletRequest request) {
    var proposal = get(id);
    var chosen = proposal.frozen().option(option);
    var form =
        usual(proposal)
            .and("option", option)
            .and("note", note)
            .with("note", FormEntries.tooLong(note, LONGEST));
    if (chosen.isEmpty() && !option.equals("none")) {
      form = form.with("option", "proposals.fault.option");
    }
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, proposal, form, Optional.empty(), request);
    }
    return after(
        proposal,
        proposals.record(id, chosen.map(FrozenOption::id), note, pages.actor(request))
            ? "answered"
            : "too-late");
  }

  @PostMapping("/answer/back")
  ModelAndView takeBack(@PathVariable UUID id, HttpServletRequest request) {
    proposals.takeBack(id, pages.actor(request));
    return after(get(id), "back");
  }

  @PostMapping("/agreement")
  ModelAndView agree(@PathVariable UUID id, HttpServletRequest request) {
    return proposals
        .agree(id, clocks.today(), pages.actor(request))
        .map(agreement -> Answer.goTo("/agreements/" + agreement))
        .orElseGet(() -> after(get(id), "too-late"));
  }

  @PostMapping("/hide")
  ModelAndView hide(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "true") boolean hidden,
      HttpServletRequest request) {
    proposals.hide(get(id).id(), hidden, pages.actor(request));
    return after(get(id), hidden ? "hidden" : "back");
  }

  private static ModelAndView after(ClientProposal proposal, String done) {
    return Answer.goTo(ProposalPath.of(proposal) + "?done=" + done);
  }

  private ModelAndView answer(
      HttpStatus status,
      ClientProposal proposal,
      Form form,
      Optional<String> said,
      HttpServletRequest request) {
    var words = pages.words(request);
    var client = register.list().find(proposal.client());
    var today = clocks.today();
    boolean open = !proposal.hidden() && proposal.answer().isEmpty();
    return Answer.page(
        status,
        "proposal/copy",
        pages.at("proposals", request),
        new CopyView(
            ProposalPath.of(proposal),
            client.map(Client::name).orElse(proposal.frozen().client().name()),
            client.map(one -> ClientPath.of(one.number())).orElse(ProposalPath.ALL),
            words.sentence(
                ProgressWords.of(proposal, proposals.progress(proposal, inForce.find(), today))),
            new OursWords(words).sentences(proposal.frozen()),
            new Renderings(looks.inForce()).page(proposals.document(proposal, day(proposal))),
            open && !proposal.frozen().until().isBefore(today),
            proposal.sentOn().isPresent(),
            open ? gaps(proposal, today, words.locale().getLanguage()) : List.of(),
            proposal.frozen().options().stream()
                .map(option -> new CopyView.Option(option.id(), option.name()))
                .toList(),
            open,
            proposal.answer().isPresent() && !proposal.hidden(),
            proposal.chosen().isPresent() && proposal.agreement().isEmpty() && !proposal.hidden(),
            proposal.agreement().map(agreement -> "/agreements/" + agreement),
            proposal.hidden(),
            form,
            drafting.signatories(proposal.client()),
            said));
  }

  private List<CopyView.Gap> gaps(ClientProposal proposal, LocalDate today, String language) {
    return proposals.open(proposal, today).stream()
        .map(term -> new CopyView.Gap(TERM + term.id(), label(term, language)))
        .toList();
  }

  private static String label(Term term, String language) {
    return Objects.requireNonNullElse(term.label().get(language), term.id());
  }
}
