package app.tamis.facts;

import java.util.Optional;

/// A column of a fact table, and what of a file most likely feeds it.
///
/// @param needed whether the table can't do without it
/// @param from the file's column; empty where none is known
/// @param sure whether its name and its values both say so
/// @param standIn whether something stands in for it where no column feeds it
public record MappingField(
    String name, boolean needed, Optional<String> from, boolean sure, boolean standIn) {

  /// Whether the mapping can't be used without a word from somebody.
  public boolean isLacking() {
    return needed && from.isEmpty() && !standIn;
  }
}
