package app.tamis.measures;

import static app.tamis.measures.Figure.*;
import static app.tamis.measures.PortfolioFixture.START;
import static java.util.stream.Collectors.toSet;

import app.tamis.basics.ClientId;
import app.tamis.measures.MonthEnd.Contract;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Portfolios as chance makes them: clients come and leave, months are empty or full, and tables
/// were imported early, late or never. The same seed makes the same portfolio.
public final class RandomPortfolio {

  private static final Set<String> MONEY_AND_HOURS =
      Stream.of(
              Source.INVOICES,
              Source.INVOICE_LINES,
              Source.RECURRING_LINES,
              Source.PAYMENTS,
              Source.TIME_ENTRIES)
          .map(Source::key)
          .collect(toSet());

  private final Random chance;

  /// Whether the owner reckons hours, because few are on record.
  private final boolean guessing;

  /// Whether nothing but money and hours is on record.
  private final boolean terse;

  /// Whether the client in hand brings much and asks for little.
  private boolean pleasant;

  /// Whether it pays for repairs alone.
  private boolean broken;

  /// Whether it is very small.
  private boolean tiny;

  private RandomPortfolio(long seed) {
    this.chance = new Random(seed);
    this.guessing = seed % 5 == 4;
    this.terse = seed % 5 == 3;
  }

  public static PortfolioMonths seeded(long seed) {
    return new RandomPortfolio(seed).portfolio(8, 30);
  }

  /// @param months from January 2024 on
  public static PortfolioMonths large(int clients, int months) {
    return new RandomPortfolio(1).portfolio(clients, months);
  }

  private PortfolioMonths portfolio(int count, int length) {
    var clients = new ArrayList<ClientOnRecord>();
    var months = new ArrayList<ClientMonth>();
    for (int i = 0; i < count; i++) {
      var client = client("C" + i);
      clients.add(client);
      pleasant = seldom(3);
      broken = seldom(5);
      tiny = seldom(6);
      for (int m = chance.nextInt(6); m < length; m++) {
        months.add(month(client.id().text(), START.plusMonths(m)));
      }
    }
    return new PortfolioMonths(clients, months, coverage(length), due(clients, length), evidence());
  }

  private Coverage coverage(int length) {
    var records = new EnumMap<DatedTable, RecordDays>(DatedTable.class);
    var last = START.plusMonths(length).atDay(1).minusDays(1);
    for (var table : DatedTable.values()) {
      records.put(table, PortfolioFixture.recorded(START.atDay(1 + chance.nextInt(28)), last));
    }
    var work = new ArrayList<WorkMonth>();
    for (int m = guessing ? length - 3 : chance.nextInt(length); m < length; m++) {
      work.add(new WorkMonth(START.plusMonths(m), 1 + chance.nextInt(3), chance.nextInt(20_000)));
    }
    return new Coverage(records, work);
  }

  private List<DueBills> due(List<ClientOnRecord> clients, int length) {
    var due = new ArrayList<DueBills>();
    for (var client : clients) {
      for (int m = 0; m < length; m++) {
        var month = START.plusMonths(m);
        var paid = client.firstPaid().map(_ -> month.plusMonths(chance.nextInt(3)));
        due.add(new DueBills(client.id(), month, paid, 1));
      }
    }
    return due;
  }

  private ClientOnRecord client(String id) {
    return new ClientOnRecord(
        new ClientId(id),
        "Client " + id,
        seldom(6) ? Optional.empty() : Optional.of(day(20)),
        seldom(6) ? Optional.of(day(30)) : Optional.empty(),
        seldom(9) ? Optional.empty() : Optional.of(day(20)),
        seldom(6) ? Optional.empty() : Optional.of(day(20)),
        seldom(9) ? Optional.of(YearMonth.from(day(20))) : Optional.empty());
  }

  private Map<String, LocalDate> evidence() {
    var evidence = new LinkedHashMap<String, LocalDate>();
    for (var key : Source.keys()) {
      if (!seldom(10) && (!terse || MONEY_AND_HOURS.contains(key))) {
        evidence.put(key, day(seldom(3) ? 24 : 1));
      }
    }
    return evidence;
  }

