package app.tamis.grading;

import app.tamis.basics.Problems;
import app.tamis.grading.rules.ClientGrading;
import app.tamis.measures.CostBasis;
import app.tamis.measures.MonthsByClient;
import app.tamis.measures.PortfolioMonths;
import app.tamis.measures.PortfolioWindow;
import app.tamis.measures.Window;
import java.time.LocalDate;

/// Grades a portfolio: the door to this module.
public final class Grading {

  private Grading() {}

  /// The grades of all clients as they could be known at a month end.
  ///
  /// @param asOf the last day of a month
  /// @param windowMonths how many months up to then count, usually 12
  /// @throws Problems where `asOf` isn't a month end, or the window has no month
  public static PortfolioGrades grade(
      PortfolioMonths months, CostBasis costs, Matrix matrix, LocalDate asOf, int windowMonths) {
    return grade(months, costs, matrix, asOf, windowMonths, Decisions.NONE);
  }

  /// The same, with what people have decided.
  public static PortfolioGrades grade(
      PortfolioMonths months,
      CostBasis costs,
      Matrix matrix,
      LocalDate asOf,
      int windowMonths,
      Decisions decisions) {
    var window = new Window(asOf, windowMonths);
    return grade(MonthsByClient.of(months).in(window, costs), matrix, decisions);
  }

  static PortfolioGrades grade(PortfolioWindow portfolio, Matrix matrix) {
    return grade(portfolio, matrix, Decisions.NONE);
  }

  /// The same, of a portfolio that was looked at already.
  public static PortfolioGrades grade(
      PortfolioWindow portfolio, Matrix matrix, Decisions decisions) {
    var grading = new ClientGrading(matrix, portfolio, decisions);
    return new PortfolioGrades(
        portfolio, matrix, decisions, portfolio.clients().stream().map(grading::grade).toList());
  }
}
