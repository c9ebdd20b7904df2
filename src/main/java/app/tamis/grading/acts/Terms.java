package app.tamis.grading.acts;

import app.tamis.measures.ClientInWindow;
import app.tamis.measures.CostBasis;
import app.tamis.measures.MonthEnd;
import app.tamis.measures.MonthEnd.Contract;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the agreement in force at the as-of date says of an hour, or what is usual where it is
/// silent or there is none.
///
/// @param managed whether it is a managed one
/// @param hourlyRate else the street rate; empty where that isn't known either
/// @param multiplier by what an hour outside business hours is multiplied
record Terms(boolean managed, OptionalDouble hourlyRate, double multiplier) {

  /// Half as much again.
  private static final double USUAL_MULTIPLIER = 1.5;

  static Terms of(ClientInWindow client, CostBasis costs) {
    var contract = client.end().contract();
    var rate = rate(contract);
    return new Terms(
        contract.filter(one -> one.kind() == MonthEnd.Kind.MANAGED).isPresent(),
        rate.isPresent() ? rate : costs.streetRate(),
        multiplier(contract).orElse(USUAL_MULTIPLIER));
  }

  /// What an hour outside business hours costs more than another.
  OptionalDouble surcharge() {
    return hourlyRate.isPresent()
        ? OptionalDouble.of(hourlyRate.getAsDouble() * (multiplier - 1))
        : hourlyRate;
  }

  static OptionalDouble rate(Optional<Contract> contract) {
    return contract.map(Contract::hourlyRate).orElse(OptionalDouble.empty());
  }

  static OptionalDouble multiplier(Optional<Contract> contract) {
    return contract.map(Contract::afterHoursMultiplier).orElse(OptionalDouble.empty());
  }
}
