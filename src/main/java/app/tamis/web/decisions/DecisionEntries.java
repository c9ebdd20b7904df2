package app.tamis.web.decisions;

import app.tamis.basics.Message;
import app.tamis.grading.Letter;
import app.tamis.web.page.FormEntries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// What may be entered where somebody decides.
final class DecisionEntries {

  private static final int MOST = 500;

  private DecisionEntries() {}

  static Optional<Letter> grade(String typed) {
    return Arrays.stream(Letter.values()).filter(letter -> letter.name().equals(typed)).findFirst();
  }

  static Optional<Message> faultOfGrade(String typed) {
    return grade(typed).isPresent()
        ? Optional.empty()
        : Optional.of(Message.of("decide.fault.grade"));
  }

  static Optional<Message> faultOfText(String typed) {
    if (typed.isBlank()) {
      return Optional.of(Message.of("decide.fault.text"));
    }
    int length = typed.strip().length();
    return length > MOST
        ? Optional.of(Message.of("decide.fault.long", length, MOST))
        : Optional.empty();
  }

  /// After today, and at most a year away: what was decided must be looked at again.
  static Optional<Message> faultOfEnd(String typed, LocalDate today) {
    var day = FormEntries.day(typed);
    if (day.isEmpty()) {
      return notADate(typed, today.plusMonths(3));
    }
    if (!day.get().isAfter(today)) {
      return Optional.of(Message.of("decide.fault.until.past", day.get(), today.plusDays(1)));
    }
    return day.get().isAfter(today.plusYears(1))
        ? Optional.of(Message.of("decide.fault.until.far", day.get(), today.plusYears(1)))
        : Optional.empty();
  }

  private static Optional<Message> notADate(String typed, LocalDate such) {
    return Optional.of(
        typed.isBlank()
            ? Message.of("decide.fault.no-date")
            : Message.of("decide.fault.date", typed, such));
  }
}
