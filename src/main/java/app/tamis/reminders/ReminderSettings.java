package app.tamis.reminders;

import java.util.Optional;

/// How the firm reminds.
///
/// @param interestFrom the first letter that tells interest and the fixed sum; empty for none
/// @param contact whom clients can call; empty where nobody said
/// @param payEn how to pay, in English; empty for what the bill says
/// @param payFr the same in French
public record ReminderSettings(
    Pace pace, Optional<Step> interestFrom, String contact, String payEn, String payFr) {

  public static final ReminderSettings USUAL =
      new ReminderSettings(Pace.USUAL, Optional.of(Step.FIRM), "", "", "");

  /// Whether a letter in that tone tells them.
  boolean tellsInterest(Step tone) {
    return interestFrom.filter(first -> !tone.isBefore(first)).isPresent();
  }

  String pay(String language) {
    return language.equals("fr") ? payFr : payEn;
  }
}
