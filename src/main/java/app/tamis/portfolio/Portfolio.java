package app.tamis.portfolio;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/// Whose facts these are, and the settings that figures hang on.
///
/// @param country ISO 3166-1 alpha-2: whose public holidays, and the default for phone numbers
/// @param hourlyRates as said; what is known of them is in [Rates]
/// @param overheadMinutes administration per client and month
/// @param paidHours hours that a technician is paid for in a month
/// @param paymentsComplete of whom it was said that all payments are on record
/// @param defaulted the keys that nobody set and grades hang on, so that the output can say so
public record Portfolio(
    String name,
    Currency currency,
    ZoneId timeZone,
    String country,
    BusinessHours businessHours,
    HourlyRates hourlyRates,
    double overheadMinutes,
    double paidHours,
    PaymentsComplete paymentsComplete,
    Proposals proposals,
    AssumedCostShare assumedCostShare,
    Set<String> defaulted) {

  public Portfolio {
    defaulted = Set.copyOf(defaulted);
  }

  /// The same firm with those settings of another that no rollup hangs on.
  ///
  /// @param otherRates of which the cost of an hour counts in the rollup too
  public Portfolio withLightSettingsOf(Portfolio other, HourlyRates otherRates) {
    return new Portfolio(
        name,
        currency,
        timeZone,
        country,
        businessHours,
        otherRates,
        other.overheadMinutes,
        other.paidHours,
        other.paymentsComplete,
        other.proposals,
        assumedCostShare,
        defaulted);
  }

  /// Whether our figures fit the currency.
  public boolean isInEuros() {
    return currency.getCurrencyCode().equals("EUR");
  }

  /// The share of an amount that is taken as its cost where no cost is recorded.
  public record AssumedCostShare(double hardware, double licence) {}

  /// Of whom it was said that all payments are on record.
  ///
  /// @param everybody whether it was said of all clients
  /// @param clients else the ids of those of whom it was
  public record PaymentsComplete(boolean everybody, Set<ClientId> clients) {

    public static final PaymentsComplete UNSAID = new PaymentsComplete(false, Set.of());

    public PaymentsComplete {
      clients = Set.copyOf(clients);
    }
  }

  /// What the price of a proposal hangs on, beside the rates.
  ///
  /// @param toolsCostPerSeat a month; empty where nobody said and no default fits the currency
  /// @param toolsCostPerEndpoint likewise
  /// @param targetMargin the share of the fee that is to be left, below 1
  /// @param setupHoursPerSeat work until a client has our set-up
  /// @param defaulted the keys of these that nobody set
  public record Proposals(
      Optional<Amount> toolsCostPerSeat,
      Optional<Amount> toolsCostPerEndpoint,
      double targetMargin,
      double setupHoursPerSeat,
      Set<String> defaulted) {

    public Proposals {
      defaulted = Set.copyOf(defaulted);
    }
  }
}
