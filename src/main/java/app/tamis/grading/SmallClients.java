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

  /// The revenues per month, above this one, at each of which a step ends; the nearest first.
  List<Double> ends(double revenuePerMonth) {
    return lines.stream()
        .map(Line::below)
        .filter(below -> below > revenuePerMonth)
        .sorted()
        .toList();
  }
}
