package app.tamis.cli;

import app.tamis.measures.Numerals;
import app.tamis.measures.Whale;
import java.util.Currency;

/// The whale curve in a terminal: a line a client with a bar for what all clients up to it bring
/// together, then peak and tail in words.
final class WhaleChart {

  private static final int SHORTEST_BAR = 10;

  private final Terminal terminal;
  private final Whale whale;
  private final Currency currency;
  private final Numerals numerals;

  WhaleChart(Terminal terminal, Whale whale, Currency currency) {
    this.terminal = terminal;
    this.whale = whale;
    this.currency = currency;
    this.numerals = new Numerals(terminal.words(), currency);
  }

  void print() {
    var table = new TextTable(TextTable.left(), TextTable.right(), TextTable.right());
    table.header(terminal.words().list("table.client", "table.contribution", "field.cumulative"));
    whale
        .points()
        .forEach(point ->
            table.row(
                point.name(),
                numerals.money(point.contribution()),
                numerals.share(whale.share(point))));
    var lines = table.lines();
    int widest = lines.stream().mapToInt(String::length).max().orElse(0);
    int room = Math.max(SHORTEST_BAR, terminal.surroundings().width() - widest - 3);
    terminal.out().println(terminal.ink().bold(lines.getFirst()));
    for (int i = 1; i < lines.size(); i++) {
      var point = whale.points().get(i - 1);
      terminal
          .out()
          .println(
              lines.get(i)
                  + " ".repeat(widest - lines.get(i).length())
                  + "  "
                  + bar(point, room)
                  + (point.equals(whale.peak()) ? " ←" : ""));
    }
    terminal.out().println();
    terminal.out().println(terminal.words().sentence(whale.inWords(currency)));
  }

  private String bar(Whale.Point point, int room) {
    double height = whale.peak().cumulative();
    long length =
        height > 0 ? Math.round(Math.max(0, point.cumulative()) / height * (room - 2)) : 0;
    return "█".repeat((int) length);
  }
}
