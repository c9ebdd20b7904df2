package app.tamis.measures;

import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// A client with each of its months left out in turn.
class ClientInWindowTests {

  @Test
  void what_is_per_month_or_year_is_divided_by_the_months_that_are_left() {
    var brun =
        aClient("Brun").paying(euros(900)).in(3, Figure.REVENUE_LABOUR, 2_000).withGoodNewsIn(5);

    var without = aPortfolio().with(brun);

    // 11,900 in twelve months; without March 9,900 in eleven, without May 11,000 and no good news
    assertThat(value(without, 3, Measure.REVENUE_PER_MONTH)).isEqualTo(900);
    assertThat(value(without, 5, Measure.REVENUE_PER_MONTH)).isEqualTo(1_000);
    assertThat(value(without, 3, Measure.GOOD_NEWS_PER_YEAR)).isEqualTo(12 / 11.0);
    assertThat(value(without, 5, Measure.GOOD_NEWS_PER_YEAR)).isZero();
  }

  @Test
  void administration_is_that_of_the_months_that_are_left() {
    var brun = aPortfolio().with(aClient("Brun").paying(euros(900)));

    assertThat(value(brun, 1, Measure.OVERHEAD_COST)).isEqualTo(11 * 67.5);
    assertThat(value(brun, 1, Measure.CONTRIBUTION_PER_MONTH)).isEqualTo(832.5);
  }

  @Test
  void stocks_stay_as_they_are() {
    var brun = aPortfolio().with(aClient("Brun").paying(euros(900)).owingForLong(700));

    assertThat(value(brun, 12, Measure.ARREARS)).isEqualTo(700);
  }

  @Test
  void the_portfolios_rates_stay_as_they_are() {
    var brun = aClient("Brun").felt(2, 1);
    var noir = aClient("Noir").felt(6, -1);
    var portfolio =
        aPortfolio().with(brun.in(6, Figure.REACTIONS, 1).in(6, Figure.REACTION_SUM, -1), noir);

    // 1 of 2 and −1 of 1 for Brun, −5 of 9 for all; without June (2 × 1 − 5 ÷ 9) ÷ 3
    assertThat(value(portfolio, 6, Measure.CALLER_REACTION))
        .isCloseTo((2 - 5 / 9.0) / 3, within(1e-12));
  }

  /// Of the first client, without that month of 2025.
  private static double value(PortfolioFixture of, int month, Measure measure) {
    var portfolio = of.in2025();
    var without = portfolio.clients().getFirst().withoutEachMonth().get(month - 1);
    return portfolio.measuresOf(without).value(measure).orElseThrow();
  }
}
