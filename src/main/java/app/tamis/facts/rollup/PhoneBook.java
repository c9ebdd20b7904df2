package app.tamis.facts.rollup;

import app.tamis.basics.ClientId;
import app.tamis.facts.PhoneNumbers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Whose number is it? Numbers are compared in E.164, a number of two clients is nobody's.
final class PhoneBook {

  private final Map<String, Set<ClientId>> owners = new HashMap<>();
  private final PhoneNumbers numbers;

  /// @param country whose national form numbers without a prefix have, ISO 3166-1 alpha-2
  PhoneBook(String country) {
    this.numbers = new PhoneNumbers(country);
  }

  /// @param phones several numbers separated by `;`; what isn't a number is passed over
  void add(ClientId clientId, String phones) {
    for (var phone : phones.split(";", -1)) {
      numbers
          .standard(phone)
          .ifPresent(
              number -> owners.computeIfAbsent(number, same -> new TreeSet<>()).add(clientId));
    }
  }

  /// The client whose number this is; empty where it is nobody's, or two clients'.
  Optional<ClientId> owner(String phone) {
    return numbers
        .standard(phone)
        .map(number -> owners.getOrDefault(number, Set.of()))
        .filter(clients -> clients.size() == 1)
        .map(clients -> clients.iterator().next());
  }
}
