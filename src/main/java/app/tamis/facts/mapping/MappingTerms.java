package app.tamis.facts.mapping;

import java.util.Map;
import java.util.Optional;

/// What every value of a mapping rests on.
///
/// @param notation how the file writes dates and numbers where a column doesn't say otherwise
/// @param named values that have a name, since they are needed in several places
record MappingTerms(MappingNotation notation, Map<String, MappedValue> named) {

  MappingTerms {
    named = Map.copyOf(named);
  }

  Optional<MappedValue> find(String name) {
    return Optional.ofNullable(named.get(name));
  }

  /// The same where dates and numbers are written otherwise.
  MappingTerms written(MappingNotation otherwise) {
    return new MappingTerms(otherwise, named);
  }
}
