package app.tamis.grading.acts;

import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.Regrading;
import app.tamis.grading.acts.Act.Remedy;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.Measure;
import app.tamis.measures.PortfolioWindow;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Tries acts on one client.
///
/// @param portfolio in which it is
/// @param inWindow the client, with the months that it has
/// @param client as it is graded
record Trials(
    PortfolioWindow portfolio, ClientInWindow inWindow, ClientGrade client, Regrading regrading) {

  /// A single act that lifts nobody is worth telling if it brings that share of the revenue more.
  private static final double WORTH_TELLING = 0.05;

  private static final Optional<Letter> BEST = Optional.of(Letter.A);

  static Trials of(ClientGrade client, PortfolioGrades grades) {
    var id = client.findings().client().id();
    var portfolio = grades.portfolio();
    return new Trials(portfolio, portfolio.find(id).orElseThrow(), client, grades.regrading(id));
  }

  Lever alone(Remedy act) {
    return tried(List.of(act));
  }

  boolean isWorthTelling(Lever lever) {
    double revenue = client.findings().measures().value(Measure.REVENUE).orElse(0);
    return lever.lifts(client.computed())
        || (lever.gain() > 0 && Math.rint((lever.gain() - WORTH_TELLING * revenue) * 1e6) >= 0);
  }

  /// Both, where they make a better grade than either alone and than there is.
  Optional<Lever> together(Lever one, Lever other) {
    var first = one.acts().getFirst();
    var second = other.acts().getFirst();
    boolean isVain = one.gradeAfter().equals(BEST) || other.gradeAfter().equals(BEST);
    return isVain || !Remedies.goTogether(first, second)
        ? Optional.empty()
        : Optional.of(tried(List.of(first, second)))
            .filter(both -> both.lifts(one.gradeAfter()))
            .filter(both -> both.lifts(other.gradeAfter()))
            .filter(both -> both.lifts(client.computed()));
  }

  private Lever tried(List<Remedy> acts) {
    var changed = inWindow;
    for (var act : acts) {
      changed = act.on(changed, portfolio);
    }
    var after = regrading.of(changed);
    return new Lever(
        acts,
        after.grade(),
        after.findings().financial().score(),
        after.findings().relationship().score(),
        change(
            client.findings().measures().value(Measure.CONTRIBUTION),
            after.findings().measures().value(Measure.CONTRIBUTION)));
  }

  private static OptionalDouble change(OptionalDouble before, OptionalDouble after) {
    return before.isPresent() && after.isPresent()
        ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
        : OptionalDouble.empty();
  }
}
