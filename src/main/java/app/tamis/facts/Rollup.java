package app.tamis.facts;

import app.tamis.basics.Message;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.Figure;
import app.tamis.measures.MonthEnd;
import app.tamis.measures.PortfolioMonths;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import app.tamis.measures.Sums;
import app.tamis.portfolio.Portfolio;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Rolls all facts up into one row per client and month: runs the SQL of `rollup/`, one file a
/// question, on whatever fact tables the engine's search path holds.
final class Rollup {

  private static final List<String> FILES =
      List.of(
          "01-bills",
          "02-unpaid",
          "03-revenue",
          "04-hardware",
          "05-overdue",
          "06-hours",
          "07-tickets",
          "08-calls",
          "09-arrears",
          "10-regard",
          "11-month-ends",
          "12-client-month",
          "13-evidence",
          "14-clients");

  private final Engine engine;
  private final Portfolio portfolio;

  Rollup(Engine engine, Portfolio portfolio) {
    this.engine = engine;
    this.portfolio = portfolio;
  }

  /// Makes `client_month` and what goes with it.
  void run() {
    prepareSettings();
    prepareCalendar();
    prepareNumbers();
    for (var file : FILES) {
      engine.executeResource("rollup/" + file + ".sql");
    }
  }

  /// What the rollup made, as it stands in the tables.
  PortfolioMonths read() {
    return new PortfolioMonths(
        clients(),
        engine.list("SELECT * FROM client_month ORDER BY client_id, month", Rollup::clientMonth),
        firstDay().map(YearMonth::from),
        newestDay(),
        evidence());
  }

  /// What is worth a warning and shows only once all is put together.
  List<Message> warnings() {
    var warnings = new ArrayList<Message>();
    long calls =
        engine.number("SELECT count(*) FROM calls")
            - engine.number("SELECT count(*) FROM owned_calls");
    if (calls > 0) {
      warnings.add(Message.of("warning.calls", calls));
    }
    long credits =
        engine.number("SELECT count(*) FROM bills WHERE payable < 0 AND credits IS NULL");
    if (credits > 0) {
      warnings.add(Message.of("warning.credit-notes", credits));
    }
    return warnings;
  }

  private void prepareSettings() {
    engine.execute(
        """
        CREATE TABLE settings AS
        SELECT
          CAST(%s AS DECIMAL(18, 6)) AS default_hourly_cost,
          CAST(%s AS DECIMAL(9, 6)) AS hardware_share,
          CAST(%s AS DECIMAL(9, 6)) AS licence_share,
          CAST(%d AS INTEGER) AS from_minute,
          CAST(%d AS INTEGER) AS to_minute\
        """
            .formatted(
                portfolio.defaultHourlyCost(),
                portfolio.assumedCostShare().hardware(),
                portfolio.assumedCostShare().licence(),
                portfolio.businessHours().fromMinute(),
                portfolio.businessHours().toMinute()));
  }

  private void prepareCalendar() {
    engine.execute("CREATE TABLE months (first_day DATE, last_day DATE, day_before DATE)");
    engine.execute("CREATE TABLE business_days (day DATE)");
    var first = firstDay();
    var newest = newestDay();
    if (first.isEmpty() || newest.isEmpty()) {
      return;
    }
    var months = new ArrayList<String>();
    for (var month = YearMonth.from(first.get());
        !month.isAfter(YearMonth.from(newest.get()));
        month = month.plusMonths(1)) {
      var day = month.atDay(1);
      months.add(
          "(DATE '%s', DATE '%s', DATE '%s')"
              .formatted(day, month.atEndOfMonth(), day.minusDays(1)));
    }
    insert("months", months);
    var holidays = Holidays.between(first.get(), newest.get(), portfolio.country());
    var open = portfolio.businessHours().days();
    insert(
        "business_days",
        first
            .get()
            .datesUntil(newest.get().plusDays(1))
            .filter(day -> open.contains(day.getDayOfWeek()) && !holidays.contains(day))
            .map("(DATE '%s')"::formatted)
            .toList());
  }

  private void prepareNumbers() {
    var book = new PhoneBook(portfolio.country());
    engine.execute("CREATE TABLE number_owners (phone VARCHAR, client_id VARCHAR)");
    var phones =
        engine.list(
            "SELECT DISTINCT phone FROM calls WHERE client_id IS NULL ORDER BY phone",
            row -> row.getString(1));
    if (phones.isEmpty()) {
      return;
    }
    engine.forEach(
        "SELECT client_id, phones FROM clients WHERE phones IS NOT NULL",
        row -> List.of(row.getString(1), row.getString(2)),
        client -> book.add(client.getFirst(), client.getLast()));
    insert(
        "number_owners",
        phones.stream()
            .flatMap(phone ->
                book.owner(phone).stream()
                    .map(owner -> "(%s, %s)".formatted(Sql.text(phone), Sql.text(owner))))
            .toList());
  }

  private void insert(String table, List<String> rows) {
    if (!rows.isEmpty()) {
      engine.execute("INSERT INTO " + table + " VALUES " + String.join(", ", rows));
    }
  }

  private Optional<LocalDate> firstDay() {
    return day(
        """
        SELECT min(day) FROM (
          SELECT min(issued_on) AS day FROM invoices
          UNION ALL SELECT CAST(min(opened_at) AS DATE) FROM tickets
          UNION ALL SELECT CAST(min(started_at) AS DATE) FROM time_entries)\
        """);
  }

  private Optional<LocalDate> newestDay() {
    return day(
        """
        SELECT max(day) FROM (
          SELECT max(issued_on) AS day FROM invoices
          UNION ALL SELECT max(paid_on) FROM payments WHERE invoice_id IN (SELECT invoice_id FROM invoices)
          UNION ALL SELECT CAST(max(opened_at) AS DATE) FROM tickets
          UNION ALL SELECT CAST(max(started_at) AS DATE) FROM time_entries
          UNION ALL SELECT CAST(max(started_at) AS DATE) FROM calls)\
        """);
  }

  private Optional<LocalDate> day(String sql) {
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
    for (var figure : Figure.values()) {
      sums.put(figure, row.getDouble(figure.column()));
    }
    return new ClientMonth(
        row.getString("client_id"),
        YearMonth.from(row.getDate("month").toLocalDate()),
        Sums.of(sums),
        new MonthEnd(
            row.getDouble("overdue_end"),
            row.getInt("oldest_overdue_end"),
            row.getInt("invoices_so_far"),
            optionalInt(row, "seats_end"),
            optionalInt(row, "endpoints_end"),
            contract(row)));
  }

  private static Optional<MonthEnd.Contract> contract(ResultSet row) throws SQLException {
    var kind = row.getString("contract_end");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(
            new MonthEnd.Contract(
                MonthEnd.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                row.getBoolean("paid_by_itself")));
  }

  private static OptionalInt optionalInt(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static Optional<LocalDate> optionalDay(@Nullable Date day) {
    return Optional.ofNullable(day).map(Date::toLocalDate);
  }
}
