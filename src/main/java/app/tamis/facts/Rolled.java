package app.tamis.facts;

import static java.util.stream.Collectors.joining;

import app.tamis.measures.ClientMonth;
import app.tamis.measures.Figure;
import app.tamis.measures.MonthEnd;
import app.tamis.measures.PortfolioMonths;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import app.tamis.measures.Sums;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Reads what a [Rollup] made: the way from the engine's tables to the rows that measures are
/// computed from.
final class Rolled {

  private static final Figure[] FIGURES = Figure.values();

  /// By position, not by name: there are as many as clients times months.
  private static final String CLIENT_MONTHS =
      Arrays.stream(FIGURES)
          .map(Figure::column)
          .collect(
              joining(
                  ", ",
                  "SELECT client_id, month, overdue_end, oldest_overdue_end, invoices_so_far, seats_end, endpoints_end, contract_end, paid_by_itself, ",
                  " FROM client_month ORDER BY client_id, month"));

  private static final int FIRST_FIGURE = 10;

  private final Engine engine;

  Rolled(Engine engine) {
    this.engine = engine;
  }

  PortfolioMonths read() {
    return new PortfolioMonths(
        clients(),
        engine.list(CLIENT_MONTHS, Rolled::clientMonth),
        firstDay(engine).map(YearMonth::from),
        newestDay(engine),
        evidence());
  }

  /// The first day on which the portfolio has an invoice, a ticket or a time entry.
  static Optional<LocalDate> firstDay(Engine engine) {
    return day(
        engine,
        """
        SELECT min(day) FROM (
          SELECT min(issued_on) AS day FROM invoices
          UNION ALL SELECT CAST(min(opened_at) AS DATE) FROM tickets
          UNION ALL SELECT CAST(min(started_at) AS DATE) FROM time_entries)\
        """);
  }

  /// The newest issue, payment, ticket, time entry or call.
  static Optional<LocalDate> newestDay(Engine engine) {
    return day(
        engine,
        """
        SELECT max(day) FROM (
          SELECT max(issued_on) AS day FROM invoices
          UNION ALL SELECT max(paid_on) FROM payments WHERE invoice_id IN (SELECT invoice_id FROM invoices)
          UNION ALL SELECT CAST(max(opened_at) AS DATE) FROM tickets
          UNION ALL SELECT CAST(max(started_at) AS DATE) FROM time_entries
          UNION ALL SELECT CAST(max(started_at) AS DATE) FROM calls)\
        """);
  }

  private static Optional<LocalDate> day(Engine engine, String sql) {
    return engine.list(sql, row -> optionalDay(row.getDate(1))).getFirst();
  }

  private List<ClientOnRecord> clients() {
    return engine.list(
        "SELECT client_id, name, since, until, earliest_fact FROM clients_on_record ORDER BY client_id",
        row ->
            new ClientOnRecord(
                row.getString(1),
                row.getString(2),
                optionalDay(row.getDate(3)),
                optionalDay(row.getDate(4)),
                optionalDay(row.getDate(5))));
  }

  private Map<String, LocalDate> evidence() {
    var evidence = new HashMap<String, LocalDate>();
    engine.forEach(
        "SELECT item, since FROM evidence",
        row -> Map.entry(row.getString(1), row.getDate(2).toLocalDate()),
        entry -> evidence.put(entry.getKey(), entry.getValue()));
    return evidence;
  }

  private static ClientMonth clientMonth(ResultSet row) throws SQLException {
    var sums = new EnumMap<Figure, Double>(Figure.class);
    for (int i = 0; i < FIGURES.length; i++) {
      sums.put(FIGURES[i], row.getDouble(FIRST_FIGURE + i));
    }
    return new ClientMonth(
        row.getString(1),
        YearMonth.from(row.getDate(2).toLocalDate()),
        Sums.of(sums),
        new MonthEnd(
            row.getDouble(3),
            row.getInt(4),
            row.getInt(5),
            optionalInt(row, 6),
            optionalInt(row, 7),
            contract(row)));
  }

  private static Optional<MonthEnd.Contract> contract(ResultSet row) throws SQLException {
    var kind = row.getString(8);
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(
            new MonthEnd.Contract(
                MonthEnd.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), row.getBoolean(9)));
  }

  private static OptionalInt optionalInt(ResultSet row, int column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static Optional<LocalDate> optionalDay(@Nullable Date day) {
    return Optional.ofNullable(day).map(Date::toLocalDate);
  }
}
