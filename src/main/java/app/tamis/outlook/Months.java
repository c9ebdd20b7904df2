package app.tamis.outlook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The months to come, had it been decided so: net revenue, the hours that come free, what is made
/// of them, and by how much all that differs from a usual month of today. No forecast: today's
/// usual months under other terms. How far a month may lie beside it is said by how far months did.
public final class Months {

  /// A normal month lies within so many standard deviations four times in five.
  private static final double FOUR_IN_FIVE = 1.28;

  /// Less is dust of arithmetic.
  private static final double DUST = 1e-9;

  private final List<Month> list;

  private Months(List<Month> list) {
    this.list = List.copyOf(list);
  }

  /// @param freedHours in that month
  /// @param sold what comes of those that are sold
  /// @param saved what isn't paid for any more
  /// @param change of profit, against today's usual month
  /// @param low the month lies between low and high four times in five
  /// @param cumulative all changes so far
  public record Month(
      YearMonth month,
      double netRevenue,
      double freedHours,
      double sold,
      double saved,
      double change,
      double low,
      double high,
      double cumulative) {}

  /// What is made of the hours that come free.
  ///
  /// @param saved share of their labour cost that isn't paid for any more
  public record Use(Refill refill, double saved) {}

  /// @param from the first of the first month
  static Months of(List<Course> courses, Use use, YearMonth from, int months) {
    double usual = courses.stream().mapToDouble(course -> course.now().net()).sum();
    var list = new ArrayList<Month>();
    double cumulative = 0;
    for (int t = 0; t < months; t++) {
      var month = month(courses, use, from, t, usual);
      cumulative += month.change();
      list.add(month.withCumulative(cumulative));
    }
    return new Months(list);
  }

  /// One month, of which is known what came before.
  private record One(
      YearMonth month,
      double netRevenue,
      double freedHours,
      double sold,
      double saved,
      double change,
      double spread) {

    Month withCumulative(double cumulative) {
      return new Month(
          month,
          netRevenue,
          freedHours,
          sold,
          saved,
          change,
          change - FOUR_IN_FIVE * spread,
          change + FOUR_IN_FIVE * spread,
          cumulative);
    }
  }

  private static One month(List<Course> courses, Use use, YearMonth from, int t, double usual) {
    var first = from.plusMonths(t).atDay(1);
    double net = 0;
    double freed = 0;
    double sold = 0;
    double saved = 0;
    double variance = 0;
    for (var course : courses) {
      double served = course.served(first);
      double hours = course.freed(first);
      double reached = use.refill().reached(monthsSinceFree(course, from, t));
      net += course.in(first).net() * served;
      freed += hours;
      sold += use.refill().sold() * use.refill().rate() * hours * reached;
      saved += use.saved() * course.labourFreed(first) * reached;
      variance += Math.pow((1 - served) * course.spread(), 2);
    }
    return new One(
        from.plusMonths(t),
        net,
        freed,
        sold,
        saved,
        net + sold + saved - usual,
        Math.sqrt(variance));
  }

  /// Counting from 1 in the first month in which hours of it are free; 0 before.
  private static int monthsSinceFree(Course course, YearMonth from, int t) {
    for (int earlier = 0; earlier <= t; earlier++) {
      if (course.freed(from.plusMonths(earlier).atDay(1)) > DUST) {
        return t - earlier + 1;
      }
    }
    return 0;
  }

  public List<Month> list() {
    return list;
  }

  /// The month up to which most is lost, if anything ever is: that is the sum one must be able to
  /// bear.
  public Optional<Month> valley() {
    return list.stream()
        .filter(month -> month.cumulative() < -DUST)
        .reduce((one, other) -> other.cumulative() < one.cumulative() - DUST ? other : one);
  }

  /// The month in which all that was lost has come back; empty where nothing was lost, or it
  /// doesn't in these months.
  public Optional<Month> madeUp() {
    return valley()
        .flatMap(valley ->
            list.stream()
                .filter(month -> month.month().isAfter(valley.month()))
                .filter(month -> month.cumulative() >= -DUST)
                .findFirst());
  }

  /// The first of the month after a day.
  public static YearMonth after(LocalDate day) {
    return YearMonth.from(day).plusMonths(1);
  }
}
