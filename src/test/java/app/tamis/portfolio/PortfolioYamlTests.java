package app.tamis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the settings of a firm say, and what holds where they are silent.
class PortfolioYamlTests {

  @Test
  void without_settings_a_firm_in_france_has_our_figures_in_euros() {
    var portfolio = PortfolioYaml.defaults("harbour");

    assertThat(portfolio.hourlyRates()).isEqualTo(new HourlyRates(euros(45), euros(90), euros(90)));
    assertThat(portfolio.overheadMinutes()).isEqualTo(90);
    assertThat(portfolio.paidHours()).isEqualTo(140);
    assertThat(portfolio.paymentsComplete()).isEqualTo(Portfolio.PaymentsComplete.UNSAID);
    assertThat(portfolio.proposals())
        .isEqualTo(
            new Portfolio.Proposals(
                euros(12),
                euros(4),
                0.45,
                0.75,
                Set.of(
                    "tools_cost_per_seat",
                    "tools_cost_per_endpoint",
                    "target_margin",
                    "setup_hours_per_seat")));
    assertThat(portfolio.defaulted())
        .containsExactlyInAnyOrder(
            "currency",
            "time_zone",
            "country",
            "business_hours",
            "default_hourly_cost",
            "overhead_minutes",
            "paid_hours",
            "street_rate",
            "target_rate",
            "assumed_cost_share.hardware",
            "assumed_cost_share.licence");
  }

  @Test
  void no_figure_of_ours_stands_in_in_another_currency() {
    var portfolio = read("currency: USD");

    assertThat(portfolio.hourlyRates())
        .isEqualTo(new HourlyRates(Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(portfolio.proposals().toolsCostPerSeat()).isEmpty();
    assertThat(portfolio.proposals().toolsCostPerEndpoint()).isEmpty();
    assertThat(portfolio.proposals().targetMargin()).isEqualTo(0.45);
    assertThat(portfolio.defaulted())
        .contains("paid_hours")
        .doesNotContain("default_hourly_cost", "street_rate", "target_rate");
  }

  @Test
  void what_is_said_holds_in_any_currency() {
    var portfolio =
        read(
            """
            currency: CHF
            default_hourly_cost: 80
            street_rate: 150
            target_rate: 160
            paid_hours: 120.5
            tools_cost_per_seat: 0
            tools_cost_per_endpoint: 6
            target_margin: 0
            setup_hours_per_seat: 1\
            """);

    assertThat(portfolio.hourlyRates())
        .isEqualTo(new HourlyRates(francs(80), francs(150), francs(160)));
    assertThat(portfolio.paidHours()).isEqualTo(120.5);
    assertThat(portfolio.proposals())
        .isEqualTo(new Portfolio.Proposals(francs(0), francs(6), 0, 1, Set.of()));
    assertThat(portfolio.defaulted()).doesNotContain("paid_hours", "target_rate");
  }

  @Test
  void payments_are_complete_of_all_of_some_or_of_nobody() {
    assertThat(read("payments_complete: true").paymentsComplete())
        .isEqualTo(new Portfolio.PaymentsComplete(true, Set.of()));
    assertThat(read("payments_complete: no").paymentsComplete())
        .isEqualTo(Portfolio.PaymentsComplete.UNSAID);
    assertThat(read("payments_complete: [C1, \"007\"]").paymentsComplete())
        .isEqualTo(
            new Portfolio.PaymentsComplete(false, Set.of(new ClientId("C1"), new ClientId("007"))));
    assertThat(read("payments_complete: []").paymentsComplete())
        .isEqualTo(Portfolio.PaymentsComplete.UNSAID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          target_margin: 1         | 1 is out of range; a number from 0 up to 1, 1 itself not included, was expected
          target_margin: -0.1      | -0.1 is out of range; a number from 0 up to 1, 1 itself not included, was expected
          paid_hours: 0            | 0 is out of range; a number from 1 to 744 was expected
          paid_hours: lots         | lots is not a number
          target_rate: 0           | 0 is out of range; a number from 0.01 to 1,000,000 was expected
          tools_cost_per_seat: -1  | -1 is out of range; a number from 0 to 1,000,000 was expected
          setup_hours_per_seat: -1 | -1 is out of range; a number from 0 to 1,000 was expected
          payments_complete: C1    | true, false, or a list of client ids such as [C001, C007] was expected
          payments_complete: {}    | true, false, or a list of client ids such as [C001, C007] was expected
          payed_hours: 5           | payed_hours is not a known key; did you mean paid_hours?
          """)
  void a_wrong_value_is_named(String line, String fault) {
    assertThat(faults(line)).containsExactly("portfolio.yaml:1: " + fault);
  }

  private static Optional<Amount> euros(int amount) {
    return Optional.of(Amount.of(String.valueOf(amount), "EUR"));
  }

  private static Optional<Amount> francs(int amount) {
    return Optional.of(Amount.of(String.valueOf(amount), "CHF"));
  }

  private static Portfolio read(String yaml) {
    return PortfolioYaml.read("portfolio.yaml", yaml, "harbour");
  }

  private static List<String> faults(String yaml) {
    var problems = catchThrowableOfType(Problems.class, () -> read(yaml));
    return problems.messages().stream().map(Words.in(Locale.UK)::say).toList();
  }
}
