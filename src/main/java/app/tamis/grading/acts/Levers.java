package app.tamis.grading.acts;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.acts.Act.Remedy;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.Measure;
import app.tamis.measures.PortfolioMonths;
import app.tamis.measures.ProposalSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What would lift the clients of a graded portfolio: acts are tried alone, then in pairs, each in
/// the portfolio that it would make. Made once for a portfolio's grades; asked for every client it
/// takes a few times as long as grading them did.
public final class Levers {

  /// A single act that lifts nobody is worth telling if it brings that share of the revenue more.
  private static final double WORTH_TELLING = 0.05;

  private static final Comparator<Lever> BEST_FIRST =
      comparingInt((Lever lever) -> lever.acts().size())
          .thenComparing(Lever::gradeAfter, Letter.BEST_FIRST)
          .thenComparing(comparingDouble(Lever::gain).reversed());

  private final PortfolioGrades grades;
  private final Remedies remedies;

  private Levers(PortfolioGrades grades, Remedies remedies) {
    this.grades = grades;
    this.remedies = remedies;
  }

  /// @param months those that the grades were made of
  /// @param settings for the price of a managed agreement, with `offers`
  public static Levers of(
      PortfolioGrades grades, PortfolioMonths months, ProposalSettings settings, Offers offers) {
    var proposals = Proposals.of(grades, months, settings, offers);
    return new Levers(grades, new Remedies(grades.portfolio(), proposals));
  }

  /// Against the grade that the matrix comes to, whatever a person says. Nothing for an A.
  public ClientLevers of(ClientGrade client) {
    if (client.computed().equals(Optional.of(Letter.A))) {
      return new ClientLevers(client, List.of());
    }
    var inWindow = grades.portfolio().find(client.findings().client().id()).orElseThrow();
    var alone =
        remedies.of(inWindow).stream().map(act -> tried(List.of(act), inWindow, client)).toList();
    var found = new ArrayList<Lever>();
    alone.stream().filter(lever -> isWorthTelling(lever, client)).forEach(found::add);
    for (int i = 0; i < alone.size(); i++) {
      for (var other : alone.subList(i + 1, alone.size())) {
        together(alone.get(i), other, inWindow, client).ifPresent(found::add);
      }
    }
    return new ClientLevers(client, found.stream().sorted(BEST_FIRST).toList());
  }

  /// What would lift a client, in the owner's words, best first.
  public List<LeverSaid> said(ClientLevers client, Currency currency) {
    return said(client.levers(), client, currency);
  }

  /// Likewise, the best of them.
  public List<LeverSaid> bestSaid(ClientLevers client, Currency currency) {
    return said(client.best(), client, currency);
  }

  private List<LeverSaid> said(List<Lever> levers, ClientLevers client, Currency currency) {
    var words = new LeverWords(grades.portfolio(), currency);
    return levers.stream().map(lever -> words.of(lever, client)).toList();
  }

  private static boolean isWorthTelling(Lever lever, ClientGrade client) {
    double revenue = client.findings().measures().value(Measure.REVENUE).orElse(0);
    return lever.lifts(client.computed())
        || (lever.gain() > 0 && Math.rint((lever.gain() - WORTH_TELLING * revenue) * 1e6) >= 0);
  }

  /// Both, where they make a better grade than either alone and than there is.
  private Optional<Lever> together(
      Lever one, Lever other, ClientInWindow inWindow, ClientGrade client) {
    var first = one.acts().getFirst();
    var second = other.acts().getFirst();
    var best = Optional.of(Letter.A);
    if (!Remedies.goTogether(first, second)
        || one.gradeAfter().equals(best)
        || other.gradeAfter().equals(best)) {
      return Optional.empty();
    }
    return Optional.of(tried(List.of(first, second), inWindow, client))
        .filter(both -> both.lifts(one.gradeAfter()))
        .filter(both -> both.lifts(other.gradeAfter()))
        .filter(both -> both.lifts(client.computed()));
  }

  private Lever tried(List<Remedy> acts, ClientInWindow inWindow, ClientGrade client) {
    var changed = inWindow;
    for (var act : acts) {
      changed = act.on(changed, grades.portfolio());
    }
    var after = grades.regrade(changed);
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
