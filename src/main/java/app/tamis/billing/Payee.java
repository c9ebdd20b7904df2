package app.tamis.billing;

import app.tamis.facts.Directory.Contact;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who gets a client's statement.
///
/// @param language in which they are written to; empty where it isn't known
public record Payee(String name, String email, Optional<String> language) {

  private static final List<String> ROLES = List.of("pays", "signs");

  /// Who pays, else who signs; empty where neither has an address.
  public static Optional<Payee> among(List<Contact> contacts) {
    return contacts.stream()
        .filter(one -> one.email().isPresent() && role(one) < ROLES.size())
        .min(Comparator.comparingInt(Payee::role))
        .map(one ->
            new Payee(
                one.name(),
                one.email().orElseThrow(),
                one.language().map(tag -> Locale.forLanguageTag(tag).getLanguage())));
  }

  private static int role(Contact contact) {
    int place = 0;
    while (place < ROLES.size() && !contact.roles().contains(ROLES.get(place))) {
      place++;
    }
    return place;
  }
}
