package app.tamis.stack;

import java.util.Collection;
import java.util.Optional;

/// Where the middle half of some figures lies.
///
/// @param clients whose figures they are
/// @param low a quarter lies below
/// @param middle half lies below
/// @param high a quarter lies above
public record Spread(int clients, double low, double middle, double high) {

  /// Fewer say too little of a firm's clients.
  public static final int ENOUGH = 5;

  /// Empty of too few.
  static Optional<Spread> of(Collection<Double> figures) {
    var sorted = figures.stream().sorted().mapToDouble(Double::doubleValue).toArray();
    return sorted.length < ENOUGH
        ? Optional.empty()
        : Optional.of(
            new Spread(sorted.length, at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75)));
  }

  /// Between two figures, as far from one as the share lies.
  private static double at(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = (int) Math.ceil(place);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
