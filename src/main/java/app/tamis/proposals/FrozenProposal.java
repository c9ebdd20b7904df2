package app.tamis.proposals;

import app.tamis.agreements.Party;
import app.tamis.grading.acts.PricedOffer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What a proposal rests on, as it was on the day on which it was made. Money is to the cent,
/// without tax.
///
/// @param asOf the last day that the facts reached
/// @param language of the client, `en` or `fr`
/// @param bills for service, on average a month; empty where bills aren't known
/// @param months of the last year, oldest first
/// @param tickets that were closed in that year; empty where no record says
/// @param hours of work in that year; likewise
/// @param usualHours of work in a usual month
/// @param hourlyRate at which further work is billed
/// @param multiplier of that rate outside business hours
/// @param startsOn the first day on which the agreement would hold
/// @param until the last day on which it can be chosen
/// @param contact whom the client can call
public record FrozenProposal(
    LocalDate asOf,
    String currency,
    String language,
    Party firm,
    Party client,
    Optional<Bills> bills,
    List<Month> months,
    Optional<Integer> tickets,
    Optional<Integer> hours,
    double usualHours,
    int seats,
    List<FrozenOption> options,
    BigDecimal hourlyRate,
    BigDecimal multiplier,
    LocalDate startsOn,
    LocalDate until,
    String contact) {

  public FrozenProposal {
    months = List.copyOf(months);
    options = List.copyOf(options);
  }

  /// @param count of months that they are an average of
  public record Bills(BigDecimal usual, BigDecimal least, BigDecimal most, int count) {}

  /// @param billed for service in that month
  public record Month(YearMonth month, BigDecimal billed) {}

  public Currency money() {
    return Currency.getInstance(currency);
  }

  public Optional<FrozenOption> option(String id) {
    return options.stream().filter(option -> option.id().equals(id)).findFirst();
  }

  /// How much more an option costs in a usual month than today, less where it is negative; empty
  /// where today's bills aren't known.
  public Optional<BigDecimal> change(FrozenOption option) {
    return bills.map(today -> option.usualMonth().subtract(today.usual()));
  }

  /// How many times today's bill an option is, where that is at least twice.
  public Optional<Double> times(FrozenOption option) {
    return bills
        .map(Bills::usual)
        .filter(usual -> usual.signum() > 0)
        .filter(usual ->
            option
                    .usualMonth()
                    .compareTo(usual.multiply(BigDecimal.valueOf(PricedOffer.MANY_TIMES)))
                >= 0)
        .map(usual -> option.usualMonth().doubleValue() / usual.doubleValue());
  }
}
