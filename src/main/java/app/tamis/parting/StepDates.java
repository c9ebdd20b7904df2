package app.tamis.parting;

import app.tamis.parting.PartingStep.Kind;
import java.time.LocalDate;

/// When steps are due unless somebody says otherwise: the team first, then the talk, the letter on
/// the same day; the rest hangs on the last day.
record StepDates(LocalDate decided, LocalDate lastDay) {

  /// To prove receipt, and to meet who takes over.
  private static final int WEEK = 7;

  /// After the last day all is done in so many days.
  private static final int TO_CLOSE = 14;

  private static final int TO_LEARN = 30;

  LocalDate of(Kind kind) {
    return switch (kind) {
      case TELL_TEAM -> decided;
      case TALK, LETTER -> decided.plusDays(1);
      case RECEIPT -> decided.plusDays(1 + WEEK);
      case SERVE -> lastDay;
      case HAND_OVER ->
          lastDay.minusDays(WEEK).isAfter(decided) ? lastDay.minusDays(WEEK) : lastDay;
      case REMOVE_ACCESS, FINAL_BILL -> lastDay.plusDays(1);
      case CLOSE -> lastDay.plusDays(TO_CLOSE);
      case LEARN -> lastDay.plusDays(TO_LEARN);
    };
  }
}
