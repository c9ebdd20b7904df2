package app.tamis.calls;

import app.tamis.basics.ClientId;
import app.tamis.calls.Clause.Matter;
import app.tamis.facts.Recorded.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What contracts say that were imported. Nobody has signed them here, and of promises they know
/// nothing.
final class ImportedTerms implements SignedTerms {

  @Override
  public List<Clause> clauses(ClientId client, Now now) {
    var contract = now.caller().contract();
    var clauses = new ArrayList<Matter>();
    if (Briefing.isInArrears(now.caller(), now.today())) {
      clauses.add(
          new Matter.PaymentFirst(
              contract.map(Contract::paymentTermsDays).orElse(OptionalInt.empty())));
    }
    if (!now.open()) {
      clauses.add(afterHours(contract));
    } else if (clauses.isEmpty()) {
      clauses.add(inHours(contract));
    }
    return clauses.stream().map(Clause::imported).toList();
  }

  @Override
  public Optional<Promise> lastPromise(ClientId client) {
    return Optional.empty();
  }

  private static Matter afterHours(Optional<Contract> contract) {
    var hourly = contract.map(Contract::hourlyRate).orElse(OptionalDouble.empty());
    var times = contract.map(Contract::afterHoursMultiplier).orElse(OptionalDouble.empty());
    return new Matter.AfterHours(
        // A rate without its surcharge would be that of the day.
        hourly.isPresent() && times.isPresent()
            ? OptionalDouble.of(hourly.getAsDouble() * times.getAsDouble())
            : OptionalDouble.empty(),
        contract.map(Contract::callOutFee).orElse(OptionalDouble.empty()));
  }

  private static Matter inHours(Optional<Contract> contract) {
    if (contract.isEmpty()) {
      return new Matter.Unsaid();
    }
    if (contract.get().kind().equals("managed")) {
      return new Matter.Covered();
    }
    return contract.get().hourlyRate().isPresent() || contract.get().callOutFee().isPresent()
        ? new Matter.ByTheHour(contract.get().hourlyRate(), contract.get().callOutFee())
        : new Matter.Unsaid();
  }
}
