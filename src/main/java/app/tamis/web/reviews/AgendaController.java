package app.tamis.web.reviews;

import app.tamis.agreements.Drafting;
import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.identity.Right;
import app.tamis.reviews.Agenda.Evidence;
import app.tamis.reviews.Agendas;
import app.tamis.reviews.Behind;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ClientPath;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The agenda on a screen that the client sees too, and the records behind its figures.
@Controller
@RequestMapping("/clients/{number}/review/{id}")
@Needs({Right.AGREEMENTS, Right.MONEY, Right.GRADES})
final class AgendaController {

  private final Agendas agendas;
  private final AskedReviews asking;
  private final Drafting drafting;
  private final PortfolioZone clocks;
  private final Pages pages;

  AgendaController(
      Agendas agendas, AskedReviews asking, Drafting drafting, PortfolioZone clocks, Pages pages) {
    this.agendas = agendas;
    this.asking = asking;
    this.drafting = drafting;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping("/show")
  ModelAndView show(
      @PathVariable int number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String hours,
      HttpServletRequest request) {
    var asked = asking.get(number, id);
    var words = Words.of(asked.review().plan().language());
    var agenda = agendas.of(asked.review(), clocks.today(), clocks.zone());
    boolean withHours = hours.equals("yes");
    return Answer.page(
        "reviews/show",
        pages.ofNobody(request).in(words),
        new ShowView(
            asked.path(),
            drafting.us().name(),
            asked.client().name(),
            words.say("reviews.day", asked.review().day(clocks.zone())),
            new AgendaWords(words, asked.path(), false).lines(agenda.shown(withHours)),
            agenda.fixedFee(),
            withHours));
  }

  @GetMapping("/records/{evidence}")
  ModelAndView records(
      @PathVariable int number,
      @PathVariable UUID id,
      @PathVariable String evidence,
      HttpServletRequest request) {
    var asked = asking.get(number, id);
    var found =
        Evidence.find(evidence)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var words = pages.words(request);
    var rows = agendas.behind(found, asked.review(), clocks.today(), clocks.zone());
    return Answer.page(
        "reviews/behind",
        pages.at("reviews", request),
        new BehindView(
            asked.client().name(),
            ClientPath.of(asked.client().number()),
            asked.path(),
            words.say("reviews.day", asked.review().day(clocks.zone())),
            words.say("reviews.behind." + found.code()),
            words.say("reviews.behind.count", rows.size()),
            rows.stream().map(row -> row(row, words)).toList()));
  }

  private static BehindView.Row row(Behind one, Words words) {
    return new BehindView.Row(
        words.say("reviews.day", one.on()),
        one.what() instanceof Message what ? words.say(what) : String.valueOf(one.what()),
        one.figure().map(words::say).orElse(""));
  }
}
