package app.tamis.agreements.clauses;

import app.tamis.agreements.clauses.Computed.Operation;
import app.tamis.basics.Problems;
import app.tamis.basics.Yaml;
import app.tamis.basics.YamlMap;
import app.tamis.basics.YamlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Reads clauses, kinds and terms, and names every fault with its line.
final class ClausesReader {

  private static final String KINDS = "kinds";
  private static final String TERMS = "terms";
  private static final int LONGEST = 20_000;

  private ClausesReader() {}

  /// @param texts the text of a document by its name
  /// @throws Problems with every fault of the first document that has any
  static Clauses read(UnaryOperator<String> texts) {
    var kinds = kinds(texts.apply(KINDS));
    var terms = terms(texts.apply(TERMS), kinds);
    var clauses = new LinkedHashMap<String, Clause>();
    for (var kind : kinds) {
      for (var id : kind.clauses().keySet()) {
        if (!clauses.containsKey(id)) {
          clauses.put(id, clause(id + ".yaml", texts.apply(id), terms));
        }
      }
    }
    return terms.of(clauses);
  }

  private static List<Kind> kinds(String text) {
    var document = Yaml.read(KINDS + ".yaml", text);
    var kinds =
        document.root().list("kinds").stream()
            .flatMap(value -> value.map().stream())
            .flatMap(map -> kind(map).stream())
            .toList();
    document.finish();
    return kinds;
  }

  private static Optional<Kind> kind(YamlMap map) {
    var id = map.need("id").flatMap(YamlValue::text);
    var name = words(map, "name");
    var means = words(map, "means");
    var clauses = new LinkedHashMap<String, Kind.Choice>();
    map.need("clauses")
        .flatMap(YamlValue::map)
        .map(YamlMap::all)
        .orElse(Map.of())
        .forEach((clause, choice) -> choice(choice).ifPresent(one -> clauses.put(clause, one)));
    return id.map(text -> new Kind(text, name, means, clauses));
  }

  private static Optional<Kind.Choice> choice(YamlValue value) {
    return oneOf(value, Kind.Choice.values());
  }

  private static Clauses terms(String text, List<Kind> kinds) {
    var document = Yaml.read(TERMS + ".yaml", text);
    var terms =
        document.root().list("terms").stream()
            .flatMap(value -> value.map().stream())
            .flatMap(map -> term(map).stream())
            .toList();
    var computed =
        document.root().list("computed").stream()
            .flatMap(value -> value.map().stream())
            .flatMap(map -> computed(map).stream())
            .toList();
    document.finish();
    return new Clauses(kinds, terms, computed, Map.of());
  }

  private static Optional<Term> term(YamlMap map) {
    var id = map.need("id").flatMap(YamlValue::text);
    var type = map.need("type").flatMap(value -> oneOf(value, TermType.values()));
    var byDefault = map.text("default");
    var example = map.text("example").or(() -> byDefault);
    var least = map.number("least").map(BigDecimal::valueOf);
    var most = map.number("most").map(BigDecimal::valueOf);
    var label = words(map, "label");
    return id.isPresent() && type.isPresent()
        ? Optional.of(new Term(id.get(), type.get(), byDefault, example, least, most, label))
        : Optional.empty();
  }

  private static Optional<Computed> computed(YamlMap map) {
    var id = map.need("id").flatMap(YamlValue::text);
    for (var operation : Operation.values()) {
      var operands = map.texts(operation.name().toLowerCase(Locale.ROOT));
      if (operands.size() == 2) {
        return id.map(text -> new Computed(text, operation, operands));
      }
    }
    map.problem("clauses.computed", codes(Operation.values()));
    return Optional.empty();
  }

  /// @param known all that can fill a gap
  static Clause clause(String source, String text, Clauses known) {
    var document = Yaml.read(source, text);
    var root = document.root();
    var id = root.need("id").flatMap(YamlValue::text).orElse("");
    var clause =
        new Clause(
            id,
            root.yesOrNo("annex").orElse(false),
            Set.copyOf(root.texts("only_for")),
            Set.copyOf(root.texts("not_for")),
            words(root, "title"),
            texts(root, "text"),
            texts(root, "plain"));
    for (var gap : clause.gaps()) {
      if (!known.knows(gap)) {
        root.problem("clauses.gap", gap);
      }
    }
    document.finish();
    return clause;
  }

  /// In both languages: what one signs must be there in what one reads.
  private static Map<String, String> words(YamlMap map, String key) {
    var words = new LinkedHashMap<String, String>();
    map.need(key)
        .flatMap(YamlValue::map)
        .ifPresent(languages ->
            Wording.LANGUAGES.forEach(language ->
                languages
                    .need(language)
                    .flatMap(YamlValue::text)
                    .ifPresent(text -> words.put(language, text.strip()))));
    return words;
  }

  private static Map<String, String> texts(YamlMap map, String key) {
    var words = words(map, key);
    words.forEach((language, text) -> {
      if (text.length() > LONGEST) {
        map.problem("clauses.long", key + "." + language, LONGEST);
      }
    });
    return words;
  }

  private static <T extends Enum<T>> Optional<T> oneOf(YamlValue value, T[] all) {
    var text = value.text();
    var found =
        text.flatMap(word ->
            Arrays.stream(all)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst());
    if (text.isPresent() && found.isEmpty()) {
      value.problem("clauses.one-of", text.get(), codes(all));
    }
    return found;
  }

  private static List<String> codes(Enum<?>[] all) {
    var codes = new ArrayList<String>();
    for (var one : all) {
      codes.add(one.name().toLowerCase(Locale.ROOT));
    }
    return codes;
  }
}
