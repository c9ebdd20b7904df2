package app.tamis.web.whatif;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.gradebook.Standing;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.acts.GroupWords;
import app.tamis.grading.acts.PortfolioSums;
import app.tamis.grading.acts.WhatIf;
import app.tamis.grading.acts.WhatIfWords;
import app.tamis.measures.Measure;
import app.tamis.measures.Numerals;
import app.tamis.measures.Unit;
import app.tamis.outlook.Ahead;
import app.tamis.outlook.Months;
import app.tamis.outlook.OutlookWords;
import app.tamis.outlook.ThreeSums;
import app.tamis.web.grades.ShownGrades;
import app.tamis.web.page.Cell;
import app.tamis.web.page.Cells;
import app.tamis.web.page.Picture;
import app.tamis.web.page.TableView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Puts what a question comes to into words and tables.
final class FigureWords {

  private final Standing standing;
  private final Words words;
  private final Numerals numerals;
  private final Cells cells;

  FigureWords(Standing standing, Words words) {
    this.standing = standing;
    this.words = words;
    this.numerals = standing.numerals(words);
    this.cells = new Cells(numerals);
  }

  Figures of(Ahead ahead, Optional<Months> months, List<Message> gone) {
    var whatIf = ahead.whatIf();
    var said = new WhatIfWords(numerals.currency());
    return new Figures(
        List.of(),
        Stream.concat(gone.stream(), whatIf.plan().leftOut().stream())
            .map(words::sentence)
            .toList(),
        said.acts(whatIf).stream()
            .map(
                acted -> words.say("scenario.acted", acted.name(), words.say(acted.act().inFull())))
            .toList(),
        said.result(whatIf).stream().map(words::sentence).toList(),
        Optional.of(profit(whatIf)),
        Optional.of(sides(whatIf)),
        Optional.of(clients(whatIf)),
        months.map(known -> ahead(ahead, known)),
        months.isEmpty() ? words.sentence(Message.of("outlook.months.unknown")) : "");
  }

  /// The three sums, a month of the window.
  private TableView profit(WhatIf whatIf) {
    double count = whatIf.before().window().months();
    var sums = ThreeSums.of(whatIf);
    return TableView.plain(
        words.say("scenario.profit"),
        List.of(head("scenario.time", false), head("scenario.profit.month", true)),
        List.of(
            List.of(text("scenario.nothing"), cells.known(Unit.MONEY, sums.nothing())),
            List.of(text("scenario.chosen"), cells.known(Unit.MONEY, sums.chosen())),
            List.of(text("scenario.break-even"), cells.known(Unit.SHARE, sums.breakEvenShare())),
            List.of(
                text("scenario.freed"),
                cells.known(Unit.HOURS, each(whatIf.freed().hours(), count)))));
  }

  private static OptionalDouble each(OptionalDouble sum, double count) {
    return sum.isPresent() ? OptionalDouble.of(sum.getAsDouble() / count) : sum;
  }

  private TableView sides(WhatIf whatIf) {
    var before = whatIf.sumsBefore();
    var after = whatIf.sumsAfter();
    var rows = new ArrayList<List<Cell>>();
    rows.add(
        List.of(
            text("whatif.clients"),
            cells.number(before.clients(), 0),
            cells.number(after.clients(), 0)));
    side(rows, "measure.revenue", Unit.MONEY, PortfolioSums::revenue, before, after);
    side(rows, "measure.net_revenue", Unit.MONEY, PortfolioSums::netRevenue, before, after);
    side(rows, "measure.hours", Unit.HOURS, PortfolioSums::hours, before, after);
    side(rows, "whatif.labour_cost", Unit.MONEY, PortfolioSums::labourCost, before, after);
    side(rows, "measure.contribution", Unit.MONEY, PortfolioSums::contribution, before, after);
    side(
        rows,
        "measure.effective_hourly_rate",
        Unit.MONEY_PER_HOUR,
        PortfolioSums::effectiveHourlyRate,
        before,
        after);
    side(rows, "whatif.largest_share", Unit.SHARE, PortfolioSums::largestShare, before, after);
    side(
        rows,
        "whatif.five_largest_share",
        Unit.SHARE,
        PortfolioSums::fiveLargestShare,
        before,
        after);
    var groups = new GroupWords(words, numerals);
    for (int i = 0; i < before.groups().size(); i++) {
      rows.add(
          List.of(
              Cell.text(groups.name(before.groups().get(i))),
              Cell.text(groups.shares(before.groups().get(i))),
              Cell.text(groups.shares(after.groups().get(i)))));
    }
    return TableView.plain(
        words.say("scenario.sides", whatIf.before().window().months()),
        List.of(
            head("scenario.figure", false),
            head("whatif.before", true),
            head("whatif.after", true)),
        rows);
  }

