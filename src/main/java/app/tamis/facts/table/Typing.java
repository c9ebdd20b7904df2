package app.tamis.facts.table;

import app.tamis.basics.Message;
import app.tamis.facts.Column;
import app.tamis.facts.FactTable;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.portfolio.Portfolio;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How a column's text becomes a value in SQL, and in words what would have been accepted.
///
/// @param zone in which times without an offset are meant, and all are kept
/// @param today the latest day on which something can have happened is the one after
/// @param currency of all amounts
public record Typing(ZoneId zone, LocalDate today, Currency currency) {

  public static Typing of(Portfolio portfolio, LocalDate today) {
    return new Typing(portfolio.timeZone(), today, portfolio.currency());
  }

  /// Makes the engine know what a cell's text can mean.
  public void prepare(Engine engine) {
    engine.execute("SET VARIABLE currency = " + Sql.text(currency.getCurrencyCode()));
    engine.executeResource("table/reading.sql");
  }

  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?\\d++)?");
  private static final String NEVER = "DATE '9999-12-31'";

  /// The column's type in the store.
  public static String sqlType(Column column) {
    return switch (column.type()) {
      case Column.Type.Text _, Column.Type.Choice _, Column.Type.Several _, Column.Type.Country _ ->
          "VARCHAR";
      case Column.Type.Date _ -> "DATE";
      case Column.Type.Time _ -> "TIMESTAMP";
      case Column.Type.Decimal decimal -> decimalType(decimal);
      case Column.Type.WholeNumber _ -> "BIGINT";
      case Column.Type.YesNo _ -> "BOOLEAN";
    };
  }

  /// The column that says when a table's records happened; empty where none does.
  public static Optional<String> when(FactTable table) {
    return table.telling().stream()
        .filter(name ->
            List.of("DATE", "TIMESTAMP").contains(sqlType(table.column(name).orElseThrow())))
        .findFirst();
  }

  /// An expression for the value of the text `v`, NULL where it isn't acceptable.
  String value(Column column, String v) {
    return switch (column.type()) {
      case Column.Type.Text _ -> v;
      case Column.Type.Date _ -> "read_date(%s, %s)".formatted(v, latest(column));
      case Column.Type.Time _ ->
          "read_time(%s, %s, %s)".formatted(v, Sql.text(zone.getId()), latest(column));
      case Column.Type.Decimal decimal ->
          "CASE WHEN TRY_CAST(%1$s AS %5$s) %2$s %3$s AND TRY_CAST(%1$s AS %5$s) <= %4$s AND NOT contains(%1$s, '_') THEN TRY_CAST(%1$s AS %5$s) END"
              .formatted(
                  v,
                  decimal.above() ? ">" : ">=",
                  plain(decimal.least()),
                  plain(decimal.most()),
                  decimalType(decimal));
      case Column.Type.WholeNumber whole ->
          "CASE WHEN regexp_full_match(%1$s, '[+-]?\\d{1,15}(\\.0*)?') AND TRY_CAST(TRY_CAST(%1$s AS DECIMAL(18, 1)) AS BIGINT) BETWEEN %2$d AND %3$d THEN TRY_CAST(TRY_CAST(%1$s AS DECIMAL(18, 1)) AS BIGINT) END"
              .formatted(v, whole.least(), whole.most());
      case Column.Type.YesNo _ -> "read_boolean(%s)".formatted(v);
      case Column.Type.Choice choice ->
          "CASE WHEN %1$s IN (%2$s) THEN %1$s WHEN lower(%1$s) IN (%2$s) THEN lower(%1$s) END"
              .formatted(v, literals(choice.values()));
      case Column.Type.Several several ->
          "CASE WHEN regexp_full_match(lower(%1$s), '(%2$s)(\\s*;\\s*(%2$s))*') THEN regexp_replace(lower(%1$s), '\\s*;\\s*', ';', 'g') END"
              .formatted(v, String.join("|", several.values()));
      case Column.Type.Country _ ->
          "CASE WHEN upper(%1$s) IN (%2$s) THEN upper(%1$s) END"
              .formatted(v, literals(List.of(Locale.getISOCountries())));
    };
  }

  /// What would have been accepted instead of a text that wasn't.
  public Message expected(Column column, String text) {
    return switch (column.type()) {
      case Column.Type.Text _ -> Message.of("expected.text");
      case Column.Type.Date _ -> expectedDay(column, text, "expected.date");
      case Column.Type.Time _ -> expectedDay(column, text, "expected.time");
      case Column.Type.Decimal decimal -> expectedNumber(decimal, text);
      case Column.Type.WholeNumber whole ->
          Message.of("expected.whole", whole.least(), whole.most());
      case Column.Type.YesNo _ -> Message.of("expected.yesno");
      case Column.Type.Choice choice -> Message.of("expected.choice", List.copyOf(choice.values()));
      case Column.Type.Several several ->
          Message.of("expected.several", List.copyOf(several.values()));
      case Column.Type.Country _ -> Message.of("expected.country");
    };
  }

  private Message expectedDay(Column column, String text, String otherwise) {
    try {
      var day = LocalDate.parse(text.substring(0, Math.min(10, text.length())));
      if (day.isBefore(EARLIEST)) {
        return Message.of("expected.since1990");
      }
      if (column.happened() && day.isAfter(today)) {
        return Message.of("expected.past", today.plusDays(1).toString());
      }
      return Message.of(otherwise);
    } catch (DateTimeException notADate) {
      return Message.of(otherwise);
    }
  }

  private static Message expectedNumber(Column.Type.Decimal decimal, String text) {
    if (decimal.above() && decimal.least() == 0) {
      return Message.of("expected.positive");
    }
    return decimal.above() && !isNumber(text)
        ? Message.of("expected.number")
        : Message.of("expected.number.between", decimal.least(), decimal.most());
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  private String latest(Column column) {
    return column.happened() ? "DATE '" + today.plusDays(1) + "'" : NEVER;
  }

  private static String decimalType(Column.Type.Decimal decimal) {
    return "DECIMAL(%d, %d)"
        .formatted(decimal.wholeDigits() + decimal.decimals(), decimal.decimals());
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).toPlainString();
  }

  private static String literals(List<String> values) {
    return values.stream().map(Sql::text).collect(Collectors.joining(", "));
  }
}
