package app.tamis.grading.rules;

import static app.tamis.grading.Rounding.rounded;

import app.tamis.grading.Letter;
import app.tamis.grading.SmallClients;
import app.tamis.grading.SmallClients.ByOverhead;
import app.tamis.grading.SmallClients.ByRevenue;
import java.util.List;
import java.util.OptionalDouble;

/// By how many grades a very small client falls, and what stops the fall.
record Falling(SmallClients rule) {

  /// 0 for most.
  ///
  /// @param netRevenue per month
  int steps(Circumstances client, OptionalDouble netRevenue) {
    return switch (rule) {
      case ByOverhead(var lines, var _) -> byOverhead(lines, client.overhead(), netRevenue);
      case ByRevenue(var lines) -> byRevenue(lines, client.revenue());
    };
  }

  /// None where net revenue or an hour's cost isn't known: what isn't known isn't small.
  private static int byOverhead(
      List<ByOverhead.Line> lines, OptionalDouble overhead, OptionalDouble netRevenue) {
    if (netRevenue.isEmpty() || overhead.isEmpty()) {
      return 0;
    }
    double share = ByOverhead.share(overhead.getAsDouble(), netRevenue.getAsDouble());
    return lines.stream()
        .filter(line -> share > line.above())
        .mapToInt(ByOverhead.Line::fall)
        .max()
        .orElse(0);
  }

  private static int byRevenue(List<ByRevenue.Line> lines, OptionalDouble revenue) {
    return revenue.isEmpty()
        ? 0
        : lines.stream()
            .filter(line -> revenue.getAsDouble() < line.below())
            .mapToInt(ByRevenue.Line::fall)
            .max()
            .orElse(0);
  }

  /// The grade after so many steps down, or where something stops the fall.
  Letter fall(Letter grade, int steps, OptionalDouble netMargin, Letter relationship) {
    var fallen = grade.fall(steps);
    return switch (rule) {
      case ByOverhead(var _, var floor) ->
          fallen != grade
                  && !fallen.isAtLeast(floor.letter())
                  && holds(floor, netMargin, relationship)
              ? grade.atMost(floor.letter())
              : fallen;
      case ByRevenue _ -> fallen;
    };
  }

  private static boolean holds(ByOverhead.Floor floor, OptionalDouble margin, Letter deal) {
    return (margin.isPresent() && rounded(margin.getAsDouble()) >= floor.netMargin())
        || deal.isAtLeast(floor.relationship());
  }
}
