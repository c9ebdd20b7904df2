package app.tamis.facts.rollup;

import static java.util.stream.Collectors.joining;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.facts.PortfolioFacts;
import app.tamis.facts.engine.Queries;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.Coverage;
import app.tamis.measures.DatedTable;
import app.tamis.measures.DueBills;
import app.tamis.measures.Figure;
import app.tamis.measures.MonthEnd;
import app.tamis.measures.PortfolioMonths;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import app.tamis.measures.RecordDays;
import app.tamis.measures.Sums;
import app.tamis.measures.WorkMonth;
import app.tamis.portfolio.Portfolio;
import app.tamis.portfolio.Rates;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads what a [Rollup] made: the way from the engine's tables to the rows that measures are
/// computed from.
public final class RollupReader {

  /// What it reads, of what a rollup made.
  public static final List<String> TABLES =
      List.of(
          "client_month",
          "settings",
          "record_days",
          "work_months",
          "due_bills",
          "clients_on_record",
          "evidence",
          "bills_without_lines");

  private static final Figure[] FIGURES = Figure.values();

  /// By position and as plain numbers, not by name and as decimals: there are as many as clients
  /// times months, and a decimal is an object on its way here.
  private static final String CLIENT_MONTHS =
      Arrays.stream(FIGURES)
          .map(figure -> "CAST(" + figure.column() + " AS DOUBLE)")
          .collect(
              joining(
                  ", ",
                  """
                  SELECT
                    client_id,
                    CAST(12 * year(month) + month(month) - 1 AS INTEGER),
                    CAST(overdue_end AS DOUBLE),
                    CAST(arrears_end AS DOUBLE),
                    CAST(oldest_overdue_end AS INTEGER),
                    CAST(invoices_so_far AS INTEGER),
                    CAST(seats_end AS INTEGER),
                    CAST(endpoints_end AS INTEGER),
                    CAST(hours_per_month AS DOUBLE),
                    contract_end,
                    paid_by_itself,
                    CAST(hourly_rate AS DOUBLE),
                    CAST(after_hours_multiplier AS DOUBLE),
                    CAST(notice_days AS INTEGER),
                    ended_on,
                  """,
                  " FROM client_month WHERE portfolio = %d ORDER BY client_id, month"));

  private static final int CONTRACT = 10;
  private static final int FIRST_FIGURE = 16;

  private final Queries engine;
  private final int number;

  /// Where there is but one portfolio.
  public RollupReader(Queries engine) {
    this(engine, RowViews.ONLY);
  }

  /// @param number of the portfolio, of which alone is read
  public RollupReader(Queries engine, int number) {
    this.engine = engine;
    this.number = number;
  }

  /// @param known what was odd on the way here
  public PortfolioFacts facts(Portfolio portfolio, List<Message> known) {
    return facts(portfolio, known, Map.of());
  }

  /// @param merged clients that are taken for another, each with the one that remains
  public PortfolioFacts facts(
      Portfolio portfolio, List<Message> known, Map<ClientId, ClientId> merged) {
    var months = months();
    var labourPrice = labourPrice();
    var warnings = new ArrayList<>(known);
    warnings.addAll(CoverageWarnings.of(months.coverage()));
    BillsWithoutLines.rolledUp(engine, number).warning().ifPresent(warnings::add);
    warnings.addAll(Rates.of(portfolio, labourPrice).notes(portfolio.currency()));
    warnings.addAll(paidByNobody(portfolio, months, merged.keySet()));
    return new PortfolioFacts(portfolio, labourPrice, months, warnings, merged);
  }

  private PortfolioMonths months() {
    return new PortfolioMonths(
        clients(),
        engine.list(CLIENT_MONTHS.formatted(number), new ClientMonthRows()::read),
        new Coverage(recordDays(), work()),
        due(),
        evidence());
  }

  private String own(String rows, String inOrder) {
    return rows + " WHERE portfolio = " + number + inOrder;
  }

  private OptionalDouble labourPrice() {
    return engine
        .list(own("SELECT labour_price FROM settings", ""), row -> optionalDouble(row, 1))
        .getFirst();
  }

  /// A slip of the pen would have somebody counted as if payments were missing.
  private static List<Message> paidByNobody(
      Portfolio portfolio, PortfolioMonths months, Set<ClientId> merged) {
    var strangers = new TreeSet<>(portfolio.paymentsComplete().clients());
    strangers.removeAll(merged);
    months.clients().forEach(client -> strangers.remove(client.id()));
    return strangers.isEmpty()
        ? List.of()
        : List.of(Message.of("warning.payments-complete", List.copyOf(strangers)));
  }

