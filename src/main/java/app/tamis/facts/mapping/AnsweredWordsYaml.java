package app.tamis.facts.mapping;

import app.tamis.basics.YamlMap;
import app.tamis.facts.FactTable;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads what was said of words:
///
/// ```yaml
/// words:
///   Status: {counts: [Open, Closed], left_out: [Junk], failed: [Bounced]}
/// kinds:
///   "Managed services – *": recurring
///   Dell Latitude 5540: hardware
/// ```
final class AnsweredWordsYaml {

  private AnsweredWordsYaml() {}

  static AnsweredWords read(YamlMap root) {
    var statuses = new LinkedHashMap<String, AnsweredWords.OfStatus>();
    root.map(AnsweredWords.STATUSES)
        .ifPresent(all ->
            all.all()
                .forEach((column, words) ->
                    words.map().ifPresent(status -> statuses.put(column, status(status)))));
    var kinds = new LinkedHashMap<String, String>();
    root.map(AnsweredWords.KINDS).ifPresent(all -> read(all, kinds));
    return new AnsweredWords(statuses, kinds);
  }

  private static AnsweredWords.OfStatus status(YamlMap map) {
    var words =
        new AnsweredWords.OfStatus(map.texts("counts"), map.texts("left_out"), map.texts("failed"));
    if (words.all().size() > MappingConditionYaml.MOST_TEXTS) {
      map.problem("mapping.texts", words.all().size(), MappingConditionYaml.MOST_TEXTS);
    }
    return words;
  }

  private static void read(YamlMap all, Map<String, String> kinds) {
    var column = FactTable.INVOICE_LINES.column("kind").orElseThrow();
    if (all.all().size() > MappingConditionYaml.MOST_TEXTS) {
      all.problem("mapping.texts", all.all().size(), MappingConditionYaml.MOST_TEXTS);
    }
    all.all()
        .forEach((description, kind) ->
            kind.text()
                .ifPresent(text -> {
                  MappedFit.check(column, text, kind);
                  kinds.put(description, text);
                }));
  }
}
