package app.tamis.prices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import app.tamis.facts.Recorded.Line;
import app.tamis.prices.PriceLine.Per;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Which prices a client has today: what recurs by its last bills, or by its agreement where no
/// bill says it; the rates by what was agreed, or else by the bills.
///
/// @param lines of the past months, as counted in them
/// @param fee a month, as agreed
/// @param hour likewise
/// @param callOut likewise
/// @param digits of the currency
record PriceLines(
    List<Line> lines,
    Optional<BigDecimal> fee,
    Optional<BigDecimal> hour,
    Optional<BigDecimal> callOut,
    int digits) {

  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  /// Further back than that, what was billed isn't billed today.
  private static final int RECENT_MONTHS = 3;

  /// @param asOf the last day that the facts reach
  /// @param months that the lines are of
  List<PriceLine> rising(double share, LocalDate asOf, int months) {
    var rising = new ArrayList<PriceLine>();
    monthly(asOf)
        .forEach((what, price) ->
            rising.add(PriceLine.rising(what, Per.MONTH, price, share, MONTHS, digits)));
    hourly()
        .ifPresent(price ->
            rising.add(PriceLine.rising("", Per.HOUR, price, share, hours(price, months), digits)));
    callOut.ifPresent(price ->
        rising.add(PriceLine.rising("", Per.CALL_OUT, price, share, BigDecimal.ZERO, digits)));
    return rising.stream().filter(line -> line.old().signum() > 0).toList();
  }

  private TreeMap<String, BigDecimal> monthly(LocalDate asOf) {
    var month = YearMonth.from(asOf);
    for (int back = 0; back < RECENT_MONTHS; back++) {
      var billed = monthly(month.minusMonths(back));
      if (!billed.isEmpty()) {
        return billed;
      }
    }
    var agreed = new TreeMap<String, BigDecimal>();
    fee.ifPresent(price -> agreed.put("", price));
    return agreed;
  }

  private TreeMap<String, BigDecimal> monthly(YearMonth month) {
    var sums = new TreeMap<String, BigDecimal>();
    lines.stream()
        .filter(line -> line.isOf("recurring") && YearMonth.from(line.issuedOn()).equals(month))
        .filter(line -> line.counted().isPresent())
        .collect(
            groupingBy(
                line -> line.description().orElse(""),
                summingDouble(line -> line.counted().orElse(0))))
        .forEach((what, sum) -> {
          var price = BigDecimal.valueOf(sum).setScale(digits, RoundingMode.HALF_UP);
          if (price.signum() > 0) {
            sums.put(what, price);
          }
        });
    return sums;
  }

  /// As agreed; else the last that was billed by the hour.
  private Optional<BigDecimal> hourly() {
    return hour.or(() ->
        lines.stream()
            .filter(line -> line.isOf("labour") && line.unitPrice().orElse(0) > 0)
            .filter(line -> line.amount() > 0)
            .max(Comparator.comparing(Line::issuedOn))
            .map(line -> BigDecimal.valueOf(line.unitPrice().orElse(0))));
  }

  /// So many hours at that price come to what was billed for labour; call-outs are within it.
  private BigDecimal hours(BigDecimal price, int months) {
    double labour =
        lines.stream()
            .filter(line -> line.isOf("labour"))
            .mapToDouble(line -> line.counted().orElse(0))
            .sum();
    return BigDecimal.valueOf(Math.max(0, labour) * 12 / months)
        .divide(price, 4, RoundingMode.HALF_UP);
  }
}
