package app.tamis.web.page;

import app.tamis.grading.Letter;
import app.tamis.measures.Numerals;
import java.util.Locale;
import java.util.Optional;

/// Grades as pages show them.
public final class Letters {

  private Letters() {}

  /// A dash where not graded.
  public static String shown(Optional<Letter> letter) {
    return letter.map(Letter::name).orElse(Numerals.NO_VALUE);
  }

  /// With a question mark where it is a first guess: "B?".
  public static String shown(Optional<Letter> letter, boolean guess) {
    return shown(letter) + (guess && letter.isPresent() ? "?" : "");
  }

  /// The name of its colour in the stylesheet: the letter in lower case, or `none`.
  public static String colour(Optional<Letter> letter) {
    return letter.map(known -> known.name().toLowerCase(Locale.ROOT)).orElse("none");
  }
}
