package app.tamis.grading.acts;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.PortfolioMonths;
import app.tamis.measures.ProposalSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What would lift the clients of a graded portfolio: acts are tried alone, then in pairs, each in
/// the portfolio that it would make. Made once for a portfolio's grades; `bench/Levers.java` times
/// what it takes for all clients beside grading them.
public final class Levers {

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
    return new ClientLevers(
        client,
        client.computed().equals(Optional.of(Letter.A))
            ? List.of()
            : found(Trials.of(client, grades)));
  }

  private List<Lever> found(Trials trials) {
    var alone = remedies.of(trials.inWindow()).stream().map(trials::alone).toList();
    var found = new ArrayList<>(alone.stream().filter(trials::isWorthTelling).toList());
    for (int i = 0; i < alone.size(); i++) {
      for (var other : alone.subList(i + 1, alone.size())) {
        trials.together(alone.get(i), other).ifPresent(found::add);
      }
    }
    return found.stream().sorted(BEST_FIRST).toList();
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
}
