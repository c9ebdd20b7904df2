package app.tamis.facts.rollup;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.facts.FactTable;
import app.tamis.facts.engine.Queries;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.table.TypedRows;
import app.tamis.portfolio.Portfolio;
import app.tamis.portfolio.Rates;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rolls all facts up into one row per client and month: runs the SQL of `rollup/`, one file a
/// question, on whatever fact tables the engine's search path holds. What a record is, [RowViews]
/// say. Every table has a column `portfolio` and is joined by it, so that the same SQL rolls up
/// many portfolios at once.
public final class Rollup {

  private static final List<String> BILLS = List.of("01-bills", "02-unpaid");

  private static final List<String> OF_BILLS =
      List.of("03-lasting", "04-revenue", "05-hardware", "06-overdue", "10-arrears");

  private static final List<String> WORK = List.of("07-hours", "08-tickets", "09-calls");

  private static final List<String> TO_CLIENT_MONTH =
      List.of(
          "11-emergencies",
          "12-regard",
          "13-clients",
          "14-month-ends",
          "15-client-month",
          "16-evidence");

  /// How many months after its first a line can count in: 60 months that begin within one.
  private static final int MOST_STEPS = TypedRows.MOST_MONTHS;

  /// What an engine still takes in one statement.
  private static final int ROWS_AT_ONCE = 5_000;

  /// What was said after calls. Where a book says some, it lies there before the rollup begins.
  static final String SET_UP_CHECKS =
      "CREATE TABLE IF NOT EXISTS %sset_up_checks (portfolio INTEGER, client_id VARCHAR, day DATE, checked INTEGER, changed INTEGER)";

  private final Queries engine;
  private final List<Of> portfolios;
  private final Runnable base;
  private final Known known;
  private boolean hasKnownBills;
  private final List<Message> warnings = new ArrayList<>();

  /// Whose facts are rolled up.
  ///
  /// @param number by which its rows are told from others'
  /// @param today months are rolled up to this day's, though nothing was recorded in the last: what
  ///   is overdue grows all the same
  public record Of(int number, Portfolio portfolio, Holidays holidays, LocalDate today) {}

  /// What the engine finds made already, so that it isn't made anew.
  ///
  /// @param sums tables with those of time entries and tickets ([Added])
  /// @param bills the schema of what an earlier rollup made of the same bills, payments, contracts
  ///   and settings ([#ofBills]); empty for none
  public record Known(Set<String> sums, Optional<String> bills) {

    public static final Known NOTHING = new Known(Set.of(), Optional.empty());

    public Known {
      sums = Set.copyOf(sums);
    }
  }

  /// Of one portfolio, whose fact tables the engine finds by their names.
  ///
  /// @param known of the same portfolio
  public Rollup(
      Queries engine, Portfolio portfolio, Holidays holidays, LocalDate today, Known known) {
    this(
        engine,
        List.of(new Of(RowViews.ONLY, portfolio, holidays, today)),
        () -> RowViews.addPortfolio(engine, RowViews.FACTS),
        known);
  }

  /// Of many at once, of which the engine has all rows as `all_…`, each with its portfolio.
  public Rollup(Queries engine, List<Of> portfolios) {
    this(engine, portfolios, () -> {}, Known.NOTHING);
  }

  private Rollup(Queries engine, List<Of> portfolios, Runnable base, Known known) {
    this.engine = engine;
    this.portfolios = portfolios;
    this.base = base;
    this.known = known;
  }

  /// The tables that are made of bills, payments, contracts and settings, and of nothing else but
  /// which months there are.
  public static List<String> ofBills() {
    return List.of(
        "line_amounts",
        "bills",
        "due_bills",
        "bills_without_lines",
        "receipts",
        "unpaid",
        "lasting_lines",
        "lasting_credits",
        "line_shares",
        "revenue",
        "issued",
        "hardware",
        "due",
        "overdue_days",
        "overdue_end",
        "arrears");
  }

  /// Whether a change of a table's rows changes them.
  public static boolean areBillsOf(FactTable table) {
    return Set.of(
            FactTable.INVOICES, FactTable.INVOICE_LINES, FactTable.PAYMENTS, FactTable.CONTRACTS)
        .contains(table);
  }

  /// Makes `client_month` and what goes with it.
  public void run() {
    base.run();
    createTables();
    addSettings();
    addNumbers();
    RowViews.ofFacts(engine);
    Added.byDay(engine, known.sums());
    run(List.of("00-days"));
    addCalendars();
    Added.byClient(engine, known.sums());
    Added.firsts(engine, known.sums());
    hasKnownBills = known.bills().filter(this::areMonthsOf).isPresent();
    if (hasKnownBills) {
      RowViews.ofBills(engine);
    } else {
      run(BILLS);
      RowViews.ofBills(engine);
      run(OF_BILLS);
    }
    run(WORK);
    RowViews.ofArrears(engine);
    run(TO_CLIENT_MONTH);
    warn();
  }

  /// What bills come to by month goes to the last of all months.
  private boolean areMonthsOf(String schema) {
    return engine.number(
            """
            SELECT count(*)
            FROM (
              (SELECT * FROM months EXCEPT SELECT * FROM %1$s.months)
              UNION ALL
              (SELECT * FROM %1$s.months EXCEPT SELECT * FROM months)
            ) AS differ\
            """
                .formatted(schema))
        == 0;
  }

  /// Whether what is made of bills was known, and not made anew.
  public boolean hasKnownBills() {
    return hasKnownBills;
  }

  private void run(List<String> files) {
    for (var file : files) {
      engine.executeResource("rollup/" + file + ".sql");
    }
  }

