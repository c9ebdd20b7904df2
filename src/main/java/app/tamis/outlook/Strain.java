package app.tamis.outlook;

import java.util.List;

/// What exits do to the two limits, month by month, as they are placed.
final class Strain {

  /// Dust of arithmetic is no breach.
  private static final double DUST = 1e-9;

  private final ExitLimits limits;
  private final double[] leaving;
  private final double[] fallen;

  Strain(ExitLimits limits) {
    this.limits = limits;
    this.leaving = new double[limits.months() + 1];
    this.fallen = new double[limits.months() + 1];
  }

  /// Whether these could leave in that month beside all who were placed.
  boolean fits(List<Candidate> clients, int month) {
    return beyondCeiling(clients, month) <= DUST && beyondAllowance(clients, month) <= DUST;
  }

  /// By how much more would leave in that month than may; not above 0 where it may.
  double beyondCeiling(List<Candidate> clients, int month) {
    return leaving[month] + leaving(clients) - limits.ceiling();
  }

  /// By how much more would be missing than may, in the month in which that is most.
  double beyondAllowance(List<Candidate> clients, int month) {
    double most = Double.NEGATIVE_INFINITY;
    for (int t = month; t <= limits.months(); t++) {
      most = Math.max(most, fallen[t] + missing(clients, t - month) - limits.allowance());
    }
    return most;
  }

  void place(List<Candidate> clients, int month) {
    leaving[month] += leaving(clients);
    for (int t = month; t <= limits.months(); t++) {
      fallen[t] += missing(clients, t - month);
    }
  }

  double leaving(int month) {
    return leaving[month];
  }

  /// How far monthly net revenue is below today's.
  double fallen(int month) {
    return fallen[month];
  }

  private static double leaving(List<Candidate> clients) {
    double sum = 0;
    for (var client : clients) {
      sum += client.leaving();
    }
    return sum;
  }

  /// What is missing so many months after they left: what they brought, less what was made of their
  /// hours since.
  private double missing(List<Candidate> clients, int months) {
    double sum = 0;
    for (var client : clients) {
      sum += client.leaving() - client.hours() * limits.refill().perHour(months);
    }
    return sum;
  }
}
