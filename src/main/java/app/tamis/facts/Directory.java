package app.tamis.facts;

import app.tamis.basics.ClientId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Who clients are, whom one reaches there and what stands there, as tools told it last. Clients
/// that are taken for another are still themselves here.
public record Directory(
    List<Firm> firms, List<Contact> contacts, List<Tool> tools, List<Device> devices) {

  public static final Directory EMPTY = new Directory(List.of(), List.of(), List.of(), List.of());

  public Directory {
    firms = List.copyOf(firms);
    contacts = List.copyOf(contacts);
    tools = List.copyOf(tools);
    devices = List.copyOf(devices);
  }

  /// A client.
  ///
  /// @param since the first day with us
  /// @param until the last day
  /// @param seats people supported
  /// @param phones as they were told
  /// @param country ISO 3166-1 alpha-2
  /// @param staff people employed
  public record Firm(
      ClientId id,
      String name,
      Optional<LocalDate> since,
      Optional<LocalDate> until,
      OptionalInt seats,
      OptionalInt endpoints,
      List<String> phones,
      Optional<String> email,
      Optional<String> country,
      Optional<String> street,
      Optional<String> postcode,
      Optional<String> city,
      Optional<String> registrationNo,
      OptionalInt staff,
      Optional<Boolean> consumer,
      Optional<LocalDate> insolvencySince) {

    public Firm {
      phones = List.copyOf(phones);
    }

    /// Where letters to it go: the street, then the town with its postcode, as far as known.
    public List<String> address() {
      var town =
          Stream.of(postcode, city)
              .flatMap(Optional::stream)
              .reduce((one, other) -> one + " " + other);
      return Stream.of(street, town)
          .flatMap(Optional::stream)
          .filter(line -> !line.isBlank())
          .toList();
    }
  }

  /// Somebody at a client's.
  ///
  /// @param roles of `signs`, `pays`, `technical`
  /// @param language as it was told, such as `fr`
  public record Contact(
      String id,
      ClientId clientId,
      String name,
      List<String> roles,
      Optional<String> email,
      Optional<String> phone,
      Optional<String> language) {

    public Contact {
      roles = List.copyOf(roles);
    }
  }

  /// A tool of our usual set-up at a client's.
  public record Tool(ClientId clientId, String name, boolean inPlace) {}

  /// A device at a client's.
  ///
  /// @param system what runs on it
  /// @param managed whether we look after it
  public record Device(
      ClientId clientId,
      String kind,
      Optional<String> name,
      Optional<String> system,
      Optional<LocalDate> lastSeen,
      Optional<LocalDate> warrantyUntil,
      Optional<LocalDate> endOfSupport,
      Optional<Boolean> managed) {}

  public List<Device> devices(ClientId id) {
    return devices.stream().filter(device -> device.clientId().equals(id)).toList();
  }

  /// Those that are known of a client.
  public List<Tool> tools(ClientId id) {
    return tools.stream().filter(tool -> tool.clientId().equals(id)).toList();
  }

  public Optional<Firm> firm(ClientId id) {
    return firms.stream().filter(firm -> firm.id().equals(id)).findFirst();
  }

  public List<Contact> contacts(ClientId id) {
    return contacts.stream().filter(contact -> contact.clientId().equals(id)).toList();
  }
}
