package app.tamis.grading;

import app.tamis.grading.ClientGrade.Graded;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a client's grade rested on at a month end: as much as is needed to say later why it is
/// another.
///
/// @param matrix the rules that graded
/// @param grade empty where not graded
/// @param caps those that held
public record Standing(
    Matrix matrix, Optional<Letter> grade, Optional<Axes> axes, List<Cap> caps, int fall) {

  public Standing {
    caps = List.copyOf(caps);
  }

  /// @param financialScore to tell how far past a line it is
  public record Axes(
      Letter financial, Letter relationship, double financialScore, double relationshipScore) {

    Letter letter(Axis axis) {
      return axis == Axis.FINANCIAL ? financial : relationship;
    }

    double score(Axis axis) {
      return axis == Axis.FINANCIAL ? financialScore : relationshipScore;
    }
  }

  public static Standing of(ClientGrade client, Matrix matrix) {
    var findings = client.findings();
    return new Standing(
        matrix, client.letter(), axes(client), findings.caps(), findings.smallClientSteps());
  }

  private static Optional<Axes> axes(ClientGrade client) {
    return client instanceof Graded graded
        ? Optional.of(
            new Axes(
                graded.financial(),
                graded.relationship(),
                score(graded.findings().financial().score()),
                score(graded.findings().relationship().score())))
        : Optional.empty();
  }

  private static double score(OptionalDouble score) {
    return score.orElseThrow();
  }

  /// The grade that the axes of this month end would make under other caps and steps.
  Optional<Letter> under(List<Cap> others, int otherFall) {
    return axes.map(letters ->
            new Ruling(matrix, otherFall, others).grade(letters.financial, letters.relationship))
        .or(() -> grade);
  }
}
