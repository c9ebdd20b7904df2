package app.tamis.reference;

import java.util.Optional;

/// What the contract in force says; nothing, where there is none.
record Terms(
    boolean managed, Optional<Fraction> hourlyRate, Optional<Fraction> afterHoursMultiplier) {

  private static final Fraction USUAL_MULTIPLIER = Fraction.of("1.5");

  static Terms of(Optional<Facts.Contract> contract) {
    return new Terms(
        contract.filter(it -> it.kind().equals("managed")).isPresent(),
        contract.flatMap(Facts.Contract::hourlyRate),
        contract.flatMap(Facts.Contract::afterHoursMultiplier));
  }

  Terms asManaged() {
    return new Terms(true, hourlyRate, afterHoursMultiplier);
  }

  Optional<Fraction> hourlyRate(Portfolio portfolio) {
    return hourlyRate.or(portfolio.rates()::street);
  }

  /// By what part an hour costs more outside business hours.
  Fraction surcharge() {
    return afterHoursMultiplier.orElse(USUAL_MULTIPLIER).minus(Fraction.ONE);
  }
}
