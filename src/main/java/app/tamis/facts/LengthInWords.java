package app.tamis.facts;

import app.tamis.basics.Words;
import java.time.Duration;
import java.util.ArrayList;

/// A length of time to be said in a sentence: `80 h 35 min`, `1 h 20 min 35 s`.
public final class LengthInWords {

  private LengthInWords() {}

  public static String of(Duration length, Words words) {
    var parts = new ArrayList<String>();
    if (length.toHours() > 0) {
      parts.add(words.say("mapping.length.hours", words.number(length.toHours())));
    }
    if (length.toMinutesPart() > 0) {
      parts.add(words.say("mapping.length.minutes", length.toMinutesPart()));
    }
    if (length.toSecondsPart() > 0 || parts.isEmpty()) {
      parts.add(words.say("mapping.length.seconds", length.toSecondsPart()));
    }
    return String.join(" ", parts);
  }
}
