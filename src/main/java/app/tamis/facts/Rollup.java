package app.tamis.facts;

import app.tamis.basics.Message;
import app.tamis.portfolio.Portfolio;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

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

  private final Holidays holidays;
  private final LocalDate today;

  /// @param today months are rolled up to this day's, though nothing was recorded in the last: what
  ///   is overdue grows all the same
  Rollup(Engine engine, Portfolio portfolio, Holidays holidays, LocalDate today) {
    this.engine = engine;
    this.portfolio = portfolio;
    this.holidays = holidays;
    this.today = today;
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
    var first = Rolled.firstDay(engine);
    var newest = Rolled.newestDay(engine);
    if (first.isEmpty() || newest.isEmpty()) {
      return;
    }
    var months = new ArrayList<String>();
    var last = newest.get().isAfter(today) ? newest.get() : today;
    for (var month = YearMonth.from(first.get());
        !month.isAfter(YearMonth.from(last));
        month = month.plusMonths(1)) {
      var day = month.atDay(1);
      months.add(
          "(DATE '%s', DATE '%s', DATE '%s')"
              .formatted(day, month.atEndOfMonth(), day.minusDays(1)));
    }
    insert("months", months);
    var holidays = this.holidays.between(first.get(), newest.get());
    insert(
        "business_days",
        first
            .get()
            .datesUntil(newest.get().plusDays(1))
            .filter(day -> portfolio.businessHours().areOn(day) && !holidays.contains(day))
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
}
