package app.tamis.debits;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What became of a debit.
public enum Outcome {
  UNDER_WAY,
  PAID,

  /// The bank refused it.
  FAILED,

  /// The debtor took it back after it had come.
  CHARGED_BACK,
  CANCELLED;

  /// Whether the money isn't there though it was drawn.
  public boolean isReturned() {
    return this == FAILED || this == CHARGED_BACK;
  }

  /// As it stands in messages and the book: `charged-back`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Outcome of(String code) {
    return Arrays.stream(values())
        .filter(outcome -> outcome.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /// As GoCardless says it, of a payment or of what happened to one.
  static Optional<Outcome> ofGoCardless(String said) {
    return switch (said.toLowerCase(Locale.ROOT)) {
      case "created",
          "pending_customer_approval",
          "customer_approval_granted",
          "pending_submission",
          "submitted",
          "resubmission_requested",
          "surcharge_fee_debited",
          "surcharge_fee_credited" ->
          Optional.of(UNDER_WAY);
      case "confirmed", "paid_out", "chargeback_cancelled" -> Optional.of(PAID);
      case "failed", "late_failure_settled" -> Optional.of(FAILED);
      case "charged_back", "chargeback_settled" -> Optional.of(CHARGED_BACK);
      case "cancelled", "customer_approval_denied" -> Optional.of(CANCELLED);
      default -> Optional.empty();
    };
  }
}
