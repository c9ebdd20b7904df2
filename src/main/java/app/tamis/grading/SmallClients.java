package app.tamis.grading;

import java.util.List;

/// Very small clients fall automatically: they cost as much in technicians' time, administration
/// and billing as larger ones.
public record SmallClients(List<Line> lines) {

  /// @param below revenue per month under which a client falls
  /// @param fall by how many grades
  public record Line(double below, int fall) {}

  public SmallClients {
    lines = List.copyOf(lines);
  }

  /// By how many grades a client falls: 0 for most.
  public int fall(double revenuePerMonth) {
    return lines.stream()
        .filter(line -> revenuePerMonth < line.below)
        .mapToInt(Line::fall)
        .max()
        .orElse(0);
  }

  /// The revenue per month from which a client falls by no more than that.
  double revenueFor(int fall) {
    return lines.stream().filter(line -> line.fall > fall).mapToDouble(Line::below).max().orElse(0);
  }
}
