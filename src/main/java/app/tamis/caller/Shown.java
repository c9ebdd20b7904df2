package app.tamis.caller;

import java.util.List;
import java.util.UUID;

/// What may be shown of the reactions to a client: a mean from which nobody can tell what one
/// person felt, or nothing.
public sealed interface Shown {

  int RATERS = 2;
  int RATINGS = 5;

  /// @param mean from −2 to 2
  record Mean(double mean, int ratings, int raters) implements Shown {}

  /// So few that a mean would be somebody's answer.
  ///
  /// @param none whether there is none at all
  record TooFew(boolean none) implements Shown {}

  /// What a person felt, once.
  record Rating(UUID rater, int reaction) {}

  static Shown of(List<Rating> ratings) {
    int raters = (int) ratings.stream().map(Rating::rater).distinct().count();
    return raters >= RATERS || ratings.size() >= RATINGS
        ? new Mean(
            ratings.stream().mapToInt(Rating::reaction).average().orElseThrow(),
            ratings.size(),
            raters)
        : new TooFew(ratings.isEmpty());
  }
}
