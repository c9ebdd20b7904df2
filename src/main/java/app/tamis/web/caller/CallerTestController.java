package app.tamis.web.caller;

import app.tamis.basics.ClientId;
import app.tamis.identity.Right;
import app.tamis.reactions.Openness;
import app.tamis.reactions.Reply;
import app.tamis.reactions.RoundState;
import app.tamis.reactions.Rounds;
import app.tamis.reactions.Sheet;
import app.tamis.web.page.Answer;
import app.tamis.web.page.LocalPath;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Page;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The silent round: what do you feel when that name lights up on the phone?
@Controller
@Needs(Right.RATING)
final class CallerTestController {

  private static final String PLACE = "caller-test";
  private static final String TEST = "/caller-test";
  private static final String ROUND = "/caller-test/round";
  private static final String THANKS = "/caller-test/thanks";
  private static final String PEOPLE = "/caller-test/people";

  private final Rounds rounds;
  private final CallerTestClients clients;
  private final OpennessAsked openness;
  private final Pages pages;

  CallerTestController(
      Rounds rounds, CallerTestClients clients, OpennessAsked openness, Pages pages) {
    this.rounds = rounds;
    this.clients = clients;
    this.openness = openness;
    this.pages = pages;
  }

  @GetMapping(TEST)
  @Place(name = PLACE, label = "nav.caller-test", in = PlaceGroup.FACTS, order = 20)
  ModelAndView offer(@RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
    var sheet = sheet();
    if (sheet.isFinished()) {
      return Answer.goTo(THANKS);
    }
    var page = pages.at(PLACE, request);
    var words = words(request);
    return sheet.round() instanceof RoundState.Over over
        ? Answer.page("caller/over", page, words.over(over, part(), question(page)))
        : Answer.page(
            "caller/offer",
            page,
            words.offer(sheet, part(), rounds.openness(), LocalPath.of(to), question(page)));
  }

  @GetMapping(ROUND)
  ModelAndView round(
      @RequestParam(defaultValue = "false") boolean open, HttpServletRequest request) {
    var sheet = sheet();
    if (sheet.callers().isEmpty() || sheet.isOver()) {
      return Answer.goTo(TEST);
    }
    return Answer.page("caller/round", pages.at(PLACE, request), words(request).round(sheet, open));
  }

  /// A tap, by htmx; or the whole page at its end, and wherever scripts don't run.
  @PostMapping(ROUND)
  ModelAndView answer(
      @RequestParam Map<String, String> fields,
      @RequestParam(defaultValue = "") String clear,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean tap,
      HttpServletRequest request) {
    var replies = replies(fields);
    ClientId.find(clear).ifPresent(client -> replies.put(client, Optional.empty()));
    var today = clients.find();
    var taken =
        rounds.answer(pages.person(), today.callers(), today.zone(), replies, pages.actor(request));
    var sheet = taken.sheet();
    if (tap) {
      var words = words(request);
      return Answer.page(
          "caller/progress",
          pages.at(PLACE, request),
          sheet.isOver() ? words.ended(sheet, taken.kept()) : words.progress(sheet, false));
    }
    if (sheet.isOver()) {
      return Answer.goTo(TEST);
    }
    if (!clear.isEmpty()) {
      return Answer.goTo(ROUND + "#next");
    }
    return Answer.goTo(sheet.left() == 0 ? THANKS : ROUND + "?open=true#next");
  }

  @PostMapping("/caller-test/later")
  ModelAndView putOff(@RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
    rounds.putOff(pages.person(), clients.find().zone(), pages.actor(request));
    return Answer.goTo(pages.person().may(Right.GRADES) ? LocalPath.of(to) : TEST);
  }

  @GetMapping(THANKS)
  ModelAndView thanks(HttpServletRequest request) {
    if (!sheet().isFinished()) {
      return Answer.goTo(TEST);
    }
    var page = pages.at(PLACE, request);
    return Answer.page(
        "caller/thanks", page, words(request).thanks(part(), rounds.openness(), question(page)));
  }

  /// Who has taken part, and nothing of what they said.
  @GetMapping(PEOPLE)
  @Needs(Right.REACTIONS)
  ModelAndView people(HttpServletRequest request) {
    var page = pages.at(PLACE, request);
    return Answer.page(
        "caller/people",
        page,
        words(request).people(part(), pages.person().may(Right.ROUNDS), question(page)));
  }

  @GetMapping("/caller-test/close")
  @Needs(Right.ROUNDS)
  ModelAndView askToClose(HttpServletRequest request) {
    var part = part();
    return part.round() instanceof RoundState.Running
        ? Answer.page("caller/close", pages.at(PLACE, request), words(request).close(part))
        : Answer.goTo(PEOPLE);
  }

  @PostMapping("/caller-test/close")
  @Needs(Right.ROUNDS)
  ModelAndView close(HttpServletRequest request) {
    rounds.close(pages.actor(request));
    return Answer.goTo(PEOPLE);
  }

  /// How answers count while fewer than three people rate.
  @PostMapping("/caller-test/openness")
  @Needs(Right.ROUNDS)
  ModelAndView decide(
      @RequestParam(name = "openness", defaultValue = "") String code,
      @RequestParam(defaultValue = TEST) String then,
      HttpServletRequest request) {
    Openness.decision(code).ifPresent(decision -> rounds.decide(decision, pages.actor(request)));
    return Answer.goTo(LocalPath.of(then));
  }

  private Sheet sheet() {
    var today = clients.find();
    return rounds.find(pages.person(), today.callers(), today.zone());
  }

  private Rounds.TakingPart part() {
    return rounds.takingPart(clients.find().zone());
  }

  private Optional<CallerTestView.Question> question(Page page) {
    return openness.of(pages.person(), page.words());
  }

  private CallerTestWords words(HttpServletRequest request) {
    return new CallerTestWords(pages.words(request), pages.moments(request));
  }

  /// What isn't an answer is left alone.
  private static Map<ClientId, Optional<Reply>> replies(Map<String, String> fields) {
    var replies = new HashMap<ClientId, Optional<Reply>>();
    fields.forEach((field, value) -> {
      var reply = Reply.find(value);
      if (field.startsWith(CallerTestView.FIELD) && (value.isEmpty() || reply.isPresent())) {
        ClientId.find(field.substring(CallerTestView.FIELD.length()))
            .ifPresent(client -> replies.put(client, reply));
      }
    });
    return replies;
  }
}
