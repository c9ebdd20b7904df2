package app.tamis.reference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which client a row belongs to: by its id, else by its name, else (a call) by its number.
final class Whose {

  private final List<Facts.Client> clients;
  private final Country country;
  private final Map<String, String> aliases = new HashMap<>();

  Whose(List<Facts.Client> clients, List<Row> aliases, Country country) {
    this.clients = clients;
    this.country = country;
    aliases.forEach(row -> this.aliases.put(row.needText("alias"), row.needText("client_id")));
  }

  String client(Row row) {
    return byIdOrName(row)
        .orElseThrow(() -> new IllegalArgumentException("belongs to nobody: " + row));
  }

  /// Nobody's, where the number is unknown or belongs to several.
  Optional<String> caller(Row row) {
    return byIdOrName(row).or(() -> row.text("phone").flatMap(this::byPhone));
  }

  private Optional<String> byIdOrName(Row row) {
    return row.text("client_id").or(() -> row.text("client_name").map(this::byName));
  }

  private String byName(String name) {
    return Optional.ofNullable(aliases.get(name))
        .or(() -> onlyOne(clients.stream().filter(client -> sameName(client, name)).toList()))
        .orElseThrow(() -> new IllegalArgumentException("no client, or two, of the name " + name));
  }

  private Optional<String> byPhone(String phone) {
    String number = country.phoneNumber(phone);
    return onlyOne(clients.stream().filter(client -> hasNumber(client, number)).toList());
  }

  private static boolean sameName(Facts.Client client, String name) {
    return ClientNames.bare(client.name()).equals(ClientNames.bare(name));
  }

  private boolean hasNumber(Facts.Client client, String number) {
    return Arrays.stream(client.phones().split(";", -1))
        .filter(phone -> !phone.isBlank())
        .anyMatch(phone -> country.phoneNumber(phone).equals(number));
  }

  private static Optional<String> onlyOne(List<Facts.Client> found) {
    return found.size() == 1 ? Optional.of(found.getFirst().id()) : Optional.empty();
  }
}
