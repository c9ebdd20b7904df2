package app.tamis.portfolio;

import app.tamis.basics.ClientId;
import java.time.Instant;
import java.util.Optional;

/// A client as the register has it.
///
/// @param number stands in addresses and in the book, and is never given to another
/// @param id what facts call it
/// @param name as facts said it last
/// @param merger where it is taken for another
public record Client(int number, ClientId id, String name, Optional<Merger> merger) {

  /// That it is the same as another, which remains.
  ///
  /// @param into the number of the one that remains
  /// @param by the name of who said so
  public record Merger(int into, String by, Instant at) {}

  public boolean isMerged() {
    return merger.isPresent();
  }
}
