package app.tamis.grading;

import app.tamis.basics.Message;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.ClientGrade.NotGraded;
import java.util.Optional;
import java.util.stream.IntStream;

/// What weighs most on a client, in a line: what holds the grade down or stands against it, else
/// the largest loss.
final class WeighsMost {

  private WeighsMost() {}

  static Message of(ClientGrade client, Why why) {
    return switch (client) {
      case NotGraded _ -> why.notices().getFirst();
      case Graded graded when decidingCap(graded) >= 0 -> why.notices().get(decidingCap(graded));
      case Graded graded ->
          why.drags().stream()
              .filter(drag -> weighsOn(graded, drag.mark().criterion().axis()))
              .findFirst()
              .map(Why.Reason::words)
              .orElseGet(() -> Message.of("why.nothing"));
    };
  }

  /// The last that has the grade's letter, by its place among the notices, where caps come first;
  /// −1 where there is none.
  private static int decidingCap(Graded graded) {
    var caps = graded.findings().caps();
    return IntStream.range(0, caps.size())
        .filter(i -> caps.get(i).letter().equals(Optional.of(graded.grade())))
        .max()
        .orElse(-1);
  }

  /// Losses of the two axes don't compare: those of the worse axis explain the grade.
  private static boolean weighsOn(Graded graded, Axis axis) {
    int apart = graded.financial().compareTo(graded.relationship());
    return switch (axis) {
      case FINANCIAL -> apart >= 0;
      case RELATIONSHIP -> apart <= 0;
    };
  }
}
