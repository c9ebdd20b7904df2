package app.tamis.grading;

import static app.tamis.grading.Rounding.rounded;

import java.util.List;

/// Very small clients fall automatically: they cost as much in technicians' time, administration
/// and billing as larger ones.
public sealed interface SmallClients {

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
    public record Floor(Letter letter, double netMargin, Letter relationship) {}

    public ByOverhead {
      lines = List.copyOf(lines);
    }

    /// Who brings nothing is the smallest of all.
    public static double share(double overhead, double netRevenue) {
      return netRevenue > 0 ? rounded(overhead / netRevenue) : Double.POSITIVE_INFINITY;
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
  }
}