  private Map<DatedTable, RecordDays> recordDays() {
    var days = new EnumMap<DatedTable, Map<LocalDate, Long>>(DatedTable.class);
    engine.forEach(
        own("SELECT item, day, records FROM record_days", ""),
        row -> {
          days.computeIfAbsent(
                  DatedTable.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                  _ -> new HashMap<>())
              .put(row.getDate(2).toLocalDate(), row.getLong(3));
          return days;
        },
        _ -> {});
    var records = new EnumMap<DatedTable, RecordDays>(DatedTable.class);
    days.forEach((table, counts) -> records.put(table, RecordDays.of(counts)));
    return records;
  }

  private List<WorkMonth> work() {
    return engine.list(
        own("SELECT month, technicians, minutes FROM work_months", " ORDER BY month"),
        row -> new WorkMonth(month(row.getDate(1)), row.getInt(2), row.getDouble(3)));
  }

  private List<DueBills> due() {
    return engine.list(
        own(
            "SELECT client_id, due_month, paid_month, bills FROM due_bills",
            " ORDER BY client_id, due_month, paid_month NULLS LAST"),
        row ->
            new DueBills(
                new ClientId(row.getString(1)),
                month(row.getDate(2)),
                optionalMonth(row.getDate(3)),
                row.getInt(4)));
  }

  private List<ClientOnRecord> clients() {
    return engine.list(
        own(
            "SELECT client_id, name, since, until, earliest_fact, first_paid_on, billed_ahead_from FROM clients_on_record",
            " ORDER BY client_id"),
        row ->
            new ClientOnRecord(
                new ClientId(row.getString(1)),
                row.getString(2),
                optionalDay(row.getDate(3)),
                optionalDay(row.getDate(4)),
                optionalDay(row.getDate(5)),
                optionalDay(row.getDate(6)),
                optionalMonth(row.getDate(7))));
  }

  private Map<String, LocalDate> evidence() {
    var evidence = new HashMap<String, LocalDate>();
    engine.forEach(
        own("SELECT item, since FROM evidence", ""),
        row -> Map.entry(row.getString(1), row.getDate(2).toLocalDate()),
        entry -> evidence.put(entry.getKey(), entry.getValue()));
    return evidence;
  }

  /// What is the same as a row before is held once: whose it is, which month, what stands at its
  /// end.
  private static final class ClientMonthRows {

    private final Map<Integer, YearMonth> months = new HashMap<>();
    private final Map<String, ClientId> clients = new HashMap<>();
    private MonthEnd end = MonthEnd.NOTHING;

    ClientMonth read(ResultSet row) throws SQLException {
      var now = end(row);
      if (!end.equals(now)) {
        end = now;
      }
      return new ClientMonth(
          clients.computeIfAbsent(row.getString(1), ClientId::new),
          months.computeIfAbsent(row.getInt(2), ClientMonthRows::month),
          sums(row),
          end);
    }

    private static Sums sums(ResultSet row) throws SQLException {
      var sums = new double[FIGURES.length];
      for (int i = 0; i < sums.length; i++) {
        sums[i] = row.getDouble(FIRST_FIGURE + i);
      }
      return Sums.inOrder(sums);
    }

    private static YearMonth month(int number) {
      return YearMonth.of(number / 12, number % 12 + 1);
    }
  }

  private static MonthEnd end(ResultSet row) throws SQLException {
    return new MonthEnd(
        row.getDouble(3),
        row.getDouble(4),
        row.getInt(5),
        row.getInt(6),
        optionalInt(row, 7),
        optionalInt(row, 8),
        optionalDouble(row, 9),
        contract(row));
  }

  private static Optional<MonthEnd.Contract> contract(ResultSet row) throws SQLException {
    var kind = row.getString(CONTRACT);
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(
            new MonthEnd.Contract(
                MonthEnd.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                row.getBoolean(CONTRACT + 1),
                optionalDouble(row, CONTRACT + 2),
                optionalDouble(row, CONTRACT + 3),
                optionalInt(row, CONTRACT + 4),
                optionalDay(row.getDate(CONTRACT + 5))));
  }

  private static OptionalInt optionalInt(ResultSet row, int column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static OptionalDouble optionalDouble(ResultSet row, int column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static Optional<LocalDate> optionalDay(@Nullable Date day) {
    return Optional.ofNullable(day).map(Date::toLocalDate);
  }

  private static Optional<YearMonth> optionalMonth(@Nullable Date day) {
    return Optional.ofNullable(day).map(RollupReader::month);
  }

  private static YearMonth month(Date day) {
    return YearMonth.from(day.toLocalDate());
  }
}
