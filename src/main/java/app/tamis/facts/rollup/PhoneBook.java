package app.tamis.facts.rollup;

import app.tamis.basics.ClientId;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Whose number is it? Numbers are compared in E.164, a number of two clients is nobody's.
final class PhoneBook {

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
  private final Map<String, Set<ClientId>> owners = new HashMap<>();
  private final String country;

  /// @param country whose national form numbers without a prefix have, ISO 3166-1 alpha-2
  PhoneBook(String country) {
    this.country = country;
  }

  /// @param phones several numbers separated by `;`; what isn't a number is passed over
  void add(ClientId clientId, String phones) {
    for (var phone : phones.split(";", -1)) {
      standard(phone)
          .ifPresent(
              number -> owners.computeIfAbsent(number, same -> new TreeSet<>()).add(clientId));
    }
  }

  /// The client whose number this is; empty where it is nobody's, or two clients'.
  Optional<ClientId> owner(String phone) {
    return standard(phone)
        .map(number -> owners.getOrDefault(number, Set.of()))
        .filter(clients -> clients.size() == 1)
        .map(clients -> clients.iterator().next());
  }

  private Optional<String> standard(String phone) {
    try {
      var number = numbers.parse(phone, country);
      return Optional.of(numbers.format(number, PhoneNumberUtil.PhoneNumberFormat.E164));
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }
}
