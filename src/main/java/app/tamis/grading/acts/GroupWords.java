package app.tamis.grading.acts;

import app.tamis.basics.Words;
import app.tamis.grading.Group;
import app.tamis.grading.Letter;
import app.tamis.measures.Numerals;

/// Says of the clients of a grade how many they are, and their shares of revenue and of time.
public record GroupWords(Words words, Numerals numerals) {

  public String name(Group group) {
    return words.say(
        "whatif.grade",
        group.letter().map(Letter::name).orElseGet(() -> words.say("whatif.grade.none")));
  }

  public String shares(Group group) {
    return words.say(
        "whatif.group",
        words.number(group.clients()),
        numerals.share(group.revenueShare()),
        numerals.share(group.hoursShare()));
  }
}
