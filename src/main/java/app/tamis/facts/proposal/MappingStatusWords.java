package app.tamis.facts.proposal;

import app.tamis.basics.Yaml;
import app.tamis.basics.YamlMap;
import app.tamis.facts.FactTable;
import app.tamis.facts.MappingQuestion.Meaning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What other systems' words of a status say of its record, in English and French.
final class MappingStatusWords {

  private static final String RESOURCE = "/mapping-statuses.yaml";

  private final YamlMap root;

  private MappingStatusWords(YamlMap root) {
    this.root = root;
  }

  static MappingStatusWords load() {
    try (var stream = MappingStatusWords.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return new MappingStatusWords(Yaml.read(RESOURCE, text).root());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether a column of that name says what became of a table's records.
  boolean isStatus(FactTable table, String header) {
    return of(table)
        .map(words -> isIn(root, "headers", header) || isIn(words, "headers", header))
        .orElse(false);
  }

  /// Whether it does only where one of its words is left out.
  boolean isPerhapsStatus(FactTable table, String header) {
    return of(table).isPresent() && isIn(root, "perhaps", header);
  }

  Meaning meaning(FactTable table, String text) {
    return of(table)
        .flatMap(words ->
            List.of(Meaning.LEFT_OUT, Meaning.FAILED, Meaning.COUNTS).stream()
                .filter(meaning -> isIn(words, key(meaning), text))
                .findFirst())
        .orElse(Meaning.UNKNOWN);
  }

  /// Whether a payment that failed so was there for a while.
  boolean cameAndWent(String text) {
    return of(FactTable.PAYMENTS).filter(words -> isIn(words, "came_and_went", text)).isPresent();
  }

  private static String key(Meaning meaning) {
    return switch (meaning) {
      case LEFT_OUT -> "left_out";
      case FAILED -> "failed";
      case COUNTS, UNKNOWN -> "counts";
    };
  }

  /// A bill's lines are of the bill's status.
  private Optional<YamlMap> of(FactTable table) {
    var name = table == FactTable.INVOICE_LINES ? FactTable.INVOICES : table;
    return root.map("tables").flatMap(tables -> tables.map(name.tableName()));
  }

  private static boolean isIn(YamlMap words, String key, String text) {
    var plain = MappingSynonyms.plain(text);
    return words.texts(key).stream().anyMatch(word -> MappingSynonyms.plain(word).equals(plain));
  }
}
