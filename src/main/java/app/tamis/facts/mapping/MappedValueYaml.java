package app.tamis.facts.mapping;

import app.tamis.basics.YamlMap;
import app.tamis.basics.YamlValue;
import app.tamis.facts.Column;
import app.tamis.facts.mapping.MappedValue.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads where a text comes from: the name of a column of the file or of a named value, or a map
/// with one of the keys in [#ORIGINS]. What stands beside `first_of` holds for each of its values
/// that doesn't say otherwise.
final class MappedValueYaml {

  static final List<String> ORIGINS =
      List.of(
          "from",
          "constant",
          "first_of",
          "join",
          "formula",
          "between",
          "above",
          "number_within",
          "piece",
          "fingerprint");

  private static final int MOST_PARTS = 1_000;

  private static final Column TEXT = Column.text("");
  private static final Column TIME = Column.time("");

  private final Column column;
  private final MappingTerms terms;

  /// @param column of the fact table, whose type says which notations may be named
  MappedValueYaml(Column column, MappingTerms terms) {
    this.column = column;
    this.terms = terms;
  }

  /// Values that have a name; a later one may speak of those before.
  static Map<String, MappedValue> named(YamlMap map, MappingNotation notation) {
    var named = new LinkedHashMap<String, MappedValue>();
    map.all()
        .forEach((name, value) -> named.put(name, text(value, new MappingTerms(notation, named))));
    return named;
  }

  private static MappedValue text(YamlValue value, MappingTerms terms) {
    return new MappedValueYaml(TEXT, terms).read(value);
  }

  /// Values that tell rows apart or together, and so are texts.
  static List<MappedValue> texts(YamlValue list, MappingTerms terms) {
    return list.list().stream().map(value -> text(value, terms)).toList();
  }

  MappedValue read(YamlValue value) {
    return read(value, MappedValue.column("", terms.notation()));
  }

  private MappedValue read(YamlValue value, MappedValue around) {
    if (!value.isMap()) {
      var name = value.text().orElse("");
      return terms
          .find(name)
          .orElseGet(() ->
              new MappedValue(
                  new Origin.Column(name),
                  MappingCondition.always(),
                  around.take(),
                  around.values(),
                  around.notation()));
    }
    var map = value.map().orElseThrow();
    var notation = MappingNotationYaml.of(map, column, around.notation());
    var where = map.find("where").map(MappingConditionYaml::read).orElse(MappingCondition.always());
    var take = map.find("take").flatMap(MappingRegex::read).or(around::take);
    var words = words(map).or(around::values);
    var empty = new MappedValue(new Origin.Column(""), where, take, words, notation);
    return bounded(new MappedValue(origin(value, map, empty), where, take, words, notation), value);
  }

  /// Values that have a name may be made of each other, twice at a time.
  private static MappedValue bounded(MappedValue read, YamlValue at) {
    long parts = read.parts();
    if (parts > MOST_PARTS) {
      at.problem("mapping.parts", parts, MOST_PARTS);
      return MappedValue.column("", read.notation());
    }
    return read;
  }

  private Origin origin(YamlValue at, YamlMap map, MappedValue around) {
    var named = ORIGINS.stream().filter(map::has).toList();
    if (named.size() != 1) {
      ORIGINS.forEach(map::find);
      at.problem("mapping.origin", ORIGINS);
      return new Origin.Constant("");
    }
    var value = map.find(named.getFirst()).orElseThrow();
    return switch (named.getFirst()) {
      case "from" -> from(value.text().orElse(""));
      case "constant" -> new Origin.Constant(constant(value));
      case "first_of" ->
          new Origin.FirstOf(value.list().stream().map(each -> read(each, around)).toList());
      case "join" ->
          new Origin.Joined(
              texts(value, terms), map.find("with").map(MappedValueYaml::separator).orElse(" "));
      case "formula" -> new Origin.Calculated(formula(value));
      case "between" -> between(value, map);
      case "above" ->
          new Origin.Above(
              read(value), map.find("within").map(keys -> texts(keys, terms)).orElse(List.of()));
      case "number_within" -> new Origin.NumberWithin(texts(value, terms));
      case "piece" -> piece(value, map);
      default -> new Origin.Fingerprint(fingerprint(value));
    };
  }

  /// From the first of two moments to the second, in the unit of the column.
  private Origin between(YamlValue value, YamlMap around) {
    var unit = MappedColumn.unit(column);
    var moments = value.list();
    if (unit.isEmpty() || moments.size() != 2) {
      value.problem("mapping.between");
      return new Origin.Constant("");
    }
    var written = MappingNotationYaml.of(around, TIME, terms.notation());
    var reader = new MappedValueYaml(TIME, terms.written(written));
    return new Origin.Between(
        reader.read(moments.getFirst()), reader.read(moments.getLast()), unit.get());
  }

  private Origin from(String name) {
    return terms
        .find(name)
        .<Origin>map(named -> new Origin.Joined(List.of(named), ""))
        .orElseGet(() -> new Origin.Column(name));
  }

  private Origin piece(YamlValue value, YamlMap map) {
    return new Origin.Piece(
        text(value, terms),
        map.need("within").map(within -> texts(within, terms)).orElse(List.of()),
        map.find("of").map(MappingConditionYaml::read).orElse(MappingCondition.always()),
        map.need("balance").map(MappedValueYaml::formula).orElse(new MappingFormula.Digits("0")));
  }

  private String constant(YamlValue value) {
    var text = value.text().orElse("");
    MappedFit.check(column, text, value);
    return text;
  }

  private static String separator(YamlValue value) {
    return value.content().equals("") ? "" : value.text().orElse(" ");
  }

  private static List<String> fingerprint(YamlValue value) {
    return value.content().equals("row") ? List.of() : value.texts();
  }

  private static MappingFormula formula(YamlValue value) {
    var text = value.text().orElse("0");
    try {
      return MappingFormulaParser.parse(text);
    } catch (IllegalArgumentException unexpected) {
      value.problem("mapping.formula", text, String.valueOf(unexpected.getMessage()));
      return new MappingFormula.Digits("0");
    }
  }

  private Optional<MappedWords> words(YamlMap map) {
    var values = map.map("values");
    var otherwise = map.find("else").map(this::meaning);
    if (values.isEmpty() && otherwise.isEmpty()) {
      return Optional.empty();
    }
    var meanings = new LinkedHashMap<String, String>();
    values.ifPresent(listed -> {
      if (listed.all().size() > MappingConditionYaml.MOST_TEXTS) {
        listed.problem("mapping.texts", listed.all().size(), MappingConditionYaml.MOST_TEXTS);
      }
      listed.all().forEach((text, meaning) -> meanings.put(text, meaning(meaning)));
    });
    return Optional.of(new MappedWords(meanings, otherwise));
  }

  /// Empty where the text means that nothing is known.
  private String meaning(YamlValue value) {
    if (value.content().equals("") || value.content().equals("~")) {
      return "";
    }
    return constant(value);
  }
}
