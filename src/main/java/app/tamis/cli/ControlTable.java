package app.tamis.cli;

import app.tamis.basics.Message;
import app.tamis.facts.ControlTotals;
import app.tamis.facts.FactTable;
import app.tamis.facts.RowsInWords;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was read, as plain tables: to be held against what the other system says.
final class ControlTable {

  private final Terminal terminal;

  ControlTable(Terminal terminal) {
    this.terminal = terminal;
  }

  /// A line for each table, then what mappings left out.
  void print(ControlTotals totals) {
    var table =
        new TextTable(
            TextTable.left(),
            TextTable.right(),
            TextTable.left(),
            TextTable.left(),
            TextTable.right());
    table.header(
        terminal
            .words()
            .list("totals.table", "totals.rows", "totals.first", "totals.last", "totals.sum"));
    totals
        .tables()
        .forEach((each, of) ->
            table.row(
                each.tableName(),
                terminal.words().number(of.rows()),
                day(of.first()),
                day(of.last()),
                sum(each, of)));
    terminal.out().print(table.text());
    RowsInWords.of(totals.leftOut()).forEach(this::say);
  }

  private void say(Message line) {
    terminal.say(line.key(), line.arguments().toArray());
  }

  /// Rows and sums of each month, with two columns for a table that has a sum.
  void printMonths(ControlTotals totals) {
    var tables = totals.months().keySet().stream().toList();
    var sides = new ArrayList<>(List.of(TextTable.left()));
    var header = new ArrayList<>(List.of(terminal.words().say("totals.month")));
    for (var each : tables) {
      sides.add(TextTable.right());
      header.add(each.tableName());
      if (isSummed(totals, each)) {
        sides.add(TextTable.right());
        header.add("");
      }
    }
    var table = new TextTable(sides.toArray(TextTable.Side[]::new));
    table.header(header);
    for (var month : totals.allMonths()) {
      var row = new ArrayList<>(List.of(month.toString()));
      for (var each : tables) {
        var of = Optional.ofNullable(totals.months().get(each)).map(all -> all.get(month));
        row.add(of.map(is -> terminal.words().number(is.rows())).orElse(""));
        if (isSummed(totals, each)) {
          row.add(of.map(is -> sum(each, is)).orElse(""));
        }
      }
      table.row(row.toArray(String[]::new));
    }
    terminal.out().println();
    terminal.out().print(table.text());
  }

  private static boolean isSummed(ControlTotals totals, FactTable table) {
    return Optional.ofNullable(totals.tables().get(table))
        .flatMap(ControlTotals.Of::sum)
        .isPresent();
  }

  private String day(Optional<LocalDate> day) {
    return day.map(
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(terminal.words().locale())
                ::format)
        .orElse("");
  }

  private String sum(FactTable table, ControlTotals.Of of) {
    var key = table == FactTable.TIME_ENTRIES ? "totals.value.hours" : "totals.value.money";
    return of.sum().map(sum -> terminal.words().say(key, sum)).orElse("");
  }
}
