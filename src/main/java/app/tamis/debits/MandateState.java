package app.tamis.debits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Where a mandate stands.
public sealed interface MandateState {

  /// The client has a link to sign it by until then, or a sheet of paper.
  record Asked(Instant until) implements MandateState {}

  /// Signed, and not yet known to who collects.
  record Signed(Signature signature) implements MandateState {}

  /// It can be collected from.
  ///
  /// @param number by which who collects knows it; empty for what a bank registered
  record Active(Signature signature, LocalDate since, String number) implements MandateState {}

  /// Nothing is collected by it any more.
  record Cancelled(LocalDate on, String why) implements MandateState {}

  /// Nothing was collected by it for so long that the scheme ends it.
  record Lapsed(LocalDate on) implements MandateState {}

  /// @param role as they wrote it; empty where it isn't known
  /// @param place in which it was signed
  /// @param onPaper whether it was signed by hand
  record Signature(String by, String role, LocalDate on, String place, boolean onPaper) {}

  /// By which it holds; empty where it doesn't.
  default Optional<Signature> signed() {
    return switch (this) {
      case Signed(var signature) -> Optional.of(signature);
      case Active(var signature, _, _) -> Optional.of(signature);
      case Asked _, Cancelled _, Lapsed _ -> Optional.empty();
    };
  }

  /// As it stands in messages: `active`.
  default String code() {
    return switch (this) {
      case Asked _ -> "asked";
      case Signed _ -> "signed";
      case Active _ -> "active";
      case Cancelled _ -> "cancelled";
      case Lapsed _ -> "lapsed";
    };
  }

  /// Whether another would be one too many.
  default boolean stands() {
    return switch (this) {
      case Asked _, Signed _, Active _ -> true;
      case Cancelled _, Lapsed _ -> false;
    };
  }
}