  private ClientMonth month(String client, YearMonth month) {
    var sums = new EnumMap<Figure, Double>(Figure.class);
    sums.put(REVENUE_RECURRING, broken ? 0 : cents(tiny ? 300 : 3_000));
    sums.put(REVENUE_LABOUR, cents(tiny ? 200 : 2_000) - cents(tiny ? 50 : 500));
    sums.put(REVENUE_LICENCE, cents(400));
    sums.put(PASS_THROUGH, cents(tiny ? 400 : 600));
    sums.put(MINUTES, (double) chance.nextInt(pleasant ? 600 : 3_000));
    sums.put(LABOUR_COST, cents(pleasant ? 400 : 2_000));
    sums.put(AMOUNT_DUE, cents(5_000));
    sums.put(OVERDUE_DAYS, cents(pleasant ? 10_000 : 60_000));
    sums.put(GOOD_NEWS, (double) chance.nextInt(2));
    sums.put(GOOD_NEWS_MONTHS, sums.getOrDefault(GOOD_NEWS, 0.0));
    sums.put(ARREARS_EMERGENCIES, seldom(9) && !pleasant ? 1.0 : 0);
    rate(sums, INVOICES, DISPUTED_INVOICES);
    rate(sums, CLIENT_TICKETS, PROPER_TICKETS);
    sums.computeIfPresent(
        PROPER_TICKETS, (_, some) -> pleasant ? sums.getOrDefault(CLIENT_TICKETS, 0.0) : some);
    rate(sums, RATED_TICKETS, URGENT_TICKETS);
    rate(sums, CHECKED_TICKETS, TAMPERED_TICKETS);
    mean(sums, ADVICE, ADVICE_POINTS, 0, 100);
    mean(sums, SURVEYS, SURVEY_SUM, 0, 100);
    mean(sums, REACTIONS, REACTION_SUM, -2, 2);
    hardware(sums);
    return new ClientMonth(new ClientId(client), month, Sums.of(sums), end());
  }

  private MonthEnd end() {
    double overdue = seldom(4) && !pleasant ? cents(9_000) : 0;
    return new MonthEnd(
        overdue,
        seldom(2) ? overdue : 0,
        0,
        seldom(20) ? 0 : 5,
        OptionalInt.of(chance.nextInt(30)),
        OptionalInt.empty(),
        guessing && !seldom(4) ? OptionalDouble.of(chance.nextInt(40)) : OptionalDouble.empty(),
        seldom(2) ? Optional.of(contract()) : Optional.empty());
  }

  private Contract contract() {
    var kinds = MonthEnd.Kind.values();
    return new Contract(
        kinds[chance.nextInt(kinds.length)], false, OptionalDouble.empty(), OptionalDouble.empty());
  }

  private void rate(Map<Figure, Double> sums, Figure whole, Figure part) {
    int cases = seldom(2) ? 0 : chance.nextInt(6);
    sums.put(whole, (double) cases);
    sums.put(part, pleasant ? 0.0 : chance.nextInt(cases + 1));
  }

  private void mean(Map<Figure, Double> sums, Figure count, Figure sum, int least, int most) {
    if (seldom(3)) {
      sums.put(count, 1.0);
      sums.put(sum, (double) chance.nextInt(pleasant ? (least + most) / 2 : least, most + 1));
    }
  }

  private void hardware(Map<Figure, Double> sums) {
    if (seldom(4)) {
      double delivered = cents(2_000) + 1;
      sums.put(REVENUE_HARDWARE, delivered);
      sums.put(HARDWARE_DELIVERED, delivered);
      sums.put(HARDWARE_PREPAID, seldom(2) || pleasant ? delivered : 0);
      sums.put(HARDWARE_MONTHS, 1.0);
    }
  }

  private LocalDate day(int months) {
    return START.plusMonths(chance.nextInt(months)).atDay(1 + chance.nextInt(28));
  }

  private double cents(int most) {
    return chance.nextInt(most * 100) / 100.0;
  }

  private boolean seldom(int of) {
    return chance.nextInt(of) == 0;
  }
}
