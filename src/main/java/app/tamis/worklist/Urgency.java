package app.tamis.worklist;

import app.tamis.basics.Duty;
import java.time.LocalDate;
import java.util.Comparator;

/// What comes first: what loses its use within days, by its day; then what weighs more; then what
/// ends sooner, and what has waited longer.
final class Urgency {

  private static final int SOON_DAYS = 7;

  private Urgency() {}

  static Comparator<Duty> on(LocalDate today) {
    return Comparator.comparing((Duty duty) -> isSoon(duty, today) ? until(duty) : LocalDate.MAX)
        .thenComparing(Duty::weight)
        .thenComparing(Urgency::until)
        .thenComparing(Duty::since)
        .thenComparing(Duty::path);
  }

  private static boolean isSoon(Duty duty, LocalDate today) {
    return !until(duty).isAfter(today.plusDays(SOON_DAYS));
  }

  private static LocalDate until(Duty duty) {
    return duty.until().orElse(LocalDate.MAX);
  }
}
