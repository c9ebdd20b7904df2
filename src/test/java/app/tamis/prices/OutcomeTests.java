package app.tamis.prices;

import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.agreements.Party;
import app.tamis.basics.ClientId;
import app.tamis.measures.Figure;
import app.tamis.measures.PortfolioWindow;
import app.tamis.prices.FirstDay.Basis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A client who paid 72,000 a year, and 6,600 a month in the last three months of 2025.
class OutcomeTests {

  private final PortfolioWindow portfolio =
      aPortfolio()
          .with(
              aClient("Ferrand")
                  .payingByContract(euros(6_000))
                  .taking(hours(60))
                  .in(10, Figure.REVENUE_RECURRING, euros(6_600))
                  .in(11, Figure.REVENUE_RECURRING, euros(6_600))
                  .in(12, Figure.REVENUE_RECURRING, euros(6_600)))
          .in2025();

  @Test
  void what_came_is_the_months_since_beside_the_year_before() {
    var outcome = outcome(LocalDate.of(2025, 10, 1));

    assertThat(outcome.months()).isEqualTo(3);
    assertThat(outcome.net().orElseThrow()).isCloseTo(600, within(1e-6));
    assertThat(outcome.forecast()).as("nobody recorded a reply").hasValue(0);
  }

  @Test
  void a_month_counts_once_it_is_whole() {
    assertThat(outcome(LocalDate.of(2025, 10, 2)).months()).isEqualTo(2);
  }

  @Test
  void before_a_month_is_over_nothing_is_known() {
    var outcome = outcome(LocalDate.of(2026, 1, 1));

    assertThat(outcome.months()).isZero();
    assertThat(outcome.net()).isEmpty();
    assertThat(outcome.contribution()).isEmpty();
  }

  private Outcome outcome(LocalDate first) {
    var client = portfolio.find(new ClientId("Ferrand"));
    return Outcome.of(priced(first), portfolio, client);
  }

  private static PricedClient priced(LocalDate first) {
    var frozen =
        new Frozen(
            LocalDate.of(2025, 9, 30),
            "EUR",
            "en",
            "FR",
            new Party("Port-Réseau SARL", List.of()),
            new Party("Ferrand", List.of()),
            LossTests.rise(7_200, 72_000, 720, 32_400),
            false,
            new FirstDay(first, Basis.NO_CLAUSE),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            new YearDone(first, first, Optional.empty(), Optional.empty(), Optional.empty()),
            Optional.empty());
    return new PricedClient(
        UUID.randomUUID(),
        UUID.randomUUID(),
        new ClientId("Ferrand"),
        Optional.of(frozen),
        Optional.empty(),
        "",
        Optional.of(LocalDate.of(2025, 7, 1)),
        Optional.empty(),
        Optional.empty());
  }
}
