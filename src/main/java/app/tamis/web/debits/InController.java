package app.tamis.web.debits;

import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.debits.Debits;
import app.tamis.debits.Debits.Received;
import app.tamis.identity.Right;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Multipart;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PortfolioZone;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Takes files that came back from who collects: looked at first, then kept.
@Controller
@RequestMapping("/debits/in")
@Needs({Right.MONEY, Right.IMPORTS})
final class InController {

  private static final int MOST_MEGABYTES = 10;

  private final Debits debits;
  private final PortfolioZone clocks;
  private final Pages pages;

  InController(Debits debits, PortfolioZone clocks, Pages pages) {
    this.debits = debits;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(HttpServletRequest request) {
    return answer(HttpStatus.OK, InView.EMPTY, request);
  }

  @PostMapping
  ModelAndView receive(HttpServletRequest request) throws IOException {
    var words = pages.words(request);
    try {
      var file =
          Multipart.one(request, MOST_MEGABYTES, "upload.over")
              .orElseThrow(() -> Problems.of("debits.in.none"));
      return switch (debits.receive(
          file.name(), file.content(), clocks.today(), clocks.zone(), pages.actor(request))) {
        case Received.Outcomes(var report) -> Answer.goTo(DebitPath.report(report));
        case Received.Known known -> answer(HttpStatus.OK, known(known, words), request);
      };
    } catch (Problems found) {
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT,
          InView.faulty(found.messages().stream().map(words::sentence).toList()),
          request);
    }
  }

  private static InView known(Received.Known known, Words words) {
    return InView.known(
        words.say("debits.in.known", known.active().size(), known.active()),
        known.strange().stream().map(words::sentence).toList());
  }

  @GetMapping("/{id}")
  ModelAndView report(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var report =
        debits.report(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var words = new DebitWords(pages.moments(request));
    return Answer.page(
        "debits/report",
        pages.at("debits", request),
        new ReportView(
            DebitPath.report(id),
            report.name(),
            debits.says(id).stream().map(one -> row(one, words)).toList(),
            report.others() == 0
                ? Optional.empty()
                : Optional.of(words.words().say("debits.report.others", report.others())),
            report.counts(),
            words.words().find("debits.done." + done)));
  }

  private static ReportView.Row row(Debits.Saying one, DebitWords words) {
    var told = one.told();
    return new ReportView.Row(
        one.name(),
        one.debit().billNumber(),
        words.words().say("debits.amount", one.debit().amount()),
        words.words().say("debits.told." + told.outcome().code()),
        words.words().say("debits.day", told.on()),
        told.outcome().isReturned() ? words.cause(told.cause(), told.said()) : "");
  }

  @PostMapping("/{id}/keep")
  ModelAndView keep(@PathVariable UUID id, HttpServletRequest request) {
    boolean kept = debits.keep(id, pages.actor(request));
    return Answer.goTo(DebitPath.report(id) + "?done=" + (kept ? "kept" : "kept-before"));
  }

  @PostMapping("/{id}/take-back")
  ModelAndView takeBack(@PathVariable UUID id, HttpServletRequest request) {
    debits.takeBack(id, pages.actor(request));
    return Answer.goTo(DebitPath.report(id) + "?done=read-back");
  }

  private ModelAndView answer(HttpStatus status, InView view, HttpServletRequest request) {
    return Answer.page(status, "debits/in", pages.at("debits", request), view);
  }
}
