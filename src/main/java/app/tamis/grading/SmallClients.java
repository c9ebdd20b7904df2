package app.tamis.grading;

import java.util.List;
import java.util.OptionalDouble;

/// Very small clients fall automatically: they cost as much in technicians' time, administration
/// and billing as larger ones.
public sealed interface SmallClients {

  /// By how many grades a client falls: 0 for most.
  ///
  /// @param netRevenue per month
  int steps(Circumstances client, OptionalDouble netRevenue);

  /// The grade after so many steps down, or where something stops the fall.
  Letter fall(Letter grade, int steps, OptionalDouble netMargin, Letter relationship);

  /// By the share of its net revenue that administration alone eats up.
  ///
  /// @param lines rising
  /// @param floor what stops the fall
  record ByOverhead(List<ByOverhead.Line> lines, Floor floor) implements SmallClients {

    /// @param above share of the net revenue beyond which a client falls
    /// @param fall by how many grades
    public record Line(double above, int fall) {}

    /// Nobody falls below a letter for being small alone, who brings so much or is so good to deal
    /// with.
    ///
    /// @param netMargin from which on
    /// @param relationship from which on
    public record Floor(Letter letter, double netMargin, Letter relationship) {

      boolean holds(OptionalDouble margin, Letter deal) {
        return (margin.isPresent() && Scoring.rounded(margin.getAsDouble()) >= netMargin)
            || deal.isAtLeast(relationship);
      }
    }

    public ByOverhead {
      lines = List.copyOf(lines);
    }

    /// None where net revenue or an hour's cost isn't known: what isn't known isn't small.
    @Override
    public int steps(Circumstances client, OptionalDouble netRevenue) {
      if (netRevenue.isEmpty() || client.overhead().isEmpty()) {
        return 0;
      }
      double share = share(client.overhead().getAsDouble(), netRevenue.getAsDouble());
      return lines.stream()
          .filter(line -> share > line.above)
          .mapToInt(ByOverhead.Line::fall)
          .max()
          .orElse(0);
    }

    /// Who brings nothing is the smallest of all.
    static double share(double overhead, double netRevenue) {
      return netRevenue > 0 ? Scoring.rounded(overhead / netRevenue) : Double.POSITIVE_INFINITY;
    }

    @Override
    public Letter fall(Letter grade, int steps, OptionalDouble netMargin, Letter relationship) {
      var fallen = grade.fall(steps);
      boolean stopped =
          fallen != grade
              && !fallen.isAtLeast(floor.letter)
              && floor.holds(netMargin, relationship);
      return stopped ? grade.atMost(floor.letter) : fallen;
    }
  }

  /// By revenue per month, whatever an hour costs: the first rules.
  record ByRevenue(List<ByRevenue.Line> lines) implements SmallClients {

    /// @param below revenue per month under which a client falls
    /// @param fall by how many grades
    public record Line(double below, int fall) {}

    public ByRevenue {
      lines = List.copyOf(lines);
    }

    @Override
    public int steps(Circumstances client, OptionalDouble netRevenue) {
      var revenue = client.revenue();
      return revenue.isEmpty()
          ? 0
          : lines.stream()
              .filter(line -> revenue.getAsDouble() < line.below)
              .mapToInt(ByRevenue.Line::fall)
              .max()
              .orElse(0);
    }

    @Override
    public Letter fall(Letter grade, int steps, OptionalDouble netMargin, Letter relationship) {
      return grade.fall(steps);
    }
  }
}
