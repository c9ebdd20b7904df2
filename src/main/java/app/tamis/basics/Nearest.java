package app.tamis.basics;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/// The nearest known words to one that isn't known, for "did you mean …?".
public final class Nearest {

  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
  private static final double WORTH_SAYING = 0.8;
  private static final int LONGEST = 300;

  private Nearest() {}

  /// The nearest of `known`, if it is near enough to be what was meant.
  public static Optional<String> to(String word, Collection<String> known) {
    return list(word, known, 1).stream()
        .filter(candidate -> likeness(word, candidate) >= WORTH_SAYING)
        .findFirst();
  }

  /// The `most` nearest of `known`, nearest first.
  public static List<String> list(String word, Collection<String> known, int most) {
    return known.stream()
        .sorted(
            Comparator.comparingDouble((String candidate) -> -likeness(word, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  /// From 0, nothing alike, to 1, equal but for case. Of texts that are no words, the beginnings
  /// are compared: it takes as long as one is, times the other.
  public static double likeness(String one, String other) {
    return SIMILARITY.apply(beginning(one), beginning(other));
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
  }
}
