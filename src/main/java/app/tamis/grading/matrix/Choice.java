package app.tamis.grading.matrix;

import app.tamis.basics.Nearest;
import app.tamis.basics.YamlValue;
import java.util.List;
import java.util.Optional;

/// A word that must be one of a list.
final class Choice {

  private Choice() {}

  /// The word, if it is known; else a problem that names the nearest known one, or all of them.
  ///
  /// @param key of the message, to which `.nearest` is added where something is near
  static Optional<String> of(String key, YamlValue value, List<String> known) {
    var word = value.text();
    word.filter(unknown -> !known.contains(unknown))
        .ifPresent(unknown ->
            Nearest.to(unknown, known)
                .ifPresentOrElse(
                    nearest -> value.problem(key + ".nearest", unknown, nearest),
                    () -> value.problem(key, unknown, List.copyOf(known))));
    return word.filter(known::contains);
  }
}
