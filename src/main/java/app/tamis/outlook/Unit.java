package app.tamis.outlook;

import java.util.List;

/// Clients who leave together, or one alone. What their leaving does is worked out once, since
/// thousands of orders are tried.
final class Unit {

  private final List<Candidate> members;
  private final int earliest;
  private final double hours;
  private final double leaving;
  private final double[] missing;

  /// @param members worst first
  Unit(List<Candidate> members, ExitLimits limits) {
    this.members = List.copyOf(members);
    this.earliest = members.stream().mapToInt(Candidate::earliest).max().orElse(1);
    this.hours = members.stream().mapToDouble(Candidate::hours).sum();
    this.leaving = members.stream().mapToDouble(Candidate::leaving).sum();
    this.missing = new double[limits.months()];
    for (int months = 0; months < missing.length; months++) {
      double perHour = limits.refill().perHour(months);
      missing[months] =
          members.stream().mapToDouble(one -> one.leaving() - one.hours() * perHour).sum();
    }
  }

  List<Candidate> members() {
    return members;
  }

  int earliest() {
    return earliest;
  }

  boolean never(int month) {
    for (var member : members) {
      if (member.never().contains(month)) {
        return true;
      }
    }
    return false;
  }

  double hours() {
    return hours;
  }

  /// What leaves with them in a month.
  double leaving() {
    return leaving;
  }

  /// What is missing so many months after they left: what they brought, less what was made of their
  /// hours since.
  double missing(int months) {
    return missing[months];
  }
}
