package app.tamis.law;

import app.tamis.basics.Message;
import java.time.LocalDate;
import java.util.Optional;

/// The first last day of a relationship, and what it hangs on.
///
/// @param byContract after the contract's notice and the end of a fixed term
/// @param guidance empty where the table has none
public record EarliestEnd(LocalDate byContract, Optional<Guidance> guidance) {

  /// @param months of notice
  /// @param lengthKnown whether it is known since when the relationship lasts
  /// @param end after these months
  public record Guidance(int months, boolean lengthKnown, LocalDate end, Origin origin) {

    Message message() {
      return origin.under(
          Message.of(
              lengthKnown ? "law.notice.guidance" : "law.notice.guidance.unknown", months, end));
    }
  }

  /// The later of both.
  public LocalDate day() {
    return guidance.map(Guidance::end).filter(end -> end.isAfter(byContract)).orElse(byContract);
  }
}
