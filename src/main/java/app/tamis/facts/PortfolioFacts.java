package app.tamis.facts;

import app.tamis.basics.Message;
import app.tamis.measures.CostBasis;
import app.tamis.measures.PortfolioMonths;
import app.tamis.portfolio.Portfolio;
import java.util.List;

/// A portfolio's facts, rolled up, and what should be known about them.
///
/// @param warnings what is odd about them, but made no row bad
public record PortfolioFacts(Portfolio portfolio, PortfolioMonths months, List<Message> warnings) {

  public PortfolioFacts {
    warnings = List.copyOf(warnings);
  }

  /// What an hour costs and should bring, by the portfolio's settings.
  public CostBasis costBasis() {
    return new CostBasis(
        portfolio.defaultHourlyCost(),
        portfolio.overheadMinutes(),
        portfolio.streetRate(),
        portfolio.targetRate());
  }
}
