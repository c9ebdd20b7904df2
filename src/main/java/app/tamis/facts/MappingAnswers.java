package app.tamis.facts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What somebody said of values that can be read in two ways.
///
/// @param dayFirst whether the day stands before the month; empty where nobody was asked
/// @param decimalComma whether a comma stands before the cents, and not a point
public record MappingAnswers(Optional<Boolean> dayFirst, Optional<Boolean> decimalComma) {

  public static final MappingAnswers NONE = new MappingAnswers(Optional.empty(), Optional.empty());

  /// Ways of writing, those first that agree with what was said.
  public List<String> prefer(List<String> ways) {
    return ways.stream().sorted(Comparator.comparing(way -> !agrees(way))).toList();
  }

  private boolean agrees(String way) {
    return dayFirst.map(first -> !way.startsWith(first ? "M" : "d")).orElse(true)
        && decimalComma.map(comma -> !way.endsWith(comma ? ".56" : ",56")).orElse(true);
  }

  /// Whether it says which of two ways is meant.
  public boolean settles(MappingQuestion.Kind kind) {
    return switch (kind) {
      case DAY_OR_MONTH -> dayFirst.isPresent();
      case COMMA_OR_POINT -> decimalComma.isPresent();
    };
  }
}
