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

  /// One that is shipped. Its texts are by language, `en` and `fr`.
  ///
  /// @param tool whose export it reads, as people call it
  /// @param tables what it feeds, each once
  /// @param descriptions which export it reads
  /// @param exports where in the tool the export is made
  /// @param tells what the export can and can't tell
  public record Shipped(
      String name,
      String tool,
      List<FactTable> tables,
      Map<String, String> descriptions,
      Map<String, String> exports,
      Map<String, String> tells) {

    public Shipped {
      tables = List.copyOf(tables);
      descriptions = Map.copyOf(descriptions);
      exports = Map.copyOf(exports);
      tells = Map.copyOf(tells);
    }

    /// Which export it reads, in the reader's language where it says so, else in English; may be
    /// empty.
    public String description(Locale reader) {
      return in(reader, descriptions);
    }

    /// Where in the tool the export is made, likewise.
    public String export(Locale reader) {
      return in(reader, exports);
    }

    /// What the export can and can't tell, likewise.
    public String tells(Locale reader) {
      return in(reader, tells);
    }

    private static String in(Locale reader, Map<String, String> texts) {
      return texts.getOrDefault(reader.getLanguage(), texts.getOrDefault("en", ""));
    }
  }

  /// By name.
  public static List<Shipped> list() {
    return MappingFiles.list().stream().map(Mappings::shipped).toList();
  }

  /// @throws Problems where there is none of that name
  public static Shipped get(String name) {
    return shipped(Mapping.read(name, MappingFiles.text(name)));
  }

  private static Shipped shipped(Mapping mapping) {
    return new Shipped(
        mapping.name(),
        mapping.about().tool(),
        mapping.tables().stream().map(table -> table.table()).distinct().toList(),
        mapping.about().descriptions(),
        mapping.about().exports(),
        mapping.about().tells());
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
