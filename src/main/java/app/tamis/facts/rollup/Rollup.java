package app.tamis.facts.rollup;

import static java.util.stream.Collectors.joining;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.table.TypedRows;
import app.tamis.portfolio.Portfolio;
import app.tamis.portfolio.Rates;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Rolls all facts up into one row per client and month: runs the SQL of `rollup/`, one file a
/// question, on whatever fact tables the engine's search path holds.
public final class Rollup {

  private static final List<String> FILES =
      List.of(
          "01-bills",
          "02-unpaid",
          "03-lasting",
          "04-revenue",
          "05-hardware",
          "06-overdue",
          "07-hours",
          "08-tickets",
          "09-calls",
          "10-arrears",
          "11-regard",
          "12-record-days",
          "13-clients",
          "14-month-ends",
          "15-client-month",
          "16-evidence");

  private static final String FIRST_DAY =
      """
      SELECT min(day) FROM (
        SELECT min(issued_on) AS day FROM invoices
        UNION ALL SELECT CAST(min(opened_at) AS DATE) FROM tickets
        UNION ALL SELECT CAST(min(started_at) AS DATE) FROM time_entries
        UNION ALL SELECT CAST(min(started_at) AS DATE) FROM calls
        UNION ALL SELECT min(coalesce(responded_on, given_on)) FROM advice
        UNION ALL SELECT CAST(min(answered_at) AS DATE) FROM surveys
        UNION ALL SELECT min(referred_on) FROM referrals
        UNION ALL SELECT min(done_on) FROM work_done
        UNION ALL SELECT CAST(min("at") AS DATE) FROM reactions)\
      """;

  private static final String NEWEST_DAY =
      """
      SELECT max(day) FROM (
        SELECT max(issued_on) AS day FROM invoices
        UNION ALL SELECT max(paid_on) FROM payments WHERE invoice_id IN (SELECT invoice_id FROM invoices)
        UNION ALL SELECT CAST(max(opened_at) AS DATE) FROM tickets
        UNION ALL SELECT CAST(max(started_at) AS DATE) FROM time_entries
        UNION ALL SELECT CAST(max(started_at) AS DATE) FROM calls)\
      """;

  /// How many months after its first a line can count in: 60 months that begin within one.
  private static final int MOST_STEPS = TypedRows.MOST_MONTHS;

  private final Engine engine;
  private final Portfolio portfolio;
  private final Holidays holidays;
  private final LocalDate today;

  /// @param today months are rolled up to this day's, though nothing was recorded in the last: what
  ///   is overdue grows all the same
  public Rollup(Engine engine, Portfolio portfolio, Holidays holidays, LocalDate today) {
    this.engine = engine;
    this.portfolio = portfolio;
    this.holidays = holidays;
    this.today = today;
  }

  /// Makes `client_month` and what goes with it.
  public void run() {
    prepareSettings();
    prepareCalendar();
    prepareNumbers();
    for (var file : FILES) {
      engine.executeResource("rollup/" + file + ".sql");
    }
  }

  /// What is worth a warning and shows only once all is put together.
  public List<Message> warnings() {
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
    var labourPrice = portfolio.isInEuros() ? OptionalDouble.empty() : LabourPrice.in(engine);
    var hourlyCost = Rates.of(portfolio, labourPrice).cost().value();
    engine.execute(
        """
        CREATE TABLE settings AS
        SELECT
          CAST(%s AS DECIMAL(18, 6)) AS default_hourly_cost,
          CAST(%s AS DOUBLE) AS labour_price,
          CAST(%s AS DECIMAL(9, 6)) AS hardware_share,
          CAST(%s AS DECIMAL(9, 6)) AS licence_share,
          CAST(%d AS INTEGER) AS from_minute,
          CAST(%d AS INTEGER) AS to_minute\
        """
            .formatted(
                // Nothing is made of the cost of labour where nobody knows what an hour costs.
                hourlyCost.orElse(0),
                labourPrice.isPresent() ? labourPrice.getAsDouble() : "NULL",
                portfolio.assumedCostShare().hardware(),
                portfolio.assumedCostShare().licence(),
                portfolio.businessHours().fromMinute(),
                portfolio.businessHours().toMinute()));
  }

  private void prepareCalendar() {
    engine.execute(
        "CREATE TABLE months (number INTEGER, first_day DATE, last_day DATE, day_before DATE)");
    engine.execute("CREATE TABLE steps (step INTEGER)");
    insert("steps", IntStream.rangeClosed(0, MOST_STEPS).mapToObj("(%d)"::formatted).toList());
    var first = day(FIRST_DAY);
    var newest = day(NEWEST_DAY);
    if (first.isEmpty() || newest.isEmpty()) {
      openOn(Stream.of());
      return;
    }
    var last = newest.get().isAfter(today) ? newest.get() : today;
    insert(
        "months",
        Stream.iterate(YearMonth.from(first.get()), month -> month.plusMonths(1))
            .takeWhile(month -> !month.isAfter(YearMonth.from(last)))
            .map(Rollup::values)
            .toList());
    var holidays = this.holidays.between(first.get(), newest.get());
    openOn(
        first
            .get()
            .datesUntil(newest.get().plusDays(1))
            .filter(day -> portfolio.businessHours().areOn(day) && !holidays.contains(day)));
  }

  /// As one text: thousands of rows of values take the engine a tenth of a second to parse.
  private void openOn(Stream<LocalDate> days) {
    engine.execute(
        "CREATE TABLE business_days AS SELECT CAST(unnest(string_split(nullif(%s, ''), ',')) AS DATE) AS day"
            .formatted(Sql.text(days.map(LocalDate::toString).collect(joining(",")))));
  }

  private static String values(YearMonth month) {
    var day = month.atDay(1);
    return "(%d, DATE '%s', DATE '%s', DATE '%s')"
        .formatted(
            month.getYear() * 12 + month.getMonthValue(),
            day,
            month.atEndOfMonth(),
            day.minusDays(1));
  }

  private Optional<LocalDate> day(String sql) {
    return engine
        .list(sql, row -> Optional.ofNullable(row.getDate(1)).map(Date::toLocalDate))
        .getFirst();
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
        client -> book.add(new ClientId(client.getFirst()), client.getLast()));
    insert(
        "number_owners",
        phones.stream()
            .flatMap(phone ->
                book.owner(phone).stream()
                    .map(owner -> "(%s, %s)".formatted(Sql.text(phone), Sql.text(owner.text()))))
            .toList());
  }

  private void insert(String table, List<String> rows) {
    if (!rows.isEmpty()) {
      engine.execute("INSERT INTO " + table + " VALUES " + String.join(", ", rows));
    }
  }
}
