package app.tamis.grading;

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
public record StandingFixture(
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
  public static StandingFixture at(double financial, double relationship) {
    return new StandingFixture(
        Matrices.classic(),
        financial,
        relationship,
        OptionalDouble.empty(),
        0.1,
        OptionalDouble.empty(),
        false,
        List.of());
  }

  public StandingFixture by(Matrix other) {
    return new StandingFixture(other, financial, relationship, core, overhead, margin, guess, caps);
  }

  /// So many points by the hours, whatever the score.
  public StandingFixture earning(double points) {
    return new StandingFixture(
        matrix, financial, relationship, OptionalDouble.of(points), overhead, margin, guess, caps);
  }

  /// Administration eats up that share.
  public StandingFixture withOverhead(double share) {
    return new StandingFixture(matrix, financial, relationship, core, share, margin, guess, caps);
  }

  /// That much of its net revenue is left.
  public StandingFixture leaving(double share) {
    return new StandingFixture(
        matrix, financial, relationship, core, overhead, OptionalDouble.of(share), guess, caps);
  }

  public StandingFixture asFirstGuess() {
    return new StandingFixture(matrix, financial, relationship, core, overhead, margin, true, caps);
  }

  public StandingFixture under(Cap... others) {
    return new StandingFixture(
        matrix, financial, relationship, core, overhead, margin, guess, Arrays.asList(others));
  }

  public Standing standing() {
    var verdict = new Ruling(matrix, circumstances()).verdict(figures());
    return new Standing(
        matrix,
        Optional.of(verdict.grade()),
        guess,
        Optional.of(
            new Standing.Axes(
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
