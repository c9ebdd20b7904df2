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
/// @param provisional whether it is a first guess
/// @param axes empty where not graded
/// @param caps those that held
/// @param overhead administration's share of the net revenue; infinite where nothing is brought,
///   empty where it isn't known
public record Footing(
    Matrix matrix,
    Optional<Letter> grade,
    boolean provisional,
    Optional<Axes> axes,
    List<Cap> caps,
    OptionalDouble overhead) {

  public Footing {
    caps = List.copyOf(caps);
  }

  /// @param financialScore to tell how far past a line it is: the lower of the score and what the
  ///   hours earn, where that limits it
  /// @param uncapped what the letters come to, after the fall of very small clients
  public record Axes(
      Letter financial,
      Letter relationship,
      double financialScore,
      double relationshipScore,
      Optional<Letter> uncapped) {

    Letter letter(Axis axis) {
      return axis == Axis.FINANCIAL ? financial : relationship;
    }

    double score(Axis axis) {
      return axis == Axis.FINANCIAL ? financialScore : relationshipScore;
    }
  }

  public static Footing of(ClientGrade client, Matrix matrix) {
    var findings = client.findings();
    return new Footing(
        matrix,
        client.letter(),
        client.isProvisional(),
        client instanceof Graded graded ? Optional.of(axes(graded, matrix)) : Optional.empty(),
        findings.caps(),
        findings.overheadShare());
  }

  private static Axes axes(Graded client, Matrix matrix) {
    return new Axes(
        client.financial(),
        client.relationship(),
        financialScore(client, matrix),
        client.findings().relationship().score().orElseThrow(),
        Optional.of(client.verdict().uncapped()));
  }

  private static double financialScore(Graded client, Matrix matrix) {
    double score = client.findings().financial().score().orElseThrow();
    boolean limited = matrix.limits().stream().anyMatch(Limit.Core.class::isInstance);
    return limited ? Math.min(score, client.findings().core().orElse(score)) : score;
  }

  /// The grade that the axes of this month end would make under other caps.
  Optional<Letter> under(List<Cap> others) {
    return axes.flatMap(Axes::uncapped).map(letter -> Cap.applyAll(others, letter)).or(() -> grade);
  }
}
