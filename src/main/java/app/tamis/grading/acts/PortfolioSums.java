package app.tamis.grading.acts;

import app.tamis.grading.Group;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.Measure;
import app.tamis.measures.PortfolioWindow;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// A graded portfolio in a few figures, over the months of its window. What has no value is empty.
///
/// @param clients how many are in it
/// @param labourCost work at its loaded cost
/// @param largestShare of the revenue, that the client with most of it brings
/// @param fiveLargestShare likewise, of the five
/// @param groups one per grade from A to D, then those not graded
public record PortfolioSums(
    int clients,
    OptionalDouble revenue,
    OptionalDouble netRevenue,
    OptionalDouble hours,
    OptionalDouble labourCost,
    OptionalDouble contribution,
    OptionalDouble effectiveHourlyRate,
    OptionalDouble largestShare,
    OptionalDouble fiveLargestShare,
    List<Group> groups) {

  private static final int A_FEW = 5;

  public PortfolioSums {
    groups = List.copyOf(groups);
  }

  static PortfolioSums of(PortfolioGrades grades) {
    var measures = grades.measures();
    return new PortfolioSums(
        grades.clients().size(),
        measures.value(Measure.REVENUE),
        measures.value(Measure.NET_REVENUE),
        measures.value(Measure.HOURS),
        ChangedMonths.labourCost(grades.portfolio()),
        measures.value(Measure.CONTRIBUTION),
        measures.value(Measure.EFFECTIVE_HOURLY_RATE),
        shareOfLargest(1, grades.portfolio()),
        shareOfLargest(A_FEW, grades.portfolio()),
        grades.groups());
  }

  private static OptionalDouble shareOfLargest(int count, PortfolioWindow portfolio) {
    double total = portfolio.measures().value(Measure.REVENUE).orElse(0);
    double largest =
        portfolio.clients().stream()
            .map(client -> portfolio.measuresOf(client.totals()).value(Measure.REVENUE).orElse(0))
            .sorted(Comparator.reverseOrder())
            .limit(count)
            .mapToDouble(Double::doubleValue)
            .sum();
    return total > 0 ? OptionalDouble.of(largest / total) : OptionalDouble.empty();
  }
}
