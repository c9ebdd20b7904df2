package app.tamis.outlook;

import app.tamis.measures.Measure;
import app.tamis.measures.PortfolioWindow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the owner wants exits to keep, as it is kept.
///
/// @param rate for which an hour is sold; empty for the target rate
/// @param told when clients are told; empty for as soon as can be
/// @param endOfMonth whether a last day is moved to the end of its month
/// @param endOfLicence whether licences that run for a client are waited for
public record ExitTerms(
    double ceiling,
    double allowance,
    double sold,
    OptionalDouble rate,
    int ramp,
    Optional<LocalDate> told,
    boolean endOfMonth,
    boolean endOfLicence) {

  private static final double TENTH = 0.1;
  private static final double FIFTH = 0.2;

  /// A tenth of a month's net revenue at once, a fifth of it in all, and nothing sold again.
  public static ExitTerms suggested(PortfolioWindow portfolio) {
    double month =
        Math.max(
            0,
            portfolio.measures().value(Measure.NET_REVENUE).orElse(0)
                / portfolio.window().months());
    return new ExitTerms(
        Math.rint(month * TENTH),
        Math.rint(month * FIFTH),
        0,
        OptionalDouble.empty(),
        Refill.USUAL_RAMP,
        Optional.empty(),
        true,
        true);
  }

  /// The day on which clients are told: none that is over.
  ///
  /// @param first of the months that one looks at
  public LocalDate told(YearMonth first, LocalDate today) {
    var before = first.atDay(1).minusDays(1);
    return told.orElseGet(() -> today.isAfter(before) ? today : before);
  }

  /// @param target rate of the firm
  /// @throws app.tamis.basics.Problems with all that is wrong with them
  public ExitLimits limits(OptionalDouble target) {
    double price = rate.isPresent() ? rate.getAsDouble() : target.orElse(0);
    return new ExitLimits(
        ExitLimits.USUAL_MONTHS, ceiling, allowance, new Refill(sold, price, ramp));
  }

  /// A last day, moved as was wanted.
  ///
  /// @param licence until when licences run for the client
  public LocalDate moved(LocalDate lastDay, Optional<LocalDate> licence) {
    var day = endOfLicence ? licence.filter(end -> end.isAfter(lastDay)).orElse(lastDay) : lastDay;
    return endOfMonth ? YearMonth.from(day).atEndOfMonth() : day;
  }
}
