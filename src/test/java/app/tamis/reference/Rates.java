package app.tamis.reference;

import java.util.List;
import java.util.Optional;

/// The rates by which a portfolio is judged. What nobody said is taken from its own bills, where
/// the currency isn't the one that the defaults were made for.
record Rates(Optional<Fraction> hourlyCost, Optional<Fraction> street, Optional<Fraction> target) {

  private static final int LINES_NEEDED = 10;

  static Rates of(Settings settings, List<Facts.InvoiceLine> lines) {
    Optional<Fraction> target =
        settings.targetRate().or(settings::streetRate).or(() -> usualPrice(lines));
    return new Rates(
        settings.hourlyCost().or(() -> target.map(rate -> rate.over(2))),
        settings.streetRate().or(() -> target),
        target);
  }

  private static Optional<Fraction> usualPrice(List<Facts.InvoiceLine> lines) {
    List<Fraction> prices =
        lines.stream()
            .filter(line -> line.kind() == Facts.LineKind.LABOUR && isCounted(line))
            .map(Facts.InvoiceLine::unitPrice)
            .filter(Fraction::isPositive)
            .sorted()
            .toList();
    return prices.size() < LINES_NEEDED ? Optional.empty() : Optional.of(median(prices));
  }

  /// One of something is how a lump sum is written.
  private static boolean isCounted(Facts.InvoiceLine line) {
    return line.quantity().filter(quantity -> !quantity.equals(Fraction.ONE)).isPresent();
  }

  private static Fraction median(List<Fraction> sorted) {
    int size = sorted.size();
    return sorted.get((size - 1) / 2).plus(sorted.get(size / 2)).over(2);
  }
}
