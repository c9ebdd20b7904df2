package app.tamis.web.imports;

import static java.util.stream.Collectors.joining;

import app.tamis.basics.Dates;
import app.tamis.basics.Words;
import app.tamis.facts.ControlTotals;
import app.tamis.facts.FactTable;
import app.tamis.facts.Preview;
import app.tamis.facts.RowsInWords;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What was read, in words: to be held against what the other system says.
///
/// @param leftOut sentences on what mappings left out
/// @param months one for each month in which a row lies
public record ControlView(List<Table> tables, List<String> leftOut, List<Month> months) {

  /// @param first the earliest day, empty where rows have none; so with `last` and `sum`
  /// @param change how many are new, changed and known; empty of a single month
  public record Table(
      String name, String rows, String first, String last, String sum, String change) {}

  public record Month(String name, List<Table> tables) {}

  static ControlView of(Preview preview, Words words) {
    var said = new Said(words);
    var totals = preview.totals();
    return new ControlView(
        totals.tables().entrySet().stream()
            .map(each ->
                said.table(
                    each.getKey(),
                    each.getValue(),
                    Optional.ofNullable(preview.tables().get(each.getKey()))
                        .map(said::change)
                        .orElse("")))
            .toList(),
        RowsInWords.of(totals.leftOut()).stream().map(words::sentence).toList(),
        totals.allMonths().stream().map(month -> said.month(totals, month)).toList());
  }

  private record Said(Words words) {

    Month month(ControlTotals totals, YearMonth month) {
      return new Month(
          Dates.in(words.locale(), month),
          totals.months().entrySet().stream()
              .filter(each -> each.getValue().containsKey(month))
              .map(each -> table(each.getKey(), each.getValue().get(month), ""))
              .toList());
    }

    String change(Preview.Counts counts) {
      return Stream.of(
              Map.entry("import.change.new", counts.added()),
              Map.entry("import.change.changed", counts.changed()),
              Map.entry("import.change.known", counts.same()))
          .filter(each -> each.getValue() > 0)
          .map(each -> words.say(each.getKey(), each.getValue()))
          .collect(joining(", "));
    }

    Table table(FactTable table, ControlTotals.Of of, String change) {
      var unit = table == FactTable.TIME_ENTRIES ? "totals.value.hours" : "totals.value.money";
      return new Table(
          words.say("import.table." + table.tableName()),
          words.number(of.rows()),
          day(of.first()),
          day(of.last()),
          of.sum().map(sum -> words.say(unit, sum)).orElse(""),
          change);
    }

    private String day(Optional<LocalDate> day) {
      return day.map(
              DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale())
                  ::format)
          .orElse("");
    }
  }
}
