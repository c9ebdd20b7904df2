package app.tamis.web.exits;

import app.tamis.basics.ClientId;
import app.tamis.gradebook.Standing;
import app.tamis.identity.Right;
import app.tamis.outlook.ExitSaid;
import app.tamis.outlook.Exits;
import app.tamis.outlook.Tie;
import app.tamis.portfolio.Client;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.FormEntries;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.PortfolioZone;
import app.tamis.web.page.RemainingClients;
import app.tamis.web.page.Seen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// In which months Ds leave: worst first, moved by hand, and the better order beside.
@Controller
@RequestMapping("/exits")
@Needs({Right.DECISIONS, Right.AGREEMENTS, Right.MONEY, Right.GRADES})
final class ExitsController {

  private static final int LONGEST = 300;

  private final Planned planned;
  private final Heard heard;
  private final Exits exits;
  private final InForce inForce;
  private final RemainingClients clients;
  private final PortfolioZone clocks;
  private final Pages pages;

  ExitsController(
      Planned planned,
      Heard heard,
      Exits exits,
      InForce inForce,
      RemainingClients clients,
      PortfolioZone clocks,
      Pages pages) {
    this.planned = planned;
    this.heard = heard;
    this.exits = exits;
    this.inForce = inForce;
    this.clients = clients;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  @Place(name = "exits", label = "exits.page.title", in = PlaceGroup.PART, order = 20)
  @Seen("exits")
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    return answer(HttpStatus.OK, Optional.empty(), Optional.empty(), done, request);
  }

  @PostMapping("/terms")
  ModelAndView terms(@RequestParam Map<String, String> sent, HttpServletRequest request) {
    var typed = new TermsForm(sent);
    var terms = typed.terms();
    if (terms.isEmpty()) {
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT,
          Optional.of(typed.form()),
          Optional.empty(),
          "",
          request);
    }
    exits.keep(terms.get(), pages.actor(request));
    return Answer.goTo(ExitsPath.done("terms"));
  }

  /// The owner's word that a client may be let go.
  @PostMapping("/{number}/word")
  ModelAndView word(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request) {
    var fault = FormEntries.fault(reason, LONGEST, "exits.fault.reason");
    if (fault.isPresent()) {
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT,
          Optional.empty(),
          fault.map(pages.words(request)::sentence),
          "",
          request);
    }
    return say(number, ExitSaid.Kind.WORD, reason, "word", request);
  }

  @PostMapping("/{number}/word/back")
  ModelAndView wordBack(@PathVariable int number, HttpServletRequest request) {
    return say(number, ExitSaid.Kind.WORD, "", "word-back", request);
  }

  /// Into a month, to stay, or back to the rule.
  @PostMapping("/{number}/month")
  ModelAndView move(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String month,
      HttpServletRequest request) {
    boolean can = month.isEmpty() || month.equals(ExitSaid.STAYS) || ExitsWords.isMonth(month);
    return can
        ? say(number, ExitSaid.Kind.MONTH, month, month.isEmpty() ? "moved-back" : "moved", request)
        : Answer.goTo(ExitsPath.ALL);
  }

  /// Months of the year that are kept free, and until when licences run.
  @PostMapping("/{number}/season")
  ModelAndView season(
      @PathVariable int number,
      @RequestParam(defaultValue = "") List<Integer> never,
      @RequestParam(defaultValue = "") String licence,
      HttpServletRequest request) {
    if (!licence.isBlank() && FormEntries.day(licence).isEmpty()) {
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT,
          Optional.empty(),
          Optional.of(pages.words(request).say("exits.fault.day", licence)),
          "",
          request);
    }
    var months =
        never.stream()
            .filter(month -> month >= 1 && month <= 12)
            .distinct()
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(","));
    say(number, ExitSaid.Kind.SEASON, months, "season", request);
    return say(number, ExitSaid.Kind.LICENCE, licence.strip(), "season", request);
  }

  private ModelAndView say(
      int number, ExitSaid.Kind kind, String said, String done, HttpServletRequest request) {
    var client = clients.get(number);
    boolean there =
        exits.sayings().stream()
            .anyMatch(one -> one.client().equals(client.id()) && one.kind() == kind);
    if (there || !said.isBlank()) {
      exits.say(client.id(), client.name(), kind, said, pages.actor(request));
    }
    return Answer.goTo(ExitsPath.done(done));
  }

  @PostMapping("/ties")
  ModelAndView tie(
      @RequestParam(defaultValue = "") List<Integer> client,
      @RequestParam(defaultValue = "") String kind,
      HttpServletRequest request) {
    var tied = client.stream().map(clients::get).distinct().toList();
    if (tied.size() < 2) {
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT,
          Optional.empty(),
          Optional.of(pages.words(request).say("exits.fault.tie")),
          "",
          request);
    }
    exits.tie(
        new Tie(
            kind.equals("apart") ? Tie.Kind.APART : Tie.Kind.TOGETHER,
            tied.stream().map(Client::id).collect(Collectors.<ClientId>toSet())),
        tied.stream().map(Client::name).collect(Collectors.joining(", ")),
        pages.actor(request));
    return Answer.goTo(ExitsPath.done("tied"));
  }

  @PostMapping("/ties/{id}/back")
  ModelAndView untie(@PathVariable UUID id, HttpServletRequest request) {
    exits.untie(id, pages.actor(request));
    return Answer.goTo(ExitsPath.done("untied"));
  }

  private ModelAndView answer(
      HttpStatus status,
      Optional<Form> typed,
      Optional<String> fault,
      String done,
      HttpServletRequest request) {
    var page = pages.at("exits", request);
    var standing = inForce.find(Discretion.towards(pages.person()));
    return standing
        .map(
            one -> Answer.page(status, "exits/exits", page, view(one, typed, fault, done, request)))
        .orElseGet(() -> Answer.page("exits/empty", page, page.say("exits.page.empty")));
  }

  private ExitsView view(
      Standing standing,
      Optional<Form> typed,
      Optional<String> fault,
      String done,
      HttpServletRequest request) {
    var words = pages.words(request);
    var plan = planned.of(standing, clocks.today());
    var said = new ExitsWords(plan, words);
    return new ExitsView(
        said.subtitle(),
        said.words(),
        said.byHand(),
        said.rows(),
        said.others(),
        said.picture(),
        said.course(),
        typed.orElseGet(() -> ExitsWords.form(plan.terms())),
        plan.terms().endOfMonth(),
        plan.terms().endOfLicence(),
        typed.isPresent(),
        plan.kept() ? "" : words.say("exits.suggested"),
        said.ties(),
        said.whom(),
        heard.referrals(plan, words),
        fault,
        words.find("exits.done." + done));
  }
}
