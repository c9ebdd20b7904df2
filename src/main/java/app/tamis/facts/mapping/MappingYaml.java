package app.tamis.facts.mapping;

import app.tamis.basics.Problems;
import app.tamis.basics.Yaml;
import app.tamis.basics.YamlMap;
import app.tamis.basics.YamlValue;
import app.tamis.facts.FactTable;
import app.tamis.facts.csv.RowShape;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads a mapping:
///
/// ```yaml
/// description: {en: Bills of our old tool, fr: Factures de l'ancien outil}
/// file: {encoding: windows-1252, separator: ";", missing: ["?"]}
/// dates: d/M/yyyy
/// numbers: "1.234,56"
/// tables:
///   invoices:
///     where: {State: {not: Draft}}
///     columns:
///       invoice_id: Bill no.
///       client_name: Customer
///       issued_on: Date
/// ```
///
/// Or `like: halo-tickets`, with nothing but what was said of words behind it.
final class MappingYaml {

  private static final Map<String, Charset> ENCODINGS =
      Map.of(
          "utf-8", StandardCharsets.UTF_8,
          "iso-8859-1", StandardCharsets.ISO_8859_1,
          "iso-8859-15", Charset.forName("ISO-8859-15"),
          "windows-1252", Charset.forName("windows-1252"),
          "utf-16", StandardCharsets.UTF_16);

  /// Every cell is compared with each.
  private static final int MOST_MISSING = 100;

  private MappingYaml() {}

  /// @throws Problems naming everything that is wrong with it
  static Mapping read(String source, String text) {
    var yaml = Yaml.read(source, text);
    var root = yaml.root();
    var answered = AnsweredWordsYaml.read(root);
    var mapping =
        root.find("like")
            .map(other -> like(other, source, text, answered))
            .orElseGet(() -> own(root, source, text, answered));
    yaml.finish();
    return mapping;
  }

  private static Mapping own(YamlMap root, String source, String text, AnsweredWords answered) {
    var notation = MappingNotationYaml.general(root);
    return new Mapping(
        source,
        text,
        MappingAboutYaml.read(root),
        root.map("file").map(MappingYaml::layout).orElse(MappingLayout.DEFAULT),
        notation,
        answered,
        answered.appliedTo(tables(root, terms(root, notation)), notation));
  }

  /// A shipped mapping, of which nothing is changed but what was said of words.
  private static Mapping like(YamlValue other, String source, String text, AnsweredWords answered) {
    var name = other.text().orElse("");
    if (!MappingFiles.names().contains(name)) {
      other.problem("mapping.one_of", name, MappingFiles.names());
      return new Mapping(
          source,
          text,
          MappingAbout.NOTHING,
          MappingLayout.DEFAULT,
          MappingNotation.DEFAULT,
          answered,
          List.of());
    }
    var shipped = read(name, MappingFiles.text(name));
    return new Mapping(
        source,
        text,
        shipped.about(),
        shipped.layout(),
        shipped.notation(),
        shipped.answered().and(answered),
        answered.appliedTo(shipped.tables(), shipped.notation()));
  }

  private static MappingLayout layout(YamlMap file) {
    var encodings =
        file.list("encoding").stream().flatMap(value -> encoding(value).stream()).toList();
    var separators =
        file.list("separator").stream().flatMap(value -> separator(value).stream()).toList();
    return new MappingLayout(
        encodings.isEmpty() ? MappingLayout.DEFAULT.encodings() : encodings,
        separators.isEmpty() ? MappingLayout.DEFAULT.separators() : separators,
        file.find("skip_lines").flatMap(MappingYaml::lines),
        new RowShape(
            !file.yesOrNo("header").orElse(true), file.yesOrNo("short_rows").orElse(false)),
        missing(file),
        file.find("leave_out").map(MappingConditionYaml::read),
        file.texts("fill_down"),
        file.yesOrNo("quoted").orElse(true),
        file.text("currency"),
        file.texts("optional"));
  }

  private static List<String> missing(YamlMap file) {
    var texts = file.texts("missing");
    if (texts.size() > MOST_MISSING) {
      file.find("missing")
          .ifPresent(value -> value.problem("mapping.texts", texts.size(), MOST_MISSING));
    }
    return texts;
  }

  private static Optional<Charset> encoding(YamlValue value) {
    var name = value.text();
    var encoding = name.map(text -> text.toLowerCase(Locale.ROOT)).map(ENCODINGS::get);
    if (name.isPresent() && encoding.isEmpty()) {
      var known = ENCODINGS.keySet().stream().sorted().toList();
      value.problem("mapping.one_of", name.get(), known);
    }
    return encoding;
  }

  private static Optional<Character> separator(YamlValue value) {
    var text = value.text().map(name -> name.equals("tab") ? "\t" : name);
    if (text.isPresent() && (text.get().length() != 1 || "\"\r\n".contains(text.get()))) {
      value.problem("mapping.separator", text.get());
      return Optional.empty();
    }
    return text.map(one -> one.charAt(0));
  }

  private static Optional<Integer> lines(YamlValue value) {
    var number = value.number();
    if (number.isPresent() && (number.get() < 0 || number.get() != Math.rint(number.get()))) {
      value.problem("mapping.lines", number.get());
      return Optional.empty();
    }
    return number.map(Double::intValue);
  }

  private static MappingTerms terms(YamlMap root, MappingNotation notation) {
    var named = root.map("named").map(map -> MappedValueYaml.named(map, notation)).orElse(Map.of());
    return new MappingTerms(notation, named);
  }

  private static List<MappedTable> tables(YamlMap root, MappingTerms terms) {
    var tables = new ArrayList<MappedTable>();
    root.need("tables")
        .flatMap(YamlValue::map)
        .ifPresent(map ->
            map.all()
                .forEach((name, value) ->
                    FactTable.named(name)
                        .ifPresentOrElse(
                            table -> tables.addAll(MappedTableYaml.read(table, value, terms)),
                            () -> MappingNames.unknown(value, name, FactTable.names()))));
    if (tables.stream().anyMatch(table -> table.settles().isPresent()) && !knowsTotals(tables)) {
      root.find("tables").ifPresent(value -> value.problem("mapping.settles"));
    }
    return tables;
  }

  private static boolean knowsTotals(List<MappedTable> tables) {
    return tables.stream()
        .anyMatch(
            table -> table.table() == FactTable.INVOICES && table.column("total").isPresent());
  }
}
