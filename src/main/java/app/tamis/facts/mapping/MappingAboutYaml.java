package app.tamis.facts.mapping;

import app.tamis.basics.YamlMap;
import app.tamis.basics.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what a mapping says of itself:
///
/// ```yaml
/// tool: Oldbill
/// description: {en: Bills of our old tool, fr: Factures de l'ancien outil}
/// export: {en: File > Export, fr: Fichier > Exporter}
/// tells: {en: "No day of payment: bring payments beside it.", fr: …}
/// verified: {repository: https://git.example/oldbill, commit: 0f3c…, path: src/export.c}
/// ```
final class MappingAboutYaml {

  private static final List<String> LANGUAGES = List.of("en", "fr");

  private MappingAboutYaml() {}

  static MappingAbout read(YamlMap root) {
    return new MappingAbout(
        root.text("tool").orElse(""),
        texts(root, "description"),
        texts(root, "export"),
        texts(root, "tells"),
        root.list("verified").stream().flatMap(value -> file(value).stream()).toList());
  }

  /// A text without a language is taken to be English.
  private static Map<String, String> texts(YamlMap root, String key) {
    var texts = new LinkedHashMap<String, String>();
    root.find(key)
        .ifPresent(value -> {
          if (value.isMap()) {
            var languages = value.map().orElseThrow();
            LANGUAGES.forEach(
                language -> languages.text(language).ifPresent(text -> texts.put(language, text)));
          } else {
            value.text().ifPresent(text -> texts.put("en", text));
          }
        });
    return texts;
  }

  private static Optional<MappingAbout.PublicFile> file(YamlValue value) {
    return value
        .map()
        .map(file ->
            new MappingAbout.PublicFile(
                needed(file, "repository"), needed(file, "commit"), needed(file, "path")));
  }

  private static String needed(YamlMap file, String key) {
    return file.need(key).flatMap(YamlValue::text).orElse("");
  }
}
