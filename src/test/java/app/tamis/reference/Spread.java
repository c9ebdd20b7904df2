package app.tamis.reference;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The months in which a line counts, each with its share of the line.
record Spread(Map<YearMonth, Fraction> shares) {

  static Spread in(YearMonth month) {
    return new Spread(Map.of(month, Fraction.ONE));
  }

  /// Equal shares; what would count before the bill was there counts when it came.
  static Spread over(List<YearMonth> months, YearMonth issued) {
    Fraction share = Fraction.ONE.over(months.size());
    Map<YearMonth, Fraction> shares = new TreeMap<>();
    months.forEach(month -> shares.merge(Months.later(month, issued), share, Fraction::plus));
    return new Spread(shares);
  }

  Fraction in(YearMonth month, Fraction whole) {
    Fraction share = shares.get(month);
    return share == null ? Fraction.ZERO : share.times(whole);
  }
}
