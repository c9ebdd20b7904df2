package app.tamis.grading;

import java.util.List;

/// A grade, and what made it.
///
/// @param financial that axis' letter, after its limits
/// @param relationship likewise
/// @param steps by how many grades a very small client falls, even where something stopped the fall
/// @param onTheGrid what both letters make together
/// @param uncapped after the fall too
/// @param grade after caps as well
public record Verdict(
    LimitedLetter financial,
    LimitedLetter relationship,
    int steps,
    Letter onTheGrid,
    Letter uncapped,
    Letter grade) {

  /// The letter of an axis.
  ///
  /// @param limits ids of those that changed it, in the matrix' order
  public record LimitedLetter(Letter letter, List<String> limits) {

    public LimitedLetter {
      limits = List.copyOf(limits);
    }
  }

  /// Whether being very small made the grade worse.
  public boolean fell() {
    return uncapped != onTheGrid;
  }

  public LimitedLetter on(Axis axis) {
    return switch (axis) {
      case FINANCIAL -> financial;
      case RELATIONSHIP -> relationship;
    };
  }
}
