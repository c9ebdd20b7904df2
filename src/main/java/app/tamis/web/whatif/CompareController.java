package app.tamis.web.whatif;

import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.grading.acts.PortfolioSums;
import app.tamis.grading.acts.WhatIf;
import app.tamis.grading.acts.WhatIfWords;
import app.tamis.identity.Right;
import app.tamis.measures.Numerals;
import app.tamis.measures.Unit;
import app.tamis.outlook.Ahead;
import app.tamis.outlook.Months;
import app.tamis.outlook.OutlookWords;
import app.tamis.outlook.Scenario;
import app.tamis.outlook.Scenarios;
import app.tamis.outlook.ThreeSums;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Cell;
import app.tamis.web.page.Cells;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Seen;
import app.tamis.web.page.TableView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Two or three scenarios side by side, all answered anew.
@Controller
@Needs({Right.MONEY, Right.GRADES})
final class CompareController {

  private static final int MOST = 3;

  private final InForce inForce;
  private final Asking asking;
  private final Scenarios scenarios;
  private final Pages pages;

  CompareController(InForce inForce, Asking asking, Scenarios scenarios, Pages pages) {
    this.inForce = inForce;
    this.asking = asking;
    this.scenarios = scenarios;
    this.pages = pages;
  }

  private record Answered(Scenario scenario, Ahead ahead, Optional<Months> months) {

    WhatIf whatIf() {
      return ahead.whatIf();
    }
  }

  @GetMapping("/whatif/compare")
  @Seen("whatif")
  ModelAndView page(@RequestParam(defaultValue = "") List<String> id, HttpServletRequest request) {
    var page = pages.at("whatif", request);
    return Answer.page(
        "whatif/compare",
        page,
        inForce
            .find(Discretion.towards(pages.person()))
            .map(standing -> view(answered(id, standing), standing, page.words()))
            .orElseGet(() -> new CompareView(List.of(), Optional.empty())));
  }

  /// Those that can be answered today.
  private List<Answered> answered(List<String> ids, Standing standing) {
    return scenarios.list().stream()
        .filter(one -> ids.contains(one.id().toString()))
        .limit(MOST)
        .flatMap(one -> answered(one, standing))
        .toList()
        .reversed();
  }

  private Stream<Answered> answered(Scenario scenario, Standing standing) {
    try {
      var ahead = asking.ahead(scenario.question(), standing);
      var question = scenario.question();
      return Stream.of(
          new Answered(scenario, ahead, ahead.months(question.ramp(), question.months())));
    } catch (Problems contradicting) {
      return Stream.empty();
    }
  }

  private static CompareView view(List<Answered> all, Standing standing, Words words) {
    var views = new WhatIfViews(standing, words);
    var currency = standing.facts().portfolio().currency();
    return new CompareView(
        all.stream()
            .map(one ->
                new CompareView.Said(
                    WhatIfPath.of(one.scenario().id()),
                    one.scenario().name(),
                    Stream.concat(
                            new WhatIfWords(currency).result(one.whatIf()).stream(),
                            one.months().stream()
                                .flatMap(
                                    months -> new OutlookWords(currency).months(months).stream()))
                        .map(words::sentence)
                        .toList(),
                    views.then(one.scenario())))
            .toList(),
        all.size() < 2 ? Optional.empty() : Optional.of(table(all, standing.numerals(words))));
  }

  private static TableView table(List<Answered> all, Numerals numerals) {
    var words = numerals.words();
    var heads = new ArrayList<TableView.Head>();
    heads.add(TableView.Head.plain(words.say("scenario.figure"), false));
    all.forEach(one -> heads.add(TableView.Head.plain(one.scenario().name(), true)));
    var rows = new ArrayList<List<Cell>>();
    row(rows, "scenario.nothing", Unit.MONEY, all, numerals, one -> sums(one).nothing());
    row(rows, "scenario.chosen", Unit.MONEY, all, numerals, one -> sums(one).chosen());
    row(rows, "scenario.break-even", Unit.SHARE, all, numerals, one -> sums(one).breakEvenShare());
    row(rows, "scenario.freed", Unit.HOURS, all, numerals, CompareController::freed);
    row(rows, "scenario.lowest", Unit.MONEY, all, numerals, CompareController::lowest);
    after(rows, "measure.revenue", Unit.MONEY, all, numerals, PortfolioSums::revenue);
    after(rows, "measure.contribution", Unit.MONEY, all, numerals, PortfolioSums::contribution);
    after(
        rows,
        "measure.effective_hourly_rate",
        Unit.MONEY_PER_HOUR,
        all,
        numerals,
        PortfolioSums::effectiveHourlyRate);
    after(rows, "whatif.largest_share", Unit.SHARE, all, numerals, PortfolioSums::largestShare);
    after(
        rows,
        "whatif.five_largest_share",
        Unit.SHARE,
        all,
        numerals,
        PortfolioSums::fiveLargestShare);
    return TableView.plain(words.say("scenario.compare.table"), heads, rows);
  }

  private static void after(
      List<List<Cell>> rows,
      String name,
      Unit unit,
      List<Answered> all,
      Numerals numerals,
      Function<PortfolioSums, OptionalDouble> value) {
    row(rows, name, unit, all, numerals, one -> value.apply(one.whatIf().sumsAfter()));
  }

  private static void row(
      List<List<Cell>> rows,
      String name,
      Unit unit,
      List<Answered> all,
      Numerals numerals,
      Function<Answered, OptionalDouble> value) {
    var cells = new Cells(numerals);
    var row = new ArrayList<Cell>();
    row.add(Cell.text(numerals.words().say(name)));
    for (var one : all) {
      var known = value.apply(one);
      row.add(cells.known(unit, known));
    }
    rows.add(row);
  }

  private static ThreeSums sums(Answered one) {
    return ThreeSums.of(one.whatIf());
  }

  private static OptionalDouble freed(Answered one) {
    var hours = one.whatIf().freed().hours();
    return hours.isPresent()
        ? OptionalDouble.of(hours.getAsDouble() / one.whatIf().before().window().months())
        : hours;
  }

  /// What is missing in all at the lowest; 0 where nothing ever is.
  private static OptionalDouble lowest(Answered one) {
    return one.months().stream()
        .mapToDouble(months -> months.valley().map(Months.Month::cumulative).orElse(0.0))
        .findFirst();
  }
}
