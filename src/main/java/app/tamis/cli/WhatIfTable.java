package app.tamis.cli;

import static app.tamis.cli.TextTable.left;
import static app.tamis.cli.TextTable.right;

import app.tamis.basics.Words;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.grading.acts.GroupWords;
import app.tamis.grading.acts.PortfolioSums;
import app.tamis.grading.acts.WhatIf;
import app.tamis.grading.acts.WhatIfWords;
import app.tamis.measures.Measure;
import app.tamis.measures.Numerals;
import app.tamis.portfolio.Portfolio;
import java.util.OptionalDouble;
import java.util.function.Function;

/// A what-if for a person at a terminal: what it comes to in words first, then what is done to
/// whom, then both sides in figures.
final class WhatIfTable {

  private final Terminal terminal;
  private final WhatIf whatIf;
  private final PortfolioSums before;
  private final PortfolioSums after;
  private final Portfolio portfolio;
  private final Words words;
  private final Numerals numerals;

  WhatIfTable(Terminal terminal, WhatIf whatIf, Portfolio portfolio) {
    this.terminal = terminal;
    this.whatIf = whatIf;
    this.before = whatIf.sumsBefore();
    this.after = whatIf.sumsAfter();
    this.portfolio = portfolio;
    this.words = terminal.words();
    this.numerals = new Numerals(words, portfolio.currency());
  }

  void print() {
    var window = whatIf.before().window();
    var said = new WhatIfWords(portfolio.currency());
    title(words.say("whatif.title", window.months(), numerals.date(window.asOf())));
    said.result(whatIf).forEach(message -> line(words.sentence(message)));
    line("");
    acts(said);
    line("");
    figures();
    if (!whatIf.clients().isEmpty()) {
      line("");
      clients();
    }
  }

  private void acts(WhatIfWords said) {
    var table = new TextTable(left(), left());
    said.acts(whatIf).forEach(acted -> table.row(acted.name(), words.say(acted.act().inFull())));
    table.lines().forEach(this::line);
  }

  private void figures() {
    var table = new TextTable(left(), right(), right());
    table.header(words.list("whatif.figures", "whatif.before", "whatif.after"));
    row(table, "whatif.clients", sums -> words.number(sums.clients()));
    row(table, "measure.revenue", sums -> numerals.money(sums.revenue()));
    row(table, "measure.net_revenue", sums -> numerals.money(sums.netRevenue()));
    row(table, "measure.hours", sums -> hours(sums.hours()));
    row(table, "whatif.labour_cost", sums -> numerals.money(sums.labourCost()));
    row(table, "measure.contribution", sums -> numerals.money(sums.contribution()));
    row(
        table,
        "measure.effective_hourly_rate",
        sums -> numerals.wholeMoney(sums.effectiveHourlyRate()));
    row(table, "whatif.largest_share", sums -> numerals.share(sums.largestShare()));
    row(table, "whatif.five_largest_share", sums -> numerals.share(sums.fiveLargestShare()));
    var groups = new GroupWords(words, numerals);
    for (int i = 0; i < before.groups().size(); i++) {
      table.row(
          groups.name(before.groups().get(i)),
          groups.shares(before.groups().get(i)),
          groups.shares(after.groups().get(i)));
    }
    print(table);
  }

  private void row(TextTable table, String name, Function<PortfolioSums, String> cell) {
    table.row(words.say(name), cell.apply(before), cell.apply(after));
  }

  private void clients() {
    var table = new TextTable(left(), left(), left(), right(), right(), right(), right());
    table.header(
        words.list(
            "whatif.client",
            "whatif.grade.before",
            "whatif.after",
            "measure.contribution",
            "whatif.after",
            "whatif.rate",
            "whatif.after"));
    whatIf
        .clients()
        .forEach(client ->
            table.row(
                client.before().findings().client().name(),
                letter(client.before()),
                client.after().map(WhatIfTable::letter).orElseGet(() -> words.say("whatif.gone")),
                money(client.before(), Measure.CONTRIBUTION),
                client.after().map(after -> money(after, Measure.CONTRIBUTION)).orElse(""),
                money(client.before(), Measure.EFFECTIVE_HOURLY_RATE),
                client
                    .after()
                    .map(after -> money(after, Measure.EFFECTIVE_HOURLY_RATE))
                    .orElse("")));
    print(table);
  }

  private String money(ClientGrade client, Measure measure) {
    return numerals.of(measure.unit(), client.findings().measures().value(measure));
  }

  private String hours(OptionalDouble hours) {
    return numerals.number(hours, 1);
  }

  private static String letter(ClientGrade client) {
    return client.letter().map(Letter::name).orElse("–");
  }

  private void print(TextTable table) {
    var lines = table.lines();
    title(lines.getFirst());
    lines.stream().skip(1).forEach(this::line);
  }

  private void title(String text) {
    line(terminal.ink().bold(text));
  }

  private void line(String text) {
    terminal.out().println(text);
  }
}
