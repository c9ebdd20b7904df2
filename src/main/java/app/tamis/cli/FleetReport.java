package app.tamis.cli;

import app.tamis.fleet.Comparison;
import app.tamis.fleet.PortfolioFigures.Figure;
import app.tamis.fleet.Quantiles;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// How portfolios compare, as a table a group, or as JSON.
///
/// ```json
/// {"groups":[{"currency":"EUR","clients_from":25,"portfolios_at_least":40,
///   "figures":{"net_margin":{"quarter":0.21,"half":0.34,"three_quarters":0.45},…}}]}
/// ```
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
                    terminal.words().say("fleet.figure." + id(figure)),
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

  private static String id(Figure figure) {
    return figure.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static void json(Comparison comparison, PrintStream out) {
    JsonAnswer.write(
        out,
        json -> {
          json.writeArrayPropertyStart("groups");
          comparison.groups().forEach(group -> group(json, group));
          json.writeEndArray();
        });
  }

  private static void group(JsonGenerator json, Comparison.Group group) {
    json.writeStartObject();
    json.writeStringProperty("currency", group.currency());
    if (group.size().isPresent()) {
      json.writeNumberProperty("clients_from", group.size().get().from());
    } else {
      json.writeNullProperty("clients_from");
    }
    json.writeNumberProperty("portfolios_at_least", group.atLeast());
    json.writeObjectPropertyStart("figures");
    for (var figure : Figure.values()) {
      Optional.ofNullable(group.figures().get(figure))
          .ifPresent(known -> quantiles(json, figure, known));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void quantiles(JsonGenerator json, Figure figure, Quantiles known) {
    json.writeObjectPropertyStart(figure.name().toLowerCase(Locale.ROOT));
    json.writeNumberProperty("quarter", known.quarter());
    json.writeNumberProperty("half", known.half());
    json.writeNumberProperty("three_quarters", known.threeQuarters());
    json.writeEndObject();
  }
}