  /// What is worth a warning and shows only once all is put together.
  public List<Message> warnings() {
    return List.copyOf(warnings);
  }

  private void warn() {
    long calls =
        engine.number("SELECT count(*) FROM all_calls")
            - engine.number("SELECT count(*) FROM owned_calls");
    if (calls > 0) {
      warnings.add(Message.of("warning.calls", calls));
    }
    long credits =
        engine.number("SELECT count(*) FROM bills WHERE payable < 0 AND credits IS NULL");
    if (credits > 0) {
      warnings.add(Message.of("warning.credit-notes", credits));
    }
  }

  private void createTables() {
    engine.execute(
        """
        CREATE TABLE settings (
          portfolio INTEGER, default_hourly_cost DECIMAL(18, 6), labour_price DOUBLE,
          hardware_share DECIMAL(9, 6), licence_share DECIMAL(9, 6));
        CREATE TABLE number_owners (portfolio INTEGER, phone VARCHAR, client_id VARCHAR);
        CREATE TABLE steps AS SELECT CAST(step AS INTEGER) AS step FROM (VALUES %s) AS all_steps (step)
        """
            .formatted(
                IntStream.rangeClosed(0, MOST_STEPS)
                    .mapToObj("(%d)"::formatted)
                    .collect(joining(", "))));
    Calendar.createTables(engine);
    engine.execute(SET_UP_CHECKS.formatted(""));
  }

  private void addSettings() {
    Map<Integer, Double> labourPrices =
        portfolios.stream().allMatch(of -> of.portfolio().isInEuros())
            ? Map.of()
            : LabourPrice.ofPortfolios(engine);
    insert("settings", portfolios.stream().map(of -> settings(of, labourPrices)));
  }

  private static String settings(Of of, Map<Integer, Double> labourPrices) {
    var portfolio = of.portfolio();
    var labourPrice =
        portfolio.isInEuros()
            ? OptionalDouble.empty()
            : Stream.ofNullable(labourPrices.get(of.number()))
                .mapToDouble(price -> price)
                .findAny();
    var hourlyCost = Rates.of(portfolio, labourPrice).cost().value();
    return "(%d, %s, %s, %s, %s)"
        .formatted(
            of.number(),
            // Nothing is made of the cost of labour where nobody knows what an hour costs.
            hourlyCost.orElse(0),
            labourPrice.isPresent() ? labourPrice.getAsDouble() : "NULL",
            portfolio.assumedCostShare().hardware(),
            portfolio.assumedCostShare().licence());
  }

  /// The days from which and up to which something is told.
  private record Extent(int portfolio, Optional<LocalDate> first, Optional<LocalDate> newest) {}

  private void addCalendars() {
    var extents =
        engine
            .list(
                """
                SELECT
                  portfolio,
                  min(CASE WHEN begins THEN day END),
                  max(CASE WHEN reaches THEN day END)
                FROM days
                GROUP BY portfolio\
                """,
                row -> new Extent(row.getInt(1), day(row.getDate(2)), day(row.getDate(3))))
            .stream()
            .collect(toMap(Extent::portfolio, extent -> extent));
    var months = new ArrayList<String>();
    var businessHours = new ArrayList<String>();
    for (var of : portfolios) {
      var extent = extents.get(of.number());
      if (extent == null || extent.first().isEmpty() || extent.newest().isEmpty()) {
        continue;
      }
      var first = extent.first().get();
      var newest = extent.newest().get();
      var calendar = new Calendar(of.number(), OpenDays.of(of.portfolio(), of.holidays()));
      calendar.months(first, newest.isAfter(of.today()) ? newest : of.today()).forEach(months::add);
      businessHours.add(calendar.businessHours(first, newest));
    }
    insert("months", months.stream());
    Calendar.addBusinessHours(engine, businessHours);
  }

  private static Optional<LocalDate> day(@Nullable Date day) {
    return Optional.ofNullable(day).map(Date::toLocalDate);
  }

  /// A number that somebody rang from.
  private record Ringing(int portfolio, String phone) {}

  /// @param phones several numbers
  private record Listed(int portfolio, ClientId client, String phones) {}

  private void addNumbers() {
    var ringing =
        engine.list(
            "SELECT DISTINCT portfolio, phone FROM all_calls WHERE client_id IS NULL ORDER BY portfolio, phone",
            row -> new Ringing(row.getInt(1), row.getString(2)));
    if (ringing.isEmpty()) {
      return;
    }
    var books =
        portfolios.stream()
            .collect(toMap(Of::number, of -> new PhoneBook(of.portfolio().country())));
    engine.forEach(
        "SELECT portfolio, client_id, phones FROM all_clients WHERE phones IS NOT NULL",
        row -> new Listed(row.getInt(1), new ClientId(row.getString(2)), row.getString(3)),
        listed ->
            Optional.ofNullable(books.get(listed.portfolio()))
                .ifPresent(book -> book.add(listed.client(), listed.phones())));
    insert(
        "number_owners",
        ringing.stream()
            .flatMap(one ->
                Stream.ofNullable(books.get(one.portfolio()))
                    .flatMap(book -> book.owner(one.phone()).stream())
                    .map(owner ->
                        "(%d, %s, %s)"
                            .formatted(
                                one.portfolio(), Sql.text(one.phone()), Sql.text(owner.text())))));
  }

  private void insert(String table, Stream<String> rows) {
    rows.gather(Gatherers.windowFixed(ROWS_AT_ONCE))
        .forEach(
            some -> engine.execute("INSERT INTO " + table + " VALUES " + String.join(", ", some)));
  }
}
