package app.tamis.grading.rules;

import app.tamis.grading.Cap;
import app.tamis.grading.Footing;
import app.tamis.grading.Matrices;
import app.tamis.grading.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// What a month end comes to, told by its figures: a tenth of the net revenue is administration,
/// nothing limits or caps, and all is known, unless told otherwise.
///
/// @param core what the hours earn; empty where it is no matter
/// @param overhead administration's share of the net revenue
/// @param margin of the net revenue; empty where it is no matter
public record FootingFixture(
    Matrix matrix,
    double financial,
    double relationship,
    OptionalDouble core,
    double overhead,
    OptionalDouble margin,
    boolean guess,
    List<Cap> caps) {

  private static final double ADMINISTRATION = 67.5;

  /// By the classic matrix.
  public static FootingFixture at(double financial, double relationship) {
    return new FootingFixture(
        Matrices.classic(),
        financial,
        relationship,
        OptionalDouble.empty(),
        0.1,
        OptionalDouble.empty(),
        false,
        List.of());
  }

  public FootingFixture by(Matrix other) {
    return new FootingFixture(other, financial, relationship, core, overhead, margin, guess, caps);
  }

  /// So many points by the hours, whatever the score.
  public FootingFixture earning(double points) {
    return new FootingFixture(
        matrix, financial, relationship, OptionalDouble.of(points), overhead, margin, guess, caps);
  }

  /// Administration eats up that share.
  public FootingFixture withOverhead(double share) {
    return new FootingFixture(matrix, financial, relationship, core, share, margin, guess, caps);
  }

  /// That much of its net revenue is left.
  public FootingFixture leaving(double share) {
    return new FootingFixture(
        matrix, financial, relationship, core, overhead, OptionalDouble.of(share), guess, caps);
  }

  public FootingFixture asFirstGuess() {
    return new FootingFixture(matrix, financial, relationship, core, overhead, margin, true, caps);
  }

  public FootingFixture under(Cap... others) {
    return new FootingFixture(
        matrix, financial, relationship, core, overhead, margin, guess, Arrays.asList(others));
  }

  public Footing footing() {
    var verdict = new Ruling(matrix, circumstances()).verdict(figures());
    return new Footing(
        matrix,
        Optional.of(verdict.grade()),
        guess,
        Optional.of(
            new Footing.Axes(
                verdict.financial().letter(),
                verdict.relationship().letter(),
                Math.min(financial, core.orElse(financial)),
                relationship,
                Optional.of(verdict.uncapped()))),
        caps,
        OptionalDouble.of(overhead));
  }

  private Figures figures() {
    return new Figures(
        financial,
        relationship,
        core,
        OptionalDouble.empty(),
        OptionalDouble.of(ADMINISTRATION / overhead));
  }

  private Circumstances circumstances() {
    return new Circumstances(
        Set.of(), OptionalDouble.of(ADMINISTRATION), margin, OptionalDouble.empty(), caps);
  }
}
