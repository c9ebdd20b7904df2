package app.tamis.reference;

import java.util.List;
import java.util.Optional;

/// Acts on a client, and what it would be after them.
record Lever(List<Act> acts, ClientGrading after, Optional<Fraction> gain) {

  private static final int WITHOUT_GRADE = 4;

  /// The less, the better.
  static int place(Optional<Letter> grade) {
    return grade.map(Letter::place).orElse(WITHOUT_GRADE);
  }

  int place() {
    return place(after.grade());
  }

  boolean liftsFrom(int place) {
    return place() < place;
  }

  Json json() {
    return Json.object()
        .with("acts", Json.array(acts.stream().map(Act::json).toList()))
        .with("grade_after", Json.of(Letter.written(after.grade())))
        .with("financial_after", Json.of(after.financial().score()))
        .with("relationship_after", Json.of(after.relationship().score()))
        .with("contribution_change", Json.of(gain));
  }
}
