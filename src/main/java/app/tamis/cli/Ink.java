package app.tamis.cli;

import app.tamis.grading.Letter;
import java.util.Optional;

/// Colours for a terminal; none where none are wanted. Letters say the same without them.
record Ink(boolean coloured) {

  private static final String PLAIN = "\u001b[0m";

  String bold(String text) {
    return with("1", text);
  }

  String faint(String text) {
    return with("2", text);
  }

  String grade(Optional<Letter> letter, String text) {
    return letter.map(known -> with(colour(known), text)).orElseGet(() -> faint(text));
  }

  private static String colour(Letter letter) {
    return switch (letter) {
      case A -> "1;32";
      case B -> "1;34";
      case C -> "1;33";
      case D -> "1;31";
    };
  }

  private String with(String code, String text) {
    return coloured ? "\u001b[" + code + "m" + text + PLAIN : text;
  }
}
