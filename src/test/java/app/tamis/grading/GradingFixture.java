package app.tamis.grading;

import static app.tamis.measures.PortfolioFixture.END_OF_2025;
import static app.tamis.measures.PortfolioFixture.aPortfolio;

import app.tamis.basics.ClientId;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.ClientGrade.NotGraded;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.CostBasis;
import app.tamis.measures.PortfolioFixture;
import app.tamis.measures.PortfolioMonths;

/// Gradings of 2025 at the default costs.
public final class GradingFixture {

  private GradingFixture() {}

  public static PortfolioGrades grades(Matrix matrix, PortfolioMonths portfolio) {
    return Grading.grade(portfolio, CostBasis.DEFAULT, matrix, END_OF_2025, 12);
  }

  /// At the costs of that portfolio.
  public static PortfolioGrades grades(Matrix matrix, PortfolioFixture portfolio) {
    return Grading.grade(portfolio.in2025(), matrix);
  }

  public static PortfolioGrades grades(Matrix matrix, ClientFixture... clients) {
    return grades(matrix, aPortfolio().with(clients));
  }

  public static ClientGrade grade(Matrix matrix, PortfolioMonths portfolio) {
    return grades(matrix, portfolio).clients().getFirst();
  }

  /// Of the only client.
  public static ClientGrade grade(Matrix matrix, PortfolioFixture portfolio) {
    return grades(matrix, portfolio).clients().getFirst();
  }

  public static Graded graded(Matrix matrix, ClientFixture client) {
    return graded(matrix, aPortfolio().with(client));
  }

  /// The only client.
  public static Graded graded(Matrix matrix, PortfolioFixture portfolio) {
    return (Graded) grade(matrix, portfolio);
  }

  /// With what people have decided.
  public static Graded graded(Matrix matrix, ClientFixture client, Decisions decisions) {
    var portfolio = aPortfolio().with(client).in2025();
    return (Graded) Grading.grade(portfolio, matrix, decisions).clients().getFirst();
  }

  public static Graded graded(String name, PortfolioGrades grades) {
    return (Graded) grades.find(new ClientId(name)).orElseThrow();
  }

  public static NotGraded notGraded(Matrix matrix, ClientFixture client) {
    return notGraded(matrix, aPortfolio().with(client));
  }

  public static NotGraded notGraded(Matrix matrix, PortfolioFixture portfolio) {
    return (NotGraded) grade(matrix, portfolio);
  }
}
