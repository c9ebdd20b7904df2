package app.tamis.cli;

import app.tamis.fleet.Comparison;
import app.tamis.fleet.PortfolioFigures.Figure;
import java.util.Optional;

/// How portfolios compare, as a table a group.
final class FleetReport {

  private final Terminal terminal;

  FleetReport(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Comparison comparison) {
    if (comparison.groups().isEmpty()) {
      terminal.say("fleet.report.few");
      return;
    }
    for (var group : comparison.groups()) {
      terminal.say(
          group.size().isPresent() ? "fleet.report.group" : "fleet.report.all",
          group.currency(),
          group.size().map(Comparison.Size::from).orElse(0),
          group.atLeast());
      var table =
          new TextTable(TextTable.left(), TextTable.right(), TextTable.right(), TextTable.right());
      table.header(
          terminal
              .words()
              .list(
                  "fleet.report.figure",
                  "fleet.report.quarter",
                  "fleet.report.half",
                  "fleet.report.three-quarters"));
      for (var figure : Figure.values()) {
        Optional.ofNullable(group.figures().get(figure))
            .ifPresent(known ->
                table.row(
                    terminal.words().say("fleet.figure." + figure.id()),
                    number(figure, known.quarter()),
                    number(figure, known.half()),
                    number(figure, known.threeQuarters())));
      }
      terminal.out().print(table.text());
      terminal.out().println();
    }
    terminal.say("fleet.report.note");
  }

  private String number(Figure figure, double value) {
    return switch (figure) {
      case NET_MARGIN, HOURS_ON_DS, RECURRING_SHARE -> terminal.words().say("fleet.share", value);
      case EFFECTIVE_HOURLY_RATE, AVERAGE_DAYS_LATE -> terminal.words().say("fleet.number", value);
    };
  }
}
