package app.tamis.portfolio;

import app.tamis.basics.Amount;
import app.tamis.basics.Message;
import app.tamis.basics.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What an hour costs, sells for and should bring, and how that is known. No figure of ours fits a
/// currency it wasn't made for: what nobody said is derived from what was said or billed, or stays
/// unknown.
public record Rates(Rate cost, Rate street, Rate target) {

  private static final double COST_IN_TARGET = 0.5;

  /// @param value empty where [Origin#UNKNOWN]
  public record Rate(OptionalDouble value, Origin origin) {

    private static final Rate UNKNOWN = new Rate(OptionalDouble.empty(), Origin.UNKNOWN);

    private static Rate of(double value, Origin origin) {
      return new Rate(OptionalDouble.of(value), origin);
    }
  }

  /// Where a rate comes from.
  public enum Origin {
    GIVEN,
    DEFAULT,
    /// The street rate, which was given.
    STREET_RATE,
    /// The target rate, given or derived.
    TARGET_RATE,
    HALF_THE_TARGET_RATE,
    /// The median price of an hour on the bills.
    LABOUR_LINES,
    UNKNOWN
  }

  /// @param labourPrice the median price of an hour on the bills, empty where too few lines tell it
  public static Rates of(Portfolio portfolio, OptionalDouble labourPrice) {
    var said = portfolio.hourlyRates();
    var street = said(said.street(), "street_rate", portfolio);
    var target =
        firstKnown(
            said(said.target(), "target_rate", portfolio),
            new Rate(street.value(), Origin.STREET_RATE),
            new Rate(labourPrice, Origin.LABOUR_LINES));
    return new Rates(
        firstKnown(said(said.cost(), "default_hourly_cost", portfolio), halfOf(target)),
        firstKnown(street, new Rate(target.value(), Origin.TARGET_RATE)),
        target);
  }

  private static Rate said(Optional<Amount> amount, String key, Portfolio portfolio) {
    var value = amount.stream().mapToDouble(Amount::toDouble).findFirst();
    return new Rate(value, portfolio.defaulted().contains(key) ? Origin.DEFAULT : Origin.GIVEN);
  }

  private static Rate halfOf(Rate target) {
    return target.value().isPresent()
        ? Rate.of(target.value().getAsDouble() * COST_IN_TARGET, Origin.HALF_THE_TARGET_RATE)
        : Rate.UNKNOWN;
  }

  private static Rate firstKnown(Rate... rates) {
    return Stream.of(rates)
        .filter(rate -> rate.value().isPresent())
        .findFirst()
        .orElse(Rate.UNKNOWN);
  }

  /// What is to be known of the rates that nobody said and no default gives: from what they are
  /// derived, or which setting is wanted.
  public List<Message> notes(Currency currency) {
    return Stream.of(
            note("target_rate", target, currency),
            note("street_rate", street, currency),
            note("default_hourly_cost", cost, currency))
        .flatMap(notes -> notes)
        .toList();
  }

  private static Stream<Message> note(String key, Rate rate, Currency currency) {
    return switch (rate.origin()) {
      case GIVEN, DEFAULT -> Stream.of();
      case STREET_RATE -> derived("rates.from-street", key, rate, currency);
      case TARGET_RATE -> derived("rates.from-target", key, rate, currency);
      case HALF_THE_TARGET_RATE -> derived("rates.half-of-target", key, rate, currency);
      case LABOUR_LINES -> derived("rates.from-bills", key, rate, currency);
      case UNKNOWN -> Stream.of(Message.of("rates.unknown." + key, currency.getCurrencyCode()));
    };
  }

  private static Stream<Message> derived(String message, String key, Rate rate, Currency currency) {
    return Stream.of(Message.of(message, key, new Money(rate.value().orElseThrow(), currency)));
  }
}
