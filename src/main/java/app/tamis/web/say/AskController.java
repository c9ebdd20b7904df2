package app.tamis.web.say;

import app.tamis.agreements.Agreed;
import app.tamis.agreements.AgreedClauses;
import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.Authorisation;
import app.tamis.agreements.Authorisations;
import app.tamis.agreements.Authorisations.Question;
import app.tamis.agreements.Drafting;
import app.tamis.agreements.Signatory;
import app.tamis.agreements.clauses.TermEntries;
import app.tamis.agreements.clauses.TermEntries.Entry;
import app.tamis.basics.Amount;
import app.tamis.basics.Message;
import app.tamis.basics.Money;
import app.tamis.basics.Words;
import app.tamis.identity.PersonEntries;
import app.tamis.portfolio.Client;
import app.tamis.post.MailAddress;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.CommitmentsPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.LetterAnswers;
import app.tamis.web.page.LinkBase;
import app.tamis.web.page.Moments;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.Rehearsals;
import app.tamis.web.page.RemainingClients;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Asks a client for a yes before work begins: by a link, or by word. Whoever takes calls may.
@Controller
@RequestMapping("/clients/{number}/ask")
final class AskController {

  private static final String TEMPLATE = "say/ask";
  private static final String CLAUSE = "call_out_fee";
  private static final int LONGEST = 300;

  private final Authorisations authorisations;
  private final AgreedClauses clauses;
  private final Drafting drafting;
  private final RemainingClients clients;
  private final LetterAnswers letters;
  private final Rehearsals rehearsals;
  private final LinkBase links;
  private final PortfolioZone clocks;
  private final Clock clock;
  private final Pages pages;

  AskController(
      Authorisations authorisations,
      AgreedClauses clauses,
      Drafting drafting,
      RemainingClients clients,
      LetterAnswers letters,
      Rehearsals rehearsals,
      LinkBase links,
      PortfolioZone clocks,
      Clock clock,
      Pages pages) {
    this.authorisations = authorisations;
    this.clauses = clauses;
    this.drafting = drafting;
    this.clients = clients;
    this.letters = letters;
    this.rehearsals = rehearsals;
    this.links = links;
    this.clocks = clocks;
    this.clock = clock;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var client = clients.get(number);
    return answer(HttpStatus.OK, client, first(client), said(done, request), request);
  }

  /// With the figure of the clause that was agreed upon.
  private Form first(Client client) {
    var language = drafting.language(client.id());
    var words = Words.of(language);
    var fee = clauses.on(client.id(), clocks.today()).number(CLAUSE);
    var known = drafting.signatories(client.id()).stream().findFirst();
    return Form.of(
        "sentence",
        fee.map(amount -> words.say("say.sentence", money(amount, words))).orElse(""),
        "amount",
        fee.map(BigDecimal::toPlainString).orElse(""),
        "name",
        known.map(Drafting.MaySign::name).orElse(""),
        "email",
        known.map(Drafting.MaySign::email).orElse(""));
  }

  /// @param how `link`, `word` or `rehearse`
  @PostMapping
  ModelAndView ask(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String sentence,
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "link") String how,
      HttpServletRequest request) {
    var client = clients.get(number);
    boolean byWord = how.equals("word");
    var value = TermEntries.amount(amount);
    var form =
        Form.of("sentence", sentence, "amount", amount, "name", name, "email", email)
            .with("sentence", FormEntries.fault(sentence, LONGEST, "say.fault.sentence"))
            .with(
                "amount",
                amount.isBlank() ? Optional.of(Message.of("say.fault.amount")) : value.wrong())
            .with("name", PersonEntries.name(name))
            .with("email", byWord && email.isBlank() ? Optional.empty() : MailAddress.fault(email));
    if (!form.isSound() || !(value instanceof Entry.Read(var read))) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, client, form, Optional.empty(), request);
    }
    var agreed = clauses.on(client.id(), clocks.today()).signed(CLAUSE);
    var question =
        new Question(
            new With(client.id(), client.name()),
            sentence.strip(),
            drafting.language(client.id()),
            new BigDecimal(read),
            agreed.flatMap(Agreed::agreement),
            agreed.flatMap(Agreed::agreement).isPresent() ? CLAUSE : "",
            new Signatory(
                name.strip(), email.isBlank() ? "" : MailAddress.of(name, email).address()),
            drafting.us().name());
    if (byWord) {
      authorisations.byWord(question, clocks.zone(), pages.actor(request));
      return Answer.goTo(CommitmentsPath.of(client.number()) + "?done=by-word");
    }
    if (how.equals(Rehearsals.HOW)) {
      return answer(
          HttpStatus.OK, client, form, Optional.of(rehearsed(question, request)), request);
    }
    var letter =
        authorisations.ask(question, links.of(request), clocks.zone(), pages.actor(request));
    return letters.after(letter, path(client), "asked");
  }

  private String rehearsed(Question question, HttpServletRequest request) {
    return rehearsals.said(
        request,
        rehearsal -> {
          authorisations.rehearse(question, rehearsal, clocks.zone(), pages.actor(request));
          return Rehearsals.SENT;
        });
  }

  private Optional<String> said(String done, HttpServletRequest request) {
    var words = pages.words(request);
    return words.find("say.done." + done);
  }

  private ModelAndView answer(
      HttpStatus status,
      Client client,
      Form form,
      Optional<String> said,
      HttpServletRequest request) {
    var moments = pages.moments(request);
    var words = moments.words();
    return Answer.page(
        status,
        TEMPLATE,
        pages.at("clients", request),
        new AskView(
            path(client),
            client.name(),
            ClientPath.of(client.number()),
            CommitmentsPath.of(client.number()),
            clauses
                .find(client.id(), CLAUSE, clocks.today(), words.locale().getLanguage())
                .map(agreed -> agreed.heading() + ": " + agreed.plain())
                .orElse(""),
            drafting.language(client.id()),
            form,
            drafting.signatories(client.id()),
            authorisations.list(client.id()).stream()
                .map(one -> new AskView.Asked(one.sentence(), stands(one, moments)))
                .toList(),
            said));
  }

  private String stands(Authorisation asked, Moments moments) {
    var words = moments.words();
    if (asked.answer().isEmpty()) {
      return words.say(
          asked.isOpen(clock.instant()) ? "say.stands.open" : "say.stands.over",
          asked.name(),
          moments.minute(asked.askedAt()));
    }
    return words.say(
        "say.stands." + asked.answer().get().code(),
        asked.name(),
        moments.minute(asked.answeredAt().orElse(asked.askedAt())),
        asked.askedBy());
  }

  private String money(BigDecimal amount, Words words) {
    return Money.exact(new Amount(amount, drafting.currency()), words.locale());
  }

  private static String path(Client client) {
    return ClientPath.of(client.number()) + "/ask";
  }
}
