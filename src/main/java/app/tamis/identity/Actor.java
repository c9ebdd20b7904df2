package app.tamis.identity;

import java.util.Optional;
import java.util.UUID;

/// Who does something, and from where.
///
/// @param person empty where nobody is signed in
/// @param name of the person; empty where nobody is
/// @param address on the network; empty at the console
public record Actor(Optional<UUID> person, String name, String address) {

  /// Whoever can read the console of the machine.
  static final Actor CONSOLE = new Actor(Optional.empty(), "", "");

  public static Actor of(Person person, String address) {
    return new Actor(Optional.of(person.id()), person.name(), address);
  }

  public static Actor unknown(String address) {
    return new Actor(Optional.empty(), "", address);
  }
}
