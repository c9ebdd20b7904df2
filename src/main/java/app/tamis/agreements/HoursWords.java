package app.tamis.agreements;

import app.tamis.basics.Words;
import app.tamis.portfolio.BusinessHours;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;

/// When the firm is open, in words: Monday to Friday, 08:00 to 18:00.
final class HoursWords {

  private HoursWords() {}

  static String of(BusinessHours hours, Words words) {
    var days =
        runs(hours).stream()
            .map(run -> run.size() == 1 ? name(run.getFirst(), words) : span(run, words))
            .toList();
    return words.say("agreements.hours.open", days, hours.from(), hours.to());
  }

  private static String span(List<DayOfWeek> run, Words words) {
    return words.say(
        run.size() == 2 ? "agreements.hours.two" : "agreements.hours.span",
        name(run.getFirst(), words),
        name(run.getLast(), words));
  }

  /// Days that follow each other.
  private static List<List<DayOfWeek>> runs(BusinessHours hours) {
    var runs = new ArrayList<List<DayOfWeek>>();
    for (var day : DayOfWeek.values()) {
      if (hours.days().contains(day)) {
        if (runs.isEmpty() || runs.getLast().getLast() != day.minus(1)) {
          runs.add(new ArrayList<>());
        }
        runs.getLast().add(day);
      }
    }
    return runs;
  }

  private static String name(DayOfWeek day, Words words) {
    return day.getDisplayName(TextStyle.FULL, words.locale());
  }
}
