package app.tamis.facts.proposal;

import app.tamis.facts.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The texts of a column sorted by whether it is known what they mean. Those that mean what they
/// say are passed over.
final class MappingMeanings {

  private final Column column;
  private final List<String> accepted;
  private final MappingSynonyms synonyms;
  private final Map<String, String> known = new LinkedHashMap<>();
  private final List<String> unknown = new ArrayList<>();

  MappingMeanings(Column column, List<String> accepted, MappingSynonyms synonyms) {
    this.column = column;
    this.accepted = accepted;
    this.synonyms = synonyms;
  }

  void add(String text) {
    var meaning = meaning(text);
    if (meaning.isEmpty()) {
      unknown.add(text);
    } else if (!meaning.get().equalsIgnoreCase(text)) {
      known.put(text, meaning.get());
    }
  }

  private Optional<String> meaning(String text) {
    return switch (column.type()) {
      case Column.Type.YesNo _ -> synonyms.yesOrNo(text);
      case Column.Type.Country _ -> synonyms.country(text);
      default -> synonyms.meaning(column.name(), accepted, text);
    };
  }

  Map<String, String> known() {
    return known;
  }

  List<String> unknown() {
    return unknown;
  }

  boolean isEmpty() {
    return known.isEmpty() && unknown.isEmpty();
  }
}
