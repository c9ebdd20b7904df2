package app.tamis.web.caller;

import app.tamis.caller.Reply;
import app.tamis.caller.Round;
import app.tamis.caller.Rounds;
import app.tamis.identity.Right;
import app.tamis.web.page.Answer;
import app.tamis.web.page.LocalPath;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
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
  private static final String ROUND = "/caller-test/round";
  private static final String THANKS = "/caller-test/thanks";

  private final Rounds rounds;
  private final CallerTestClients clients;
  private final Pages pages;

  CallerTestController(Rounds rounds, CallerTestClients clients, Pages pages) {
    this.rounds = rounds;
    this.clients = clients;
    this.pages = pages;
  }

  @GetMapping("/caller-test")
  ModelAndView offer(@RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
    var round = round();
    if (round.isFinished()) {
      return Answer.goTo(THANKS);
    }
    var page = pages.at(PLACE, request);
    return Answer.page(
        "caller/offer", page, CallerTestWords.offer(round, LocalPath.of(to), page.words()));
  }

  @GetMapping(ROUND)
  ModelAndView round(
      @RequestParam(defaultValue = "false") boolean open, HttpServletRequest request) {
    var round = round();
    if (round.callers().isEmpty()) {
      return Answer.goTo("/caller-test");
    }
    var page = pages.at(PLACE, request);
    return Answer.page("caller/round", page, CallerTestWords.round(round, open, page.words()));
  }

  /// A tap, by htmx; or the whole page at its end, and wherever scripts don't run.
  @PostMapping(ROUND)
  ModelAndView answer(
      @RequestParam Map<String, String> fields,
      @RequestParam(defaultValue = "") String clear,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean tap,
      HttpServletRequest request) {
    var replies = replies(fields);
    if (!clear.isEmpty()) {
      replies.put(clear, Optional.empty());
    }
    var today = clients.find();
    var round =
        rounds.answer(pages.person(), today.callers(), today.zone(), replies, pages.actor(request));
    if (tap) {
      var page = pages.at(PLACE, request);
      return Answer.page(
          "caller/progress", page, CallerTestWords.progress(round, false, page.words()));
    }
    if (!clear.isEmpty()) {
      return Answer.goTo(ROUND + "#next");
    }
    return Answer.goTo(round.left() == 0 ? THANKS : ROUND + "?open=true#next");
  }

  @PostMapping("/caller-test/later")
  ModelAndView putOff(@RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
    rounds.putOff(pages.person(), clients.find().zone(), pages.actor(request));
    return Answer.goTo(pages.person().may(Right.GRADES) ? LocalPath.of(to) : "/caller-test");
  }

  @GetMapping(THANKS)
  ModelAndView thanks(HttpServletRequest request) {
    if (!round().isFinished()) {
      return Answer.goTo("/caller-test");
    }
    var page = pages.at(PLACE, request);
    var part = rounds.takingPart(clients.find().zone());
    return Answer.page("caller/thanks", page, CallerTestWords.thanks(part, page.words()));
  }

  /// Who has taken part, and nothing of what they said.
  @GetMapping("/caller-test/people")
  @Needs(Right.REACTIONS)
  ModelAndView people(HttpServletRequest request) {
    var page = pages.at(PLACE, request);
    var part = rounds.takingPart(clients.find().zone());
    return Answer.page("caller/people", page, CallerTestWords.people(part, page.words()));
  }

  private Round round() {
    var today = clients.find();
    return rounds.find(pages.person(), today.callers(), today.zone());
  }

  /// What isn't an answer is left alone.
  private static Map<String, Optional<Reply>> replies(Map<String, String> fields) {
    var replies = new HashMap<String, Optional<Reply>>();
    fields.forEach((field, value) -> {
      var reply = Reply.find(value);
      if (field.startsWith(CallerTestView.FIELD) && (value.isEmpty() || reply.isPresent())) {
        replies.put(field.substring(CallerTestView.FIELD.length()), reply);
      }
    });
    return replies;
  }
}
