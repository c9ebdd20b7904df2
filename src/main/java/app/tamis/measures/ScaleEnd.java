package app.tamis.measures;

import java.util.Optional;

/// Where a mean of reactions is told in words instead of as a figure: a mean of −2 would say what
/// each of those behind it felt. It begins before that, so that the words don't say it either.
public enum ScaleEnd {
  LOWEST,
  HIGHEST;

  private static final double BEGINS = 1.5;

  /// Empty for all between the ends.
  ///
  /// @param mean from −2 to 2
  public static Optional<ScaleEnd> of(double mean) {
    if (Math.abs(mean) < BEGINS) {
      return Optional.empty();
    }
    return Optional.of(mean < 0 ? LOWEST : HIGHEST);
  }

  /// The same mean for a curve, on which an end is as flat as it is in words.
  public static double flattened(double mean) {
    return Math.clamp(mean, -BEGINS, BEGINS);
  }

  /// As it stands in the keys of messages.
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
