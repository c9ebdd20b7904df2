package app.tamis.facts;

import app.tamis.basics.Problems;
import app.tamis.facts.mapping.Mapping;
import app.tamis.facts.mapping.MappingFiles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The door to the mappings that are shipped, each a YAML file to be copied and changed.
public final class Mappings {

  private Mappings() {}

  /// One that is shipped.
  ///
  /// @param descriptions what it is for, by language, `en` and `fr`
  public record Shipped(String name, Map<String, String> descriptions) {

    public Shipped {
      descriptions = Map.copyOf(descriptions);
    }

    /// What it is for, in the reader's language where it says so, else in English; may be empty.
    public String description(Locale locale) {
      var english = descriptions.getOrDefault("en", "");
      return descriptions.getOrDefault(locale.getLanguage(), english);
    }
  }

  public static List<Shipped> list() {
    return MappingFiles.list().stream()
        .map(mapping -> new Shipped(mapping.name(), mapping.descriptions()))
        .toList();
  }

  public static Optional<Shipped> find(String name) {
    return list().stream().filter(mapping -> mapping.name().equals(name)).findFirst();
  }

  /// A shipped mapping as it is written, comments and all, to be copied.
  ///
  /// @throws Problems where there is none of that name
  public static String text(String name) {
    return MappingFiles.text(name);
  }

  /// Looks over a mapping that somebody is writing.
  ///
  /// @param source what problems call it
  /// @throws Problems naming everything that is wrong with it
  public static void check(String source, String text) {
    Mapping.read(source, text);
  }
}
