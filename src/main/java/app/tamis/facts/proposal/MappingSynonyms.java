package app.tamis.facts.proposal;

import app.tamis.basics.Nearest;
import app.tamis.basics.Yaml;
import app.tamis.basics.YamlMap;
import app.tamis.facts.FactTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What other systems call our columns and values, in English and French.
public final class MappingSynonyms {

  /// From here on two names are taken for the same.
  static final double SURE = 1;

  /// What a name loses for each that stands before it.
  private static final double LATER = 0.0005;

  /// What a name loses where something in brackets behind it isn't known.
  private static final double BRACKETS = 0.001;

  /// Of a header's names that can be one that is known.
  private static final int LONGEST_NAME = 200;

  private static final Pattern IN_BRACKETS =
      Pattern.compile("(?i)(?:\\s*\\([^()]*\\)|[\\s_]+(?:UTC|GMT))\\s*$");
  private static final double ALIKE = 0.93;
  private static final Set<String> NUMBER = Set.of("n", "no", "nr", "num", "numero", "number");

  private static final Map<String, String> COUNTRIES = countries();

  private final YamlMap root;
  private final YamlMap tables;
  private final YamlMap columns;
  private final YamlMap values;

  private MappingSynonyms(YamlMap root) {
    this.root = root;
    this.tables = root.map("tables").orElseThrow();
    this.columns = root.map("columns").orElseThrow();
    this.values = root.map("values").orElseThrow();
  }

  public static MappingSynonyms load() {
    try (var stream = MappingSynonyms.class.getResourceAsStream("/mapping-synonyms.yaml")) {
      if (stream == null) {
        throw new IllegalStateException("mapping-synonyms.yaml is missing");
      }
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return new MappingSynonyms(Yaml.read("mapping-synonyms.yaml", text).root());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether a title names a table, and nothing else.
  public boolean isTitle(FactTable table, String title) {
    return plain(tables.texts(table.tableName())).contains(plain(title));
  }

  /// Names of a column that bills may have though our table of them hasn't, likeliest first.
  List<String> ofBills(String column) {
    return root.map("bills").map(map -> plain(map.texts(column))).orElse(List.of());
  }

  /// Whether a file's name says that it holds a table.
  public boolean isTable(FactTable table, String file) {
    var words = List.of(plain(file).split(" ", -1));
    return plain(tables.texts(table.tableName())).stream()
        .anyMatch(name -> Collections.indexOfSubList(words, List.of(name.split(" ", -1))) >= 0);
  }

  /// How well a header's name fits a column of a table: [#SURE] or more where it is a known name of
  /// it, less where it is much like one, 0 where it isn't. What stands in brackets behind it, such
  /// as a unit, a zone or a currency, or a bare zone, is passed over where that fits better.
  double fit(FactTable table, String column, String name) {
    if (name.length() > LONGEST_NAME) {
      return 0;
    }
    var bare = IN_BRACKETS.matcher(name).replaceFirst("");
    double whole = fitOf(table, column, name);
    return bare.isBlank() || bare.equals(name)
        ? whole
        : Math.max(whole, fitOf(table, column, bare) - BRACKETS);
  }

  private double fitOf(FactTable table, String column, String name) {
    var plain = plain(name);
    var own = names(table.tableName(), column);
    var any = names("any", column);
    if (plain.equals(plain(column)) || own.contains(plain)) {
      return SURE + 0.1 - own.indexOf(plain) * LATER;
    }
    if (any.contains(plain)) {
      return SURE + 0.04 - any.indexOf(plain) * LATER;
    }
    double alike =
        Stream.concat(own.stream(), any.stream())
            .mapToDouble(known -> Nearest.likeness(known, plain))
            .max()
            .orElse(0);
    return alike >= ALIKE ? alike - 0.1 : 0;
  }

  /// Which of the accepted values a text means, if that is known.
  Optional<String> meaning(String column, List<String> accepted, String text) {
    var plain = plain(text);
    var listed = values.map(column);
    return accepted.stream()
        .filter(value ->
            plain.equals(plain(value))
                || listed.stream().anyMatch(map -> plain(map.texts(value)).contains(plain)))
        .findFirst();
  }

  /// Whether a text is yes or no, if that is known.
  Optional<String> yesOrNo(String text) {
    return meaning("yes_no", List.of("yes", "no"), text);
  }

  /// The code of a country by its code or its name, if that is known.
  Optional<String> country(String text) {
    return Optional.ofNullable(COUNTRIES.get(plain(text)));
  }

  private static Map<String, String> countries() {
    var codes = new HashMap<>(Map.of("usa", "US", "uk", "GB", "england", "GB", "scotland", "GB"));
    for (var code : Locale.getISOCountries()) {
      var country = Locale.of("", code);
      codes.put(plain(code), code);
      codes.put(plain(country.getDisplayCountry(Locale.ENGLISH)), code);
      codes.put(plain(country.getDisplayCountry(Locale.FRENCH)), code);
    }
    return codes;
  }

  private List<String> names(String table, String column) {
    return columns.map(table).map(map -> plain(map.texts(column))).orElse(List.of());
  }

  private static List<String> plain(List<String> names) {
    return names.stream().map(MappingSynonyms::plain).toList();
  }

  /// Words in lower case without accents or signs, `no` for any word for number.
  static String plain(String name) {
    var spaced = name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").replaceAll("[#°]", " no ");
    var bare = Normalizer.normalize(spaced, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    var words = new ArrayList<String>();
    for (var word : bare.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      var plain = NUMBER.contains(word) ? "no" : word;
      if (!plain.isEmpty() && (words.isEmpty() || !words.getLast().equals(plain))) {
        words.add(plain);
      }
    }
    return words.stream().collect(Collectors.joining(" "));
  }
}
