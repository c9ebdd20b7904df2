package app.tamis.cli;

import static app.tamis.cli.TextTable.left;
import static app.tamis.cli.TextTable.right;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.measures.Numerals;
import app.tamis.outlook.Months;
import app.tamis.outlook.OutlookWords;
import app.tamis.portfolio.Portfolio;
import java.util.List;
import java.util.OptionalDouble;

/// The months to come for a person at a terminal: the valley in words, who leaves when, then each
/// month.
final class MonthsTable {

  private final Terminal terminal;
  private final Months months;
  private final Words words;
  private final Numerals numerals;
  private final OutlookWords said;

  MonthsTable(Terminal terminal, Months months, Portfolio portfolio) {
    this.terminal = terminal;
    this.months = months;
    this.words = terminal.words();
    this.numerals = new Numerals(words, portfolio.currency());
    this.said = new OutlookWords(portfolio.currency());
  }

  /// @param leavers who leaves when, a sentence each
  void print(List<Message> leavers) {
    line("");
    title(words.say("outlook.title"));
    said.months(months).forEach(sentence -> line(words.sentence(sentence)));
    leavers.forEach(sentence -> line(words.sentence(sentence)));
    line("");
    var table =
        new TextTable(left(), right(), right(), right(), right(), right(), right(), right());
    table.header(
        words.list(
            "outlook.month",
            "outlook.net",
            "outlook.freed",
            "outlook.sold",
            "outlook.saved",
            "outlook.change",
            "outlook.range",
            "outlook.cumulative"));
    months.list().forEach(month -> row(table, month));
    var lines = table.lines();
    title(lines.getFirst());
    lines.stream().skip(1).forEach(this::line);
  }

  private void row(TextTable table, Months.Month month) {
    table.row(
        words.say("outlook.month.of", month.month()),
        money(month.netRevenue()),
        numerals.number(OptionalDouble.of(month.freedHours()), 1),
        money(month.sold()),
        money(month.saved()),
        money(month.change()),
        words.say("outlook.range.of", money(month.low()), money(month.high())),
        money(month.cumulative()));
  }

  private String money(double amount) {
    return numerals.money(OptionalDouble.of(amount));
  }

  private void title(String text) {
    line(terminal.ink().bold(text));
  }

  private void line(String text) {
    terminal.out().println(text);
  }
}
