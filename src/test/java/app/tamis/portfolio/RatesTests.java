package app.tamis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import app.tamis.portfolio.Rates.Origin;
import app.tamis.portfolio.Rates.Rate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// What an hour costs, sells for and should bring, where not all of it was said.
class RatesTests {

  private static final OptionalDouble UNTOLD = OptionalDouble.empty();
  private static final Rate UNKNOWN = new Rate(OptionalDouble.empty(), Origin.UNKNOWN);

  @Test
  void what_was_said_holds_and_defaults_hold_in_euros() {
    var portfolio = read("currency: EUR\nstreet_rate: 100");

    assertThat(Rates.of(portfolio, OptionalDouble.of(70)))
        .isEqualTo(
            new Rates(rate(45, Origin.DEFAULT), rate(100, Origin.GIVEN), rate(90, Origin.DEFAULT)));
    assertThat(notes(portfolio, UNTOLD)).isEmpty();
  }

  @Test
  void elsewhere_the_street_rate_is_the_target_and_half_of_it_the_cost() {
    var portfolio = read("currency: USD\nstreet_rate: 150");

    assertThat(Rates.of(portfolio, OptionalDouble.of(120)))
        .isEqualTo(
            new Rates(
                rate(75, Origin.HALF_THE_TARGET_RATE),
                rate(150, Origin.GIVEN),
                rate(150, Origin.STREET_RATE)));
    assertThat(notes(portfolio, UNTOLD))
        .containsExactly(
            "target_rate is not set: the street rate stands in for it, $150 an hour",
            "default_hourly_cost is not set: half the target rate stands in for it, $75 an hour");
  }

  @Test
  void a_target_alone_tells_the_others() {
    assertThat(Rates.of(read("currency: USD\ntarget_rate: 160"), OptionalDouble.of(120)))
        .isEqualTo(
            new Rates(
                rate(80, Origin.HALF_THE_TARGET_RATE),
                rate(160, Origin.TARGET_RATE),
                rate(160, Origin.GIVEN)));
  }

  @Test
  void without_either_the_bills_tell_all_three() {
    var portfolio = read("currency: GBP");

    assertThat(Rates.of(portfolio, OptionalDouble.of(82.5)))
        .isEqualTo(
            new Rates(
                rate(41.25, Origin.HALF_THE_TARGET_RATE),
                rate(82.5, Origin.TARGET_RATE),
                rate(82.5, Origin.LABOUR_LINES)));
    assertThat(notes(portfolio, OptionalDouble.of(82.5)))
        .containsExactly(
            "target_rate is not set: what an hour of labour usually costs on the bills stands in for it, £82.50",
            "street_rate is not set: the target rate stands in for it, £82.50 an hour",
            "default_hourly_cost is not set: half the target rate stands in for it, £41.25 an hour");
  }

  @Test
  void where_the_bills_are_silent_too_each_setting_is_asked_for() {
    var portfolio = read("currency: GBP\ndefault_hourly_cost: 30");

    assertThat(Rates.of(portfolio, UNTOLD))
        .isEqualTo(new Rates(rate(30, Origin.GIVEN), UNKNOWN, UNKNOWN));
    assertThat(notes(portfolio, UNTOLD))
        .containsExactly(
            "nothing says what an hour should bring in GBP: set target_rate in portfolio.yaml",
            "nothing says what an hour sells for in GBP: set street_rate in portfolio.yaml");
    assertThat(notes(read("currency: GBP"), UNTOLD)).hasSize(3);
  }

  private static Rate rate(double value, Origin origin) {
    return new Rate(OptionalDouble.of(value), origin);
  }

  private static Portfolio read(String yaml) {
    return PortfolioYaml.read("portfolio.yaml", yaml, "harbour");
  }

  private static List<String> notes(Portfolio portfolio, OptionalDouble labourPrice) {
    return Rates.of(portfolio, labourPrice).notes(portfolio.currency()).stream()
        .map(Words.in(Locale.UK)::say)
        .toList();
  }
}
