package app.tamis.reminders;

import app.tamis.law.Suspension.NeverStops;
import java.util.Locale;
import java.util.Optional;

/// What a service is, as far as it matters for whether it may stop.
public enum ServiceKind {
  /// A licence or a subscription of one supplier.
  SUBSCRIPTION(Optional.empty()),

  /// Antivirus, backup: it stops no sooner than its supplier's term ends.
  PROTECTION(Optional.empty()),
  DATA(Optional.of(NeverStops.DATA)),
  CREDENTIALS(Optional.of(NeverStops.CREDENTIALS)),
  HANDOVER(Optional.of(NeverStops.HANDOVER)),
  OTHERS(Optional.of(NeverStops.SAFETY_OF_OTHERS));

  private final Optional<NeverStops> never;

  ServiceKind(Optional<NeverStops> never) {
    this.never = never;
  }

  /// As it stands in messages, forms and the book: `protection`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ServiceKind> find(String code) {
    for (var kind : values()) {
      if (kind.code().equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /// Why it never stops; empty where it may.
  public Optional<NeverStops> never() {
    return never;
  }
}