  private void side(
      List<List<Cell>> rows,
      String name,
      Unit unit,
      Function<PortfolioSums, OptionalDouble> value,
      PortfolioSums before,
      PortfolioSums after) {
    rows.add(
        List.of(
            text(name),
            cells.known(unit, value.apply(before)),
            cells.known(unit, value.apply(after))));
  }

  private TableView clients(WhatIf whatIf) {
    var shown = ShownGrades.of(standing);
    return TableView.plain(
        words.say("scenario.clients"),
        List.of(
            head("whatif.client", false),
            head("scenario.grade", false),
            head("scenario.grade.after", false),
            head("measure.contribution", true),
            head("scenario.contribution.after", true)),
        whatIf.clients().stream().map(client -> client(client, shown)).toList());
  }

  private List<Cell> client(WhatIf.ChangedClient client, ShownGrades shown) {
    return List.of(
        Cell.text(client.before().findings().client().name()).linked(shown.path(client.before())),
        letter(client.before()),
        client.after().map(this::letter).orElseGet(() -> text("whatif.gone")),
        contribution(client.before()),
        client.after().map(this::contribution).orElse(Cell.EMPTY));
  }

  private Cell letter(ClientGrade client) {
    return cells.grade(client.letter(), ShownGrades.isGuess(client));
  }

  private Cell contribution(ClientGrade client) {
    return cells.known(Unit.MONEY, client.findings().measures().value(Measure.CONTRIBUTION));
  }

  private Figures.Ahead ahead(Ahead ahead, Months months) {
    var said = new OutlookWords(numerals.currency()).months(months);
    var sentences = said.stream().map(words::sentence).toList();
    var first = month(months.list().getFirst());
    var last = month(months.list().getLast());
    return new Figures.Ahead(
        sentences,
        ahead.leavers().stream().map(words::sentence).toList(),
        Picture.of(
            each(months, Months.Month::cumulative),
            months.valley().stream().mapToInt(months.list()::indexOf).findFirst(),
            first,
            last,
            String.join(" ", sentences)),
        Picture.of(
            each(months, Months.Month::change),
            each(months, Months.Month::low),
            each(months, Months.Month::high),
            first,
            last,
            words.say("scenario.monthly.told", first, last)),
        table(months));
  }

  private static double[] each(Months months, ToDoubleFunction<Months.Month> value) {
    return months.list().stream().mapToDouble(value).toArray();
  }

  private TableView table(Months months) {
    return TableView.plain(
        words.say("outlook.title"),
        List.of(
            head("outlook.month", false),
            head("outlook.net", true),
            head("outlook.freed", true),
            head("outlook.sold", true),
            head("outlook.saved", true),
            head("outlook.change", true),
            head("outlook.range", true),
            head("outlook.cumulative", true)),
        months.list().stream().map(this::row).toList());
  }

  private List<Cell> row(Months.Month month) {
    return List.of(
        Cell.text(month(month)),
        money(month.netRevenue()),
        cells.number(month.freedHours(), 1),
        money(month.sold()),
        money(month.saved()),
        money(month.change()),
        Cell.text(
            words.say(
                "outlook.range.of", numerals.money(month.low()), numerals.money(month.high()))),
        money(month.cumulative()));
  }

  private String month(Months.Month month) {
    return words.say("outlook.month.of", month.month());
  }

  private Cell money(double amount) {
    return cells.known(Unit.MONEY, OptionalDouble.of(amount));
  }

  private Cell text(String key) {
    return Cell.text(words.say(key));
  }

  private TableView.Head head(String key, boolean number) {
    return TableView.Head.plain(words.say(key), number);
  }
}
