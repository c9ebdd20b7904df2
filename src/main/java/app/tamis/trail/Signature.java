package app.tamis.trail;

import java.util.Optional;
import java.util.UUID;

/// Who does something, by what name, and from where. When is said by the door that does it.
///
/// @param person empty where nobody is signed in
/// @param name of the person; empty where nobody is
/// @param address on the network; empty at the console
public record Signature(Optional<UUID> person, String name, String address) {

  /// Whoever can read the console of the machine.
  public static final Signature CONSOLE = new Signature(Optional.empty(), "", "");

  public static Signature unknown(String address) {
    return new Signature(Optional.empty(), "", address);
  }
}
