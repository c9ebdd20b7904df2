package app.tamis.fleet;

import app.tamis.fleet.Comparison.Basis;
import app.tamis.fleet.Comparison.Group;
import app.tamis.fleet.Comparison.Size;
import app.tamis.fleet.PortfolioFigures.Figure;
import app.tamis.grading.Matrices;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A comparison of forty portfolios of the size of the sample, and sixty of all sizes.
public final class ComparisonFixture {

  private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

  private ComparisonFixture() {}

  public static ComparisonFile file() {
    return with(LocalDate.of(2026, 1, 5), AS_OF, "EUR", Optional.of(Size.MIDDLE));
  }

  /// Written on another day.
  public static ComparisonFile madeOn(LocalDate day) {
    return with(day, AS_OF, "EUR", Optional.of(Size.MIDDLE));
  }

  /// Of another time.
  public static ComparisonFile asOf(LocalDate day) {
    return with(day.plusDays(5), day, "EUR", Optional.of(Size.MIDDLE));
  }

  /// In another currency.
  public static ComparisonFile in(String currency) {
    return with(LocalDate.of(2026, 1, 5), AS_OF, currency, Optional.of(Size.MIDDLE));
  }

  /// That tells another size apart.
  public static ComparisonFile of(Size size) {
    return with(LocalDate.of(2026, 1, 5), AS_OF, "EUR", Optional.of(size));
  }

  private static ComparisonFile with(
      LocalDate madeOn, LocalDate asOf, String currency, Optional<Size> size) {
    return new ComparisonFile(
        madeOn,
        new Comparison(
            Basis.of(12, "classic", Matrices.classicText()),
            List.of(
                new Group(currency, size, 40, asOf, figures()),
                new Group(currency, Optional.empty(), 60, asOf, without(figures())))));
  }

  static Map<Figure, Quantiles> figures() {
    return Map.of(
        Figure.NET_MARGIN, new Quantiles(0.21, 0.34, 0.45),
        Figure.EFFECTIVE_HOURLY_RATE, new Quantiles(62, 74, 91),
        Figure.HOURS_ON_DS, new Quantiles(0.12, 0.23, 0.41),
        Figure.AVERAGE_DAYS_LATE, new Quantiles(6.5, 12, 21),
        Figure.RECURRING_SHARE, new Quantiles(0.38, 0.55, 0.72));
  }

  private static Map<Figure, Quantiles> without(Map<Figure, Quantiles> all) {
    var some = new HashMap<>(all);
    some.remove(Figure.RECURRING_SHARE);
    return some;
  }
}
