package app.tamis.grading;

import static app.tamis.measures.PortfolioFixture.END_OF_2025;
import static app.tamis.measures.PortfolioFixture.aPortfolioOf;

import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.ClientGrade.NotGraded;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.CostBasis;
import app.tamis.measures.PortfolioMonths;

/// Gradings of 2025 at the default costs.
final class GradingFixture {

  private GradingFixture() {}

  static PortfolioGrades grades(Matrix matrix, PortfolioMonths portfolio) {
    return Grading.grade(portfolio, CostBasis.DEFAULT, matrix, END_OF_2025, 12);
  }

  static PortfolioGrades grades(Matrix matrix, ClientFixture... clients) {
    return grades(matrix, aPortfolioOf(clients));
  }

  static ClientGrade grade(Matrix matrix, PortfolioMonths portfolio) {
    return grades(matrix, portfolio).clients().getFirst();
  }

  static Graded graded(Matrix matrix, ClientFixture client) {
    return (Graded) grade(matrix, aPortfolioOf(client));
  }

  static Graded graded(String name, PortfolioGrades grades) {
    return (Graded) grades.find(name).orElseThrow();
  }

  static NotGraded notGraded(Matrix matrix, ClientFixture client) {
    return (NotGraded) grade(matrix, aPortfolioOf(client));
  }
}
