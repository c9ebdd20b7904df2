package app.tamis.grading;

import app.tamis.basics.Message;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.ClientGrade.NotGraded;

/// What weighs most on a client, in a line: what holds the grade down or stands against it, else
/// the largest loss.
final class WeighsMost {

  private WeighsMost() {}

  static Message of(ClientGrade client, Why why) {
    return switch (client) {
      case NotGraded _ -> why.notices().getFirst();
      case Graded graded when isHeldByCap(graded) -> why.notices().getFirst();
      case Graded graded ->
          why.drags().stream()
              .filter(drag -> weighsOn(graded, drag.mark().criterion().axis()))
              .findFirst()
              .map(Why.Reason::words)
              .orElseGet(() -> Message.of("why.nothing"));
    };
  }

  private static boolean isHeldByCap(Graded graded) {
    return graded.findings().caps().stream()
        .anyMatch(cap ->
            switch (cap) {
              case Cap.Arrears arrears -> arrears.atMost() == graded.grade();
            });
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
