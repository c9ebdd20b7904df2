package app.tamis.web.settings;

import app.tamis.basics.Amount;
import app.tamis.basics.Message;
import app.tamis.basics.Money;
import app.tamis.facts.PortfolioFacts;
import app.tamis.portfolio.HourlyRates;
import app.tamis.portfolio.Portfolio;
import app.tamis.portfolio.PortfolioYaml;
import app.tamis.portfolio.Rates;
import java.util.Optional;

/// What holds where a setting is left empty: a default where one fits the currency, else what is
/// derived from other rates or from bills.
record LeftEmpty(PortfolioFacts facts) {

  /// Empty for what has its default in its hint.
  Optional<Message> of(String setting) {
    var rates = portfolio().hourlyRates();
    return switch (setting) {
      case "target_rate" ->
          Optional.of(
              rate(
                  new HourlyRates(rates.cost(), rates.street(), Optional.empty()),
                  Rates::target,
                  HourlyRates::target));
      case "street_rate" ->
          Optional.of(
              rate(
                  new HourlyRates(rates.cost(), Optional.empty(), rates.target()),
                  Rates::street,
                  HourlyRates::street));
      case "default_hourly_cost" ->
          Optional.of(
              rate(
                  new HourlyRates(Optional.empty(), rates.street(), rates.target()),
                  Rates::cost,
                  HourlyRates::cost));
      case "tools_cost_per_seat" -> Optional.of(tools(inEuros().proposals().toolsCostPerSeat()));
      case "tools_cost_per_endpoint" ->
          Optional.of(tools(inEuros().proposals().toolsCostPerEndpoint()));
      default -> Optional.empty();
    };
  }

  private Portfolio portfolio() {
    return facts.portfolio();
  }

  private static Portfolio inEuros() {
    return PortfolioYaml.defaults("");
  }

  private interface Part<T, P> {
    P of(T whole);
  }

  private Message rate(
      HourlyRates without, Part<Rates, Rates.Rate> part, Part<HourlyRates, Optional<Amount>> said) {
    if (portfolio().isInEuros()) {
      return byDefault(said.of(inEuros().hourlyRates()).orElseThrow().toDouble());
    }
    var other = facts.under(portfolio().withLightSettingsOf(portfolio(), without));
    var rate = part.of(other.rates());
    return switch (rate.origin()) {
      case GIVEN, DEFAULT -> byDefault(rate.value().orElseThrow());
      case STREET_RATE -> derived("settings.empty.street", rate);
      case TARGET_RATE -> derived("settings.empty.target", rate);
      case HALF_THE_TARGET_RATE -> derived("settings.empty.half", rate);
      case LABOUR_LINES -> derived("settings.empty.bills", rate);
      case UNKNOWN -> Message.of("settings.empty.unknown");
    };
  }

  private Message tools(Optional<Amount> euros) {
    return portfolio().isInEuros()
        ? byDefault(euros.orElseThrow().toDouble())
        : Message.of("settings.empty.tools");
  }

  private static Message byDefault(double value) {
    return Message.of("settings.empty.default", value);
  }

  private Message derived(String key, Rates.Rate rate) {
    return Message.of(key, new Money(rate.value().orElseThrow(), portfolio().currency()));
  }
}
