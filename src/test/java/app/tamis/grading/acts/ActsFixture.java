package app.tamis.grading.acts;

import static app.tamis.measures.PortfolioFixture.END_OF_2025;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static app.tamis.measures.PortfolioFixture.aPortfolioOf;

import app.tamis.basics.ClientId;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Grading;
import app.tamis.grading.Matrices;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.CostBasis;
import app.tamis.measures.Figure;
import app.tamis.measures.PortfolioMonths;
import app.tamis.measures.PortfolioWindow;
import app.tamis.measures.ProposalSettings;
import java.util.OptionalDouble;

/// Acts on portfolios of 2025, at the default costs and by the classic matrix.
final class ActsFixture {

  /// Those that hold in euros unless said otherwise.
  static final ProposalSettings IN_EUROS =
      new ProposalSettings(OptionalDouble.of(12), OptionalDouble.of(4), 0.45, 0.75);

  private ActsFixture() {}

  static PortfolioGrades grades(PortfolioMonths months) {
    return Grading.grade(months, CostBasis.DEFAULT, Matrices.classic(), END_OF_2025, 12);
  }

  static PortfolioGrades grades(ClientFixture... clients) {
    return grades(aPortfolioOf(clients));
  }

  static ClientGrade client(String name, PortfolioGrades grades) {
    return grades.find(new ClientId(name)).orElseThrow();
  }

  static Wish wish(String client, Act act) {
    return Wish.of(new ClientId(client), act);
  }

  /// A client alone in its portfolio.
  static PortfolioWindow alone(ClientFixture client) {
    return aPortfolio().with(client).in2025();
  }

  static ClientInWindow only(PortfolioWindow portfolio) {
    return portfolio.clients().getFirst();
  }

  /// What the client's months would have been.
  static ClientInWindow after(Act.Remedy act, ClientFixture client) {
    var portfolio = alone(client);
    return act.on(only(portfolio), portfolio);
  }

  /// Over the client's months.
  static double sum(Figure figure, ClientInWindow client) {
    return client.totals().sums().of(figure);
  }
}
