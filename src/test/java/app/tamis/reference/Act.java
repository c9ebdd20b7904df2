package app.tamis.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What might be done about a client, with the numbers that go with it.
record Act(Kind kind, List<Fraction> numbers) {

  /// In the order in which they apply.
  enum Kind {
    PART,
    RAISE,
    RAISE_TO_TARGET,
    MANAGED,
    HOURS,
    SURCHARGE,
    PAY_ON_TIME,
    PAY_UP_FRONT,
    USE_TICKETS,
    CALL_EARLY;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isARaise() {
      return this == RAISE || this == RAISE_TO_TARGET;
    }
  }

  static Act of(Kind kind) {
    return switch (kind) {
      case USE_TICKETS -> of(kind, Fraction.of("0.9"));
      case CALL_EARLY -> of(kind, Fraction.of("0.05"));
      default -> new Act(kind, List.of());
    };
  }

  static Act of(Kind kind, Fraction number) {
    return new Act(kind, List.of(number));
  }

  /// @param labourShare of the work billed until now, what is still billed beside the fee
  static Act managed(Fraction fee, Fraction labourShare) {
    return new Act(Kind.MANAGED, List.of(fee, labourShare));
  }

  Optional<Fraction> value() {
    return numbers.stream().findFirst();
  }

  Fraction needValue() {
    return value().orElseThrow();
  }

  Fraction labourShare() {
    return numbers.size() > 1 ? numbers.get(1) : Fraction.ZERO;
  }

  Json.JsonObject json() {
    return Json.object().with("act", Json.of(kind.word())).with("value", Json.of(value()));
  }
}
