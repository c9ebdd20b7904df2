package app.tamis.agreements;

import java.util.List;

/// Who agrees.
///
/// @param lines below the name: street, town, a registration number
public record Party(String name, List<String> lines) {

  public Party {
    lines = List.copyOf(lines);
  }
}
