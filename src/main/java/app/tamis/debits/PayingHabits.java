package app.tamis.debits;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import app.tamis.facts.Bill;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// How a client paid in the last twelve months, and what would have been different by a standing
/// order: for the talk about it. What no record says stays unknown.
///
/// @param daysLate on average, of the bills that fell due; empty where no payment is on record
/// @param monthEnds what was still to be paid at the end of each month, the oldest first; none
///   where no payment is on record
/// @param returned debits that came back
/// @param usual the sum that bills came to most often; empty where there is no bill
/// @param differing how many of the last bills came to another
/// @param bills how many these are, twelve at most
public record PayingHabits(
    OptionalInt daysLate,
    List<MonthEnd> monthEnds,
    int returned,
    Optional<BigDecimal> usual,
    int differing,
    int bills) {

  static final int MONTHS = 12;

  public PayingHabits {
    monthEnds = List.copyOf(monthEnds);
  }

  public record MonthEnd(YearMonth month, BigDecimal open) {}

  /// @param all bills of two years or more, in any order
  static PayingHabits of(List<Bill> all, LocalDate today) {
    var bills =
        all.stream()
            .filter(bill -> bill.payable().signum() > 0 && !bill.issuedOn().isAfter(today))
            .sorted(Comparator.comparing(Bill::issuedOn))
            .toList();
    var last = bills.subList(Math.max(0, bills.size() - MONTHS), bills.size());
    var usual = usual(last);
    boolean known = bills.stream().anyMatch(bill -> !bill.payments().isEmpty());
    return new PayingHabits(
        known ? daysLate(bills, today) : OptionalInt.empty(),
        known ? monthEnds(bills, today) : List.of(),
        returned(bills, today),
        usual,
        (int) last.stream().filter(bill -> !isSum(bill, usual)).count(),
        last.size());
  }

  private static OptionalInt daysLate(List<Bill> bills, LocalDate today) {
    var mean =
        bills.stream()
            .filter(bill -> bill.dueOn().isAfter(today.minusMonths(MONTHS)))
            .filter(bill -> !bill.dueOn().isAfter(today))
            .mapToLong(bill -> daysLate(bill, today))
            .average();
    return mean.stream().mapToInt(days -> (int) Math.round(days)).findFirst();
  }

  private static long daysLate(Bill bill, LocalDate today) {
    var until =
        bill.open().signum() > 0
            ? today
            : came(bill).map(Bill.Payment::paidOn).max(LocalDate::compareTo).orElse(bill.dueOn());
    return Math.max(0, until.toEpochDay() - bill.dueOn().toEpochDay());
  }

  private static Stream<Bill.Payment> came(Bill bill) {
    return bill.payments().stream().filter(payment -> !payment.failed());
  }

  private static List<MonthEnd> monthEnds(List<Bill> bills, LocalDate today) {
    var last = YearMonth.from(today.plusDays(1)).minusMonths(1);
    return Stream.iterate(last.minusMonths(MONTHS - 1L), month -> month.plusMonths(1))
        .limit(MONTHS)
        .map(month -> new MonthEnd(month, open(bills, month.atEndOfMonth())))
        .toList();
  }

  private static BigDecimal open(List<Bill> bills, LocalDate day) {
    return bills.stream().map(bill -> bill.openOn(day)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static int returned(List<Bill> bills, LocalDate today) {
    return (int)
        bills.stream()
            .flatMap(bill -> bill.payments().stream())
            .filter(Bill.Payment::failed)
            .filter(payment -> payment.paidOn().isAfter(today.minusMonths(MONTHS)))
            .count();
  }

  /// The most frequent; of several, that of the newest bill.
  private static Optional<BigDecimal> usual(List<Bill> bills) {
    Map<BigDecimal, Long> times = bills.stream().collect(groupingBy(PayingHabits::sum, counting()));
    return bills.reversed().stream()
        .map(PayingHabits::sum)
        .max(Comparator.comparing(sum -> times.getOrDefault(sum, 0L)));
  }

  private static BigDecimal sum(Bill bill) {
    return bill.payable().stripTrailingZeros();
  }

  private static boolean isSum(Bill bill, Optional<BigDecimal> sum) {
    return sum.filter(usual -> usual.compareTo(bill.payable()) == 0).isPresent();
  }

  /// The most that was still to be paid at a month's end.
  public Optional<BigDecimal> mostOpen() {
    return monthEnds.stream().map(MonthEnd::open).max(BigDecimal::compareTo);
  }
}
