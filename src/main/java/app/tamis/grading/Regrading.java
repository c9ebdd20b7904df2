package app.tamis.grading;

import app.tamis.grading.rules.ClientGrading;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.PortfolioWindow;

/// Grades one client as often as somebody asks what if, each time in the portfolio that its months
/// would make.
public final class Regrading {

  private final PortfolioWindow.EverybodyElse everybodyElse;
  private final ClientGrading grading;

  Regrading(PortfolioWindow.EverybodyElse everybodyElse, ClientGrading grading) {
    this.everybodyElse = everybodyElse;
    this.grading = grading;
  }

  /// @param changed the client, with the months that it would have had
  public Regraded of(ClientInWindow changed) {
    return grading.in(everybodyElse.with(changed)).regrade(changed);
  }
}
