package app.tamis.web.board;

import java.util.ArrayList;
import java.util.List;

/// A sentence of which parts are to be stressed. In a message they stand between asterisks: `take
/// *40 % of your time*`.
public record Emphasis(List<Part> parts) {

  /// @param stressed whether it stood between asterisks
  public record Part(String text, boolean stressed) {}

  public Emphasis {
    parts = List.copyOf(parts);
  }

  static Emphasis of(String sentence) {
    var parts = new ArrayList<Part>();
    var pieces = sentence.split("\\*", -1);
    for (int i = 0; i < pieces.length; i++) {
      if (!pieces[i].isEmpty()) {
        parts.add(new Part(pieces[i], i % 2 == 1));
      }
    }
    return new Emphasis(parts);
  }
}
