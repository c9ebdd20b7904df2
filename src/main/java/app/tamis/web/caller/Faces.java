package app.tamis.web.caller;

import app.tamis.basics.Words;
import app.tamis.reactions.Reply;
import java.util.List;

/// The faces that one taps, wherever they stand.
public final class Faces {

  /// From dread to delight, on a face 24 wide.
  private static final List<String> MOUTHS =
      List.of(
          "M7.5 17.5q4.5-6 9 0",
          "M8 16.5q4-2.6 8 0",
          "M8 15.5h8",
          "M8 14.6q4 3 8 0",
          "M7 13.5q5 7 10 0z");

  private Faces() {}

  /// From dread to delight.
  public static List<CallerTestView.Face> of(Words words) {
    return Reply.FACES.stream()
        .map(face ->
            new CallerTestView.Face(
                face.code(),
                words.say("caller.face." + face.code()),
                MOUTHS.get(Reply.FACES.indexOf(face))))
        .toList();
  }
}
