package app.tamis.portfolio;

import app.tamis.basics.ClientId;
import java.util.OptionalInt;

/// A client as the register has it.
///
/// @param number stands in addresses and in the book, and is never given to another
/// @param id what facts call it
/// @param name as facts said it last
/// @param mergedInto the number of the client that it is taken for
public record Client(int number, ClientId id, String name, OptionalInt mergedInto) {

  public boolean isMerged() {
    return mergedInto.isPresent();
  }
}
