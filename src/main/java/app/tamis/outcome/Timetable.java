package app.tamis.outcome;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/// When one looks at what came of a decision, and over which months.
///
/// @param decided the day of the decision
record Timetable(LocalDate decided) {

  /// So many days after it.
  static final List<Integer> DAYS = List.of(30, 90, 180, 365);

  /// A year: what was before is told by its months, and after it one asks whether one would decide
  /// otherwise.
  static final int YEAR_DAYS = DAYS.getLast();

  static final int MONTHS_BEFORE = 12;

  LocalDate due(int days) {
    return decided.plusDays(days);
  }

  /// The end of the last month that was over when it was decided.
  LocalDate before() {
    return YearMonth.from(decided).minusMonths(1).atEndOfMonth();
  }

  /// The whole months since, up to the day on which one looks; at least one.
  List<YearMonth> since(int days) {
    var first = YearMonth.from(decided).plusMonths(1);
    var last = lastOver(due(days));
    return last.isBefore(first) ? List.of(first) : between(first, last);
  }

  /// Whether a look's day has come, and records reach as far as it asks.
  boolean isKnown(int days, LocalDate today, LocalDate asOf) {
    return !due(days).isAfter(today) && !since(days).getLast().atEndOfMonth().isAfter(asOf);
  }

  /// The last month that is over by the end of a day.
  static YearMonth lastOver(LocalDate day) {
    var month = YearMonth.from(day);
    return day.equals(month.atEndOfMonth()) ? month : month.minusMonths(1);
  }

  /// Both among them; none where the second is before the first.
  static List<YearMonth> between(YearMonth first, YearMonth last) {
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .toList();
  }
}
