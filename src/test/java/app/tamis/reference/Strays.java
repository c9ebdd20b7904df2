package app.tamis.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Records of a table far from all the others: a typing error in a date shall not move the month
/// end, nor the beginning.
record Strays(List<LocalDate> sorted) {

  private static final int OF_SO_MANY_ONE_MAY_STRAY = 200;
  private static final int FAR_DAYS = 45;

  static Strays of(Stream<LocalDate> days) {
    return new Strays(days.sorted().toList());
  }

  /// The days, in order, but for those far later than the rest.
  List<LocalDate> withoutLate() {
    return days(day -> !day.isAfter(usual(sorted.size() - 1 - leeway()).plusDays(FAR_DAYS)));
  }

  /// The days, in order, but for those far earlier than the rest.
  List<LocalDate> withoutEarly() {
    return days(day -> !day.isBefore(usual(leeway()).minusDays(FAR_DAYS)));
  }

  private List<LocalDate> days(Predicate<LocalDate> isUsual) {
    return sorted.stream().filter(isUsual).toList();
  }

  private int leeway() {
    return Math.max(1, sorted.size() / OF_SO_MANY_ONE_MAY_STRAY);
  }

  private LocalDate usual(int place) {
    return sorted.get(Math.clamp(place, 0, sorted.size() - 1));
  }
}
