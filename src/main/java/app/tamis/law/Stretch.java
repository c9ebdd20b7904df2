package app.tamis.law;

import app.tamis.basics.Amount;
import app.tamis.basics.Message;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Days on which the same sum is owed at the same rate.
///
/// @param first the first of these days
/// @param last the last of them
/// @param percent a year
/// @param origin of the rate; empty where the contract sets it
public record Stretch(
    LocalDate first, LocalDate last, Amount owed, BigDecimal percent, Optional<Origin> origin) {

  private static final BigDecimal PERCENT_OF_A_YEAR = BigDecimal.valueOf(100 * 365);

  /// At least one.
  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
  }

  /// Owed × rate ÷ 365 × days, also in a leap year; not rounded to the cent.
  public Amount interest() {
    return owed.times(
        percent
            .multiply(BigDecimal.valueOf(days()))
            .divide(PERCENT_OF_A_YEAR, MathContext.DECIMAL128));
  }

  /// `1 June 2026 to 30 June 2026: 30 days at 12.15% on €1,000.00`, and where the rate comes from.
  public Message message() {
    var said = Message.of("law.stretch", first, last, days(), percent, owed);
    return origin
        .map(known -> known.under(said))
        .orElseGet(() -> Message.of("law.stretch.contract", said));
  }
}
