package app.tamis.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which contract of a client holds on a day.
record ContractsInForce(List<Facts.Contract> contracts) {

  private static final List<String> RANKS = List.of("managed", "block_hours", "break_fix");

  Optional<Facts.Contract> of(String clientId, LocalDate day) {
    Comparator<Facts.Contract> managedFirst =
        Comparator.comparingInt(contract -> RANKS.indexOf(contract.kind()));
    return contracts.stream()
        .filter(contract -> contract.clientId().equals(clientId))
        .filter(contract -> isInForce(contract, day))
        .min(
            managedFirst
                .thenComparing(Facts.Contract::startedOn, Comparator.reverseOrder())
                .thenComparing(Facts.Contract::id));
  }

  private static boolean isInForce(Facts.Contract contract, LocalDate day) {
    return !contract.startedOn().isAfter(day)
        && contract.endedOn().filter(end -> end.isBefore(day)).isEmpty();
  }
}
