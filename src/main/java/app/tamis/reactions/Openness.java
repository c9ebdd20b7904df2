package app.tamis.reactions;

import java.util.Arrays;
import java.util.Optional;

/// What the owner of a firm in which fewer than three people rate has decided of their answers:
/// among one or two, everybody can tell who said what.
public enum Openness {
  UNDECIDED("undecided"),

  /// They count from one person on, and those who rate may see them.
  OPEN("open"),

  /// They don't count.
  CLOSED("closed");

  private final String code;

  Openness(String code) {
    this.code = code;
  }

  /// As it stands in forms and messages.
  public String code() {
    return code;
  }

  /// Empty for what isn't a decision.
  public static Optional<Openness> decision(String code) {
    return Arrays.stream(values())
        .filter(openness -> openness != UNDECIDED && openness.code.equals(code))
        .findFirst();
  }

  /// How many people must be behind a sum in a round that opens now.
  ///
  /// @param raters who is invited
  int enough(int raters) {
    return this == OPEN && raters < Counting.ENOUGH ? 1 : Counting.ENOUGH;
  }
}
