package app.tamis.portfolio;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;

/// Whose facts these are, and the settings that figures hang on.
///
/// @param country ISO 3166-1 alpha-2: whose public holidays, and the default for phone numbers
/// @param defaultHourlyCost loaded cost of an hour where a technician's is unknown
/// @param overheadMinutes administration per client and month
/// @param streetRate what an hour sells for in the market
/// @param targetRate the effective hourly rate that the firm wants
/// @param defaulted the keys that nobody set, so that the output can say so
public record Portfolio(
    String name,
    Currency currency,
    ZoneId timeZone,
    String country,
    BusinessHours businessHours,
    double defaultHourlyCost,
    double overheadMinutes,
    double streetRate,
    double targetRate,
    AssumedCostShare assumedCostShare,
    Set<String> defaulted) {

  public Portfolio {
    defaulted = Set.copyOf(defaulted);
  }

  /// The share of an amount that is taken as its cost where no cost is recorded.
  public record AssumedCostShare(double hardware, double licence) {}
}
