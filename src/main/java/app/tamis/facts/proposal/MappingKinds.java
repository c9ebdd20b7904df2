package app.tamis.facts.proposal;

import app.tamis.basics.Yaml;
import app.tamis.basics.YamlMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is sold, by words in the descriptions of a bill's lines. One that has words of two kinds,
/// or none that is known, stays unknown.
///
/// @param known kinds by what a description begins with, as a mapping says it: `Labour*`
/// @param unknown descriptions
record MappingKinds(Map<String, String> known, List<String> unknown) {

  private static final String RESOURCE = "/mapping-kinds.yaml";
  private static final List<String> KINDS = List.of("recurring", "labour", "hardware", "licence");

  static MappingKinds of(List<String> descriptions) {
    var words = Words.ALL;
    var known = new LinkedHashMap<String, String>();
    var unknown = new ArrayList<String>();
    for (var description : descriptions) {
      var kind = kind(description, words);
      if (kind.isEmpty()) {
        unknown.add(description);
      } else {
        known.put(beginning(description, kind.get(), words, descriptions), kind.get());
      }
    }
    return new MappingKinds(known, List.copyOf(unknown));
  }

  /// The kind that the words of a description tell; empty where they tell none, or two.
  static Optional<String> kindOf(String description) {
    return kind(description, Words.ALL);
  }

  private static final class Words {
    static final YamlMap ALL = load();
  }

  private static Optional<String> kind(String description, YamlMap words) {
    var kinds = KINDS.stream().filter(kind -> isOf(kind, description, words)).toList();
    return kinds.size() == 1 ? Optional.of(kinds.getFirst()) : Optional.empty();
  }

  private static boolean isOf(String kind, String description, YamlMap words) {
    var plain = " " + MappingSynonyms.plain(description) + " ";
    return words.texts(kind).stream()
        .anyMatch(word -> plain.contains(" " + MappingSynonyms.plain(word) + " "));
  }

  /// Up to the word that tells, so that next month's description is known too; all of it where
  /// others that begin so are of another kind.
  private static String beginning(
      String description, String kind, YamlMap words, Collection<String> all) {
    for (int end = description.indexOf(' '); end > 0; end = description.indexOf(' ', end + 1)) {
      var beginning = description.substring(0, end);
      if (isOf(kind, beginning, words)) {
        boolean telling =
            all.stream()
                .filter(other -> other.regionMatches(true, 0, beginning, 0, beginning.length()))
                .allMatch(other -> kind(other, words).filter(kind::equals).isPresent());
        return telling ? beginning + "*" : description;
      }
    }
    return description;
  }

  private static YamlMap load() {
    try (var stream = MappingKinds.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Yaml.read(RESOURCE, text).root();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
