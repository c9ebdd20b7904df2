package app.tamis.web.deposit;

import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.Deposits;
import app.tamis.agreements.Drafting;
import app.tamis.agreements.Signatory;
import app.tamis.agreements.clauses.TermEntries;
import app.tamis.agreements.clauses.TermEntries.Entry;
import app.tamis.basics.Message;
import app.tamis.identity.PersonEntries;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.post.MailAddress;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.LetterAnswers;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.Rehearsals;
import app.tamis.web.page.RemainingClients;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Asks a client for what its signed clause says is paid before hardware is ordered.
@Controller
@RequestMapping("/clients/{number}/deposit")
@Needs({Right.AGREEMENTS, Right.MONEY})
final class DepositController {

  private static final int LONGEST = 120;

  private final Deposits deposits;
  private final Drafting drafting;
  private final RemainingClients clients;
  private final LetterAnswers letters;
  private final Rehearsals rehearsals;
  private final PortfolioZone clocks;
  private final Pages pages;

  DepositController(
      Deposits deposits,
      Drafting drafting,
      RemainingClients clients,
      LetterAnswers letters,
      Rehearsals rehearsals,
      PortfolioZone clocks,
      Pages pages) {
    this.deposits = deposits;
    this.drafting = drafting;
    this.clients = clients;
    this.letters = letters;
    this.rehearsals = rehearsals;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var client = clients.get(number);
    var known = drafting.signatories(client.id()).stream().findFirst();
    var form =
        Form.of(
            "name",
            known.map(Drafting.MaySign::name).orElse(""),
            "email",
            known.map(Drafting.MaySign::email).orElse(""));
    return answer(HttpStatus.OK, client, form, said(done, request), request);
  }

  @PostMapping
  ModelAndView ask(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String price,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String how,
      HttpServletRequest request) {
    var client = clients.get(number);
    var value = TermEntries.amount(price);
    var form =
        Form.of("what", what, "price", price, "name", name, "email", email)
            .with("what", FormEntries.fault(what, LONGEST, "deposit.fault.what"))
            .with(
                "price",
                price.isBlank() ? Optional.of(Message.of("say.fault.amount")) : value.wrong())
            .with("name", PersonEntries.name(name))
            .with("email", MailAddress.fault(email));
    var signed = deposits.find(client.id(), clocks.today());
    if (!form.isSound() || signed.isEmpty() || !(value instanceof Entry.Read(var read))) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, client, form, Optional.empty(), request);
    }
    var order =
        new Deposits.Order(
            new With(client.id(), client.name()),
            what.strip(),
            new BigDecimal(read),
            new Signatory(name.strip(), MailAddress.of(name, email).address()));
    if (how.equals(Rehearsals.HOW)) {
      return answer(
          HttpStatus.OK,
          client,
          form,
          Optional.of(rehearsed(order, signed.get(), request)),
          request);
    }
    var letter =
        deposits.ask(order, signed.get(), clocks.today(), clocks.zone(), pages.actor(request));
    return letters.after(letter, path(client), "asked");
  }

  private String rehearsed(
      Deposits.Order order, Deposits.Signed signed, HttpServletRequest request) {
    return rehearsals.said(
        request,
        rehearsal -> {
          deposits.rehearse(
              order, signed, clocks.today(), rehearsal, clocks.zone(), pages.actor(request));
          return Rehearsals.SENT;
        });
  }

  private Optional<String> said(String done, HttpServletRequest request) {
    var words = pages.words(request);
    return words.find("deposit.done." + done);
  }

  private ModelAndView answer(
      HttpStatus status,
      Client client,
      Form form,
      Optional<String> said,
      HttpServletRequest request) {
    return Answer.page(
        status,
        "deposit/deposit",
        pages.at("agreements", request),
        new DepositView(
            path(client),
            client.name(),
            ClientPath.of(client.number()),
            ClientPath.of(client.number()) + "/agreements",
            deposits
                .find(client.id(), clocks.today())
                .map(signed -> signed.clause().heading() + ": " + signed.clause().plain()),
            form,
            drafting.signatories(client.id()),
            said));
  }

  private static String path(Client client) {
    return ClientPath.of(client.number()) + "/deposit";
  }
}
