package app.tamis.web.law;

import app.tamis.agreements.Drafting;
import app.tamis.basics.Words;
import app.tamis.identity.Right;
import app.tamis.identity.Role;
import app.tamis.law.KnownRates;
import app.tamis.law.LawFigure;
import app.tamis.law.LawTable;
import app.tamis.lawbook.LawsInForce;
import app.tamis.portfolio.Portfolio;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.PortfolioZone;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// What the law says, with its sources; an owner brings it up to date.
@Controller
@Needs(Right.AGREEMENTS)
final class LawController {

  private final LawsInForce laws;
  private final Drafting drafting;
  private final PortfolioZone clocks;
  private final Pages pages;

  LawController(LawsInForce laws, Drafting drafting, PortfolioZone clocks, Pages pages) {
    this.laws = laws;
    this.drafting = drafting;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping("/law")
  @Place(name = "law", label = "laws.title", in = PlaceGroup.FIRM, order = 45)
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    var words = pages.words(request);
    return Answer.page(
        "law/law",
        pages.at("law", request),
        new LawView(views(words).countries(), edits(), words.find("laws.done." + done)));
  }

  private LawViews views(Words words) {
    return new LawViews(
        laws.tables(),
        laws.edits(),
        drafting.settings().map(Portfolio::country).orElse(""),
        clocks.today(),
        words);
  }

  private boolean edits() {
    return pages.person().role() == Role.OWNER;
  }

  @GetMapping("/law/change")
  ModelAndView change(
      @RequestParam String country,
      @RequestParam String figure,
      @RequestParam(defaultValue = "") String halfYear,
      HttpServletRequest request) {
    onlyOwners(request);
    var table = table(country);
    var of = figure(table, figure);
    var source = of.flatMap(one -> one.origin(table)).map(origin -> origin.source()).orElse("");
    var form =
        Form.of(
            "halfYear",
            halfYear.isEmpty() ? missing(table) : halfYear,
            "value",
            "",
            "source",
            source,
            "checkedOn",
            clocks.today().toString());
    return answer(HttpStatus.OK, table, of, form, request);
  }

  /// This half-year where it is missing, else the next one.
  private String missing(LawTable table) {
    var now = KnownRates.halfYear(clocks.today());
    return KnownRates.in(table)
        .filter(rates -> !rates.lack(clocks.today()))
        .map(_ -> now.plusMonths(6))
        .orElse(now)
        .toString();
  }

  @PostMapping("/law/change")
  ModelAndView keep(
      @RequestParam String country,
      @RequestParam String figure,
      @RequestParam(defaultValue = "") String halfYear,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String checkedOn,
      HttpServletRequest request) {
    onlyOwners(request);
    var table = table(country);
    var of = figure(table, figure);
    var typed = new LawForm(country, of, halfYear, value, source, checkedOn);
    var form = typed.form(clocks.today());
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, table, of, form, request);
    }
    laws.change(typed.edit(clocks.today()), pages.actor(request));
    return Answer.goTo(LawPath.ALL + "?done=changed");
  }

  @PostMapping("/law/{id}/back")
  ModelAndView back(@PathVariable UUID id, HttpServletRequest request) {
    onlyOwners(request);
    laws.takeBack(id, pages.actor(request));
    return Answer.goTo(LawPath.ALL + "?done=back");
  }

  private void onlyOwners(HttpServletRequest request) {
    if (!edits()) {
      throw new AccessDeniedException(request.getRequestURI());
    }
  }

  private LawTable table(String country) {
    return laws.tables()
        .find(country)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /// Empty for the reference rate of a table that has its own.
  private static Optional<LawFigure> figure(LawTable table, String code) {
    boolean isRate =
        code.equals(LawPath.RATE)
            && KnownRates.in(table).filter(rates -> rates.of().equals(table.country())).isPresent();
    var figure = LawFigure.find(code).filter(one -> one.in(table).isPresent());
    if (!isRate && figure.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return figure;
  }

  private ModelAndView answer(
      HttpStatus status,
      LawTable table,
      Optional<LawFigure> figure,
      Form form,
      HttpServletRequest request) {
    var words = pages.words(request);
    var whose = words.say("laws.country." + table.country());
    var what =
        figure
            .map(one -> words.say("laws.figure." + one.code()))
            .orElseGet(() -> words.say("laws.rates"));
    return Answer.page(
        status,
        "law/change",
        pages.at("law", request),
        new LawChangeView(
            table.country(),
            figure.map(LawFigure::code).orElse(LawPath.RATE),
            words.say("laws.change.title", whose, what),
            figure.map(one ->
                words.say(
                    "laws.change.now",
                    views(words).value(table, one, one.in(table).orElseThrow()))),
            figure.isEmpty(),
            form));
  }
}
