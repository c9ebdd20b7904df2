package app.tamis.reminders;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/// How many days after a bill was due each letter may leave.
///
/// @param friendly days after the due date
/// @param firm likewise, more than that
/// @param last likewise, more than that
public record Pace(int friendly, int firm, int last) {

  public static final Pace USUAL = new Pace(7, 21, 35);

  /// @throws IllegalArgumentException where they don't rise
  public Pace {
    if (!rises(friendly, firm, last)) {
      throw new IllegalArgumentException(friendly + ", " + firm + ", " + last);
    }
  }

  public static boolean rises(int friendly, int firm, int last) {
    return friendly > 0 && firm > friendly && last > firm;
  }

  public int days(Step step) {
    return switch (step) {
      case FRIENDLY -> friendly;
      case FIRM -> firm;
      case LAST -> last;
    };
  }

  /// The step that may be taken on a day: the first that wasn't taken yet, where the bill is late
  /// enough, and where the one before it had as long to work as these days leave it. A bill that
  /// was never asked for begins with the friendly one, however late it is.
  ///
  /// @param taken on which day each step was
  public Optional<Step> due(LocalDate dueOn, Map<Step, LocalDate> taken, LocalDate today) {
    return next(taken)
        .filter(step -> !today.isBefore(dueOn.plusDays(days(step))))
        .filter(step ->
            before(step, taken).filter(day -> today.isBefore(day.plusDays(pause(step)))).isEmpty());
  }

  /// The first day on which that step may be taken.
  public Optional<LocalDate> nextOn(LocalDate dueOn, Map<Step, LocalDate> taken) {
    return next(taken)
        .map(step -> {
          var byDue = dueOn.plusDays(days(step));
          return before(step, taken)
              .map(day -> day.plusDays(pause(step)))
              .filter(day -> day.isAfter(byDue))
              .orElse(byDue);
        });
  }

  private static Optional<Step> next(Map<Step, LocalDate> taken) {
    return EnumSet.allOf(Step.class).stream()
        .filter(step -> taken.keySet().stream().allMatch(one -> one.isBefore(step)))
        .findFirst();
  }

  private static Optional<LocalDate> before(Step step, Map<Step, LocalDate> taken) {
    return taken.entrySet().stream()
        .filter(one -> one.getKey().isBefore(step))
        .map(Map.Entry::getValue)
        .max(LocalDate::compareTo);
  }

  /// Days between this step and the one before it.
  private int pause(Step step) {
    return switch (step) {
      case FRIENDLY -> 0;
      case FIRM -> firm - friendly;
      case LAST -> last - firm;
    };
  }
}
