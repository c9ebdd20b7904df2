package app.tamis.web.commitments;

import static java.util.stream.Collectors.toMap;

import app.tamis.agreements.Agreement;
import app.tamis.agreements.Agreements;
import app.tamis.agreements.Agreements.With;
import app.tamis.agreements.CommitmentEvent.What;
import app.tamis.agreements.Commitments;
import app.tamis.agreements.Drafting;
import app.tamis.agreements.KeptPromises;
import app.tamis.agreements.Worded;
import app.tamis.agreements.clauses.TermEntries;
import app.tamis.agreements.clauses.TermEntries.Entry;
import app.tamis.basics.Message;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.CommitmentsPath;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.Letters;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.RemainingClients;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// What a client promised. Whoever takes calls may write down a promise, and that it was refused;
/// who decides confirms it. A technician sees no grade here.
@Controller
@RequestMapping("/clients/{number}/commitments")
final class CommitmentsController {

  private static final String TEMPLATE = "commitments/commitments";
  private static final int LONGEST = 500;

  /// What anybody may say; the rest is for who decides.
  private static final Set<What> OF_ANYBODY = EnumSet.of(What.OWED, What.REPORTED, What.KEPT);

  private final Commitments commitments;
  private final KeptPromises kept;
  private final Agreements agreements;
  private final Drafting drafting;
  private final RemainingClients clients;
  private final InForce inForce;
  private final PortfolioZone clocks;
  private final Pages pages;

  CommitmentsController(
      Commitments commitments,
      KeptPromises kept,
      Agreements agreements,
      Drafting drafting,
      RemainingClients clients,
      InForce inForce,
      PortfolioZone clocks,
      Pages pages) {
    this.commitments = commitments;
    this.kept = kept;
    this.agreements = agreements;
    this.drafting = drafting;
    this.clients = clients;
    this.inForce = inForce;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var client = clients.get(number);
    return client.number() == number
        ? answer(HttpStatus.OK, client, Form.EMPTY, done, request)
        : Answer.goTo(CommitmentsPath.of(client.number()));
  }

  @PostMapping
  ModelAndView add(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String amount,
      @RequestParam(defaultValue = "") String due,
      @RequestParam(defaultValue = "") String clause,
      @RequestParam(defaultValue = "") String owed,
      HttpServletRequest request) {
    var client = clients.get(number);
    var value = TermEntries.amount(amount);
    var under = under(client, clause);
    var form =
        Form.of("what", what, "amount", amount, "due", due, "clause", clause, "owed", owed)
            .with("what", FormEntries.fault(what, LONGEST, "commitments.fault.what"))
            .with("amount", value.wrong())
            .with(
                "due",
                due.isBlank() || FormEntries.day(due).isPresent()
                    ? Optional.empty()
                    : Optional.of(Message.of("agreements.term.date", due)));
    if (!owed.isEmpty() && under.isEmpty()) {
      form = form.with("clause", "commitments.fault.clause");
    }
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, client, form, "", request);
    }
    var whom = new With(client.id(), client.name());
    var id =
        commitments.add(
            new Commitments.Promise(
                whom,
                under.map(Under::agreement),
                under.map(Under::clause).orElse(""),
                what.strip(),
                value instanceof Entry.Read(var text)
                    ? Optional.of(new BigDecimal(text))
                    : Optional.empty(),
                FormEntries.day(due)),
            pages.actor(request));
    if (!owed.isEmpty()) {
      commitments.say(id, whom, What.OWED, clocks.today(), "", pages.actor(request));
    }
    return after(number, "added");
  }

  @PostMapping("/{id}/{what}")
  ModelAndView say(
      @PathVariable int number,
      @PathVariable UUID id,
      @PathVariable String what,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String on,
      HttpServletRequest request) {
    var client = clients.get(number);
    var said =
        Arrays.stream(What.values())
            .filter(one -> one.code().equals(what))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!OF_ANYBODY.contains(said) && !decides()) {
      throw new AccessDeniedException(request.getRequestURI());
    }
    var day =
        FormEntries.day(on).filter(one -> !one.isAfter(clocks.today())).orElseGet(clocks::today);
    boolean done =
        commitments.say(
            id,
            new With(client.id(), client.name()),
            said,
            day,
            note.substring(0, Math.min(note.length(), LONGEST)),
            pages.actor(request));
    return after(number, done ? said.code() : "too-late");
  }

  /// A clause of an agreement that was signed.
  private record Under(UUID agreement, String clause) {}

  private Optional<Under> under(Client client, String code) {
    return signed(client).stream()
        .flatMap(agreement ->
            agreement.draft().clauses().stream()
                .map(worded -> new Under(agreement.id(), worded.clause())))
        .filter(under -> code(under.agreement(), under.clause()).equals(code))
        .findFirst();
  }

  private static String code(UUID agreement, String clause) {
    return agreement + "." + clause;
  }

  private List<Agreement> signed(Client client) {
    return agreements.inForce(client.id(), clocks.today());
  }

  private ModelAndView answer(
      HttpStatus status, Client client, Form form, String done, HttpServletRequest request) {
    var words = pages.words(request);
    var signed = signed(client);
    var promised = commitments.list(client.id());
    var said =
        new CommitmentWords(
            words,
            drafting.currency(),
            clocks.today(),
            agreements.list(client.id()).stream()
                .collect(toMap(Agreement::id, Function.identity())),
            kept.proposals(client.id(), promised, clocks.today(), clocks.zone()),
            decides());
    return Answer.page(
        status,
        TEMPLATE,
        pages.at("clients", request),
        new CommitmentsView(
            CommitmentsPath.of(client.number()),
            client.name(),
            ClientPath.of(client.number()),
            ClientPath.of(client.number()) + "/fact-sheet",
            promised.stream().map(said::row).toList(),
            signed.stream().flatMap(this::clauses).toList(),
            form,
            clocks.today().toString(),
            done.equals(What.REFUSED.code()) || done.equals(What.MADE_GOOD.code())
                ? letter(client, request)
                : Optional.empty(),
            words.find("commitments.done." + done)));
  }

  private Stream<CommitmentsView.Clause> clauses(Agreement agreement) {
    return agreement.draft().clauses().stream()
        .filter(worded -> !worded.annex())
        .map(worded -> clause(agreement, worded));
  }

  private static CommitmentsView.Clause clause(Agreement agreement, Worded worded) {
    return new CommitmentsView.Clause(code(agreement.id(), worded.clause()), worded.title());
  }

  /// What the client is graded now, in front of who decided.
  private Optional<String> letter(Client client, HttpServletRequest request) {
    if (!pages.seesGrades()) {
      return Optional.empty();
    }
    return inForce
        .find()
        .filter(known -> known.client(client.number()).isPresent())
        .map(known ->
            pages
                .words(request)
                .say(
                    "commitments.letter",
                    client.name(),
                    Letters.shown(
                        ShownGrades.of(known).of(known.client(client.number()).orElseThrow()))));
  }

  private boolean decides() {
    return pages.person().may(Right.DECISIONS);
  }

  private static ModelAndView after(int number, String done) {
    return Answer.goTo(CommitmentsPath.of(number) + "?done=" + done);
  }
}
