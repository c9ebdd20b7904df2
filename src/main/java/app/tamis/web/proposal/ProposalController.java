package app.tamis.web.proposal;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.acts.Offers;
import app.tamis.grading.acts.Proposal;
import app.tamis.grading.acts.Proposal.Size;
import app.tamis.grading.acts.ProposalRows;
import app.tamis.grading.acts.ProposalWords;
import app.tamis.grading.acts.Proposals;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.proposals.ClientProposals;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Cell;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.RemainingClients;
import app.tamis.web.page.TableView;
import app.tamis.web.page.TableView.Head;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Says at what fee a client could be looked after by a managed agreement: what `tamis proposal`
/// says, with the margin, so that it is nothing for the client to see.
@Controller
@Needs({Right.MONEY, Right.GRADES, Right.AGREEMENTS})
final class ProposalController {

  private static final String AT = "/clients/{number}/proposal";
  private static final int MOST = 100_000;

  private final InForce inForce;
  private final RemainingClients clients;
  private final ClientProposals proposals;
  private final PortfolioZone clocks;
  private final Pages pages;

  ProposalController(
      InForce inForce,
      RemainingClients clients,
      ClientProposals proposals,
      PortfolioZone clocks,
      Pages pages) {
    this.inForce = inForce;
    this.clients = clients;
    this.proposals = proposals;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping(AT)
  ModelAndView page(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String seats,
      @RequestParam(defaultValue = "") String endpoints,
      HttpServletRequest request) {
    var asked = asked(number);
    var form = CopyForm.usual(size(seats, endpoints), clocks.today(), pages.person().name());
    return answer(HttpStatus.OK, asked, form, request);
  }

  /// Makes the client's copy of it.
  @PostMapping(AT)
  ModelAndView make(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String seats,
      @RequestParam(defaultValue = "") String endpoints,
      @RequestParam(defaultValue = "") String starts,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String contact,
      HttpServletRequest request) {
    var asked = asked(number);
    var read =
        CopyForm.read(
            size(seats, endpoints)
                .and("starts", starts)
                .and("until", until)
                .and("contact", contact),
            clocks.today());
    return read.wanted().isPresent()
            && proposal(asked, read.form()) instanceof Proposal.Priced priced
        ? Answer.goTo(
            ProposalPath.ALL
                + "/"
                + proposals.make(
                    priced, read.wanted().get(), asked.standing(), pages.actor(request))
                + "?done=made")
        : answer(HttpStatus.OK, asked, read.form(), request);
  }

  /// Whose proposal is asked for, as they stand.
  private record Asked(Client client, Standing standing, ClientGrade grade) {}

  private Asked asked(int number) {
    var client = clients.get(number);
    return inForce
        .find(Discretion.towards(pages.person()))
        .flatMap(standing ->
            standing.client(client.number()).map(grade -> new Asked(client, standing, grade)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Form size(String seats, String endpoints) {
    return Form.of("seats", seats, "endpoints", endpoints)
        .with("seats", fault(seats))
        .with("endpoints", fault(endpoints));
  }

  private static Proposal proposal(Asked asked, Form form) {
    var facts = asked.standing().facts();
    return Proposals.of(
            asked.standing().grades(), facts.months(), facts.proposalSettings(), Offers.shipped())
        .of(asked.grade(), new Size(count(form.typed("seats")), count(form.typed("endpoints"))));
  }

  private ModelAndView answer(
      HttpStatus status, Asked asked, Form form, HttpServletRequest request) {
    return Answer.page(
        form.isSound() ? status : HttpStatus.UNPROCESSABLE_CONTENT,
        "proposal/proposal",
        pages.at("proposals", request),
        view(asked, form, pages.words(request)));
  }

  private static ProposalView view(Asked asked, Form form, Words words) {
    var currency = asked.standing().facts().portfolio().currency();
    var client = asked.client();
    var path = ClientPath.of(client.number());
    return switch (proposal(asked, form)) {
      case Proposal.Priced priced -> {
        var rows = new ProposalRows(priced, words, currency);
        yield new ProposalView(
            path + "/proposal",
            client.name(),
            path,
            new ProposalWords(currency).today(priced).stream().map(words::sentence).toList(),
            List.of(),
            Optional.of(table(rows, words)),
            rows.covers(),
            new TimesWords(words).priced(priced),
            form,
            path + "/agreements");
      }
      case Proposal.Lacking lacking ->
          new ProposalView(
              path + "/proposal",
              client.name(),
              path,
              List.of(),
              lacking.reasons().stream().map(words::sentence).toList(),
              Optional.empty(),
              List.of(),
              List.of(),
              form,
              path + "/agreements");
    };
  }

  private static TableView table(ProposalRows rows, Words words) {
    return TableView.plain(
        words.say("proposal.page.table"),
        Stream.concat(
                Stream.of(Head.plain(words.say("proposal.page.what"), false)),
                rows.names().stream().map(name -> Head.plain(name, true)))
            .toList(),
        rows.rows().stream()
            .map(row ->
                Stream.concat(Stream.of(row.label()), row.cells().stream())
                    .map(Cell::text)
                    .toList())
            .toList());
  }

  /// Empty where nothing is typed, and what is on record counts; and where it is no such number.
  private static OptionalInt count(String typed) {
    var number = typed.strip();
    return number.matches("\\d{1,6}") && Integer.parseInt(number) <= MOST
        ? OptionalInt.of(Integer.parseInt(number))
        : OptionalInt.empty();
  }

  private static Optional<Message> fault(String typed) {
    return typed.isBlank() || count(typed).isPresent()
        ? Optional.empty()
        : Optional.of(Message.of("proposal.page.count", typed));
  }
}
