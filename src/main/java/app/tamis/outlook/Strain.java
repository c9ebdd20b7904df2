package app.tamis.outlook;

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
  boolean fits(Unit unit, int month) {
    if (beyondCeiling(unit, month) > DUST) {
      return false;
    }
    for (int t = month; t <= limits.months(); t++) {
      if (beyondAllowance(unit, month, t) > DUST) {
        return false;
      }
    }
    return true;
  }

  /// By how much more would leave in that month than may; not above 0 where it may.
  double beyondCeiling(Unit unit, int month) {
    return leaving[month] + unit.leaving() - limits.ceiling();
  }

  /// By how much more would be missing than may, in the month in which that is most.
  double beyondAllowance(Unit unit, int month) {
    double most = Double.NEGATIVE_INFINITY;
    for (int t = month; t <= limits.months(); t++) {
      most = Math.max(most, beyondAllowance(unit, month, t));
    }
    return most;
  }

  private double beyondAllowance(Unit unit, int month, int t) {
    return fallen[t] + unit.missing(t - month) - limits.allowance();
  }

  void place(Unit unit, int month) {
    leaving[month] += unit.leaving();
    for (int t = month; t <= limits.months(); t++) {
      fallen[t] += unit.missing(t - month);
    }
  }

  double leaving(int month) {
    return leaving[month];
  }

  /// How far monthly net revenue is below today's.
  double fallen(int month) {
    return fallen[month];
  }
}
