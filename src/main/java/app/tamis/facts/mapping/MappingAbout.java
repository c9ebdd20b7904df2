package app.tamis.facts.mapping;

import java.util.List;
import java.util.Map;

/// What a mapping says of itself, for who looks for the right one: nothing is read otherwise
/// because of it. Texts are by language, `en` and `fr`.
///
/// @param tool whose export it reads, as people call it; may be empty
/// @param descriptions which export it reads
/// @param exports where in the tool the export is made
/// @param tells what the export can and can't tell
/// @param verified public files that show how the export is written
public record MappingAbout(
    String tool,
    Map<String, String> descriptions,
    Map<String, String> exports,
    Map<String, String> tells,
    List<PublicFile> verified) {

  static final MappingAbout NOTHING = new MappingAbout("", Map.of(), Map.of(), Map.of(), List.of());

  public MappingAbout {
    descriptions = Map.copyOf(descriptions);
    exports = Map.copyOf(exports);
    tells = Map.copyOf(tells);
    verified = List.copyOf(verified);
  }

  /// A file of a public repository as it was at one commit: the code that writes the export, or a
  /// test's file with its header.
  public record PublicFile(String repository, String commit, String path) {}
}
