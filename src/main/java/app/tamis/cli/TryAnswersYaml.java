package app.tamis.cli;

import static app.tamis.basics.YamlWriter.quoted;
import static java.util.stream.Collectors.joining;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.basics.Yaml;
import app.tamis.basics.YamlMap;
import app.tamis.basics.YamlValue;
import app.tamis.basics.YamlWriter;
import app.tamis.facts.MappingAnswers;
import app.tamis.facts.MappingQuestion.Kind;
import app.tamis.portfolio.PortfolioYaml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads and writes `tamis-answers.yaml`:
///
/// ```yaml
/// settings: {name: Harbour IT, country: GB, currency: GBP, time_zone: Europe/London, default_hourly_cost: unknown, target_rate: 85}
/// files:
///   bills.csv:
///     columns: [No, Customer, Date, Total, Status]
///     days: day-first
///     decimals: comma
///     lengths: hours
///     counts: {Status: [Paid, Sent]}
///     left_out: {Status: [Void]}
///   visits.csv: {mapping: visits.yaml}
/// names: {Oak and Partners: oak-partners, Elm: new, Test: out}
/// faulty_rows: out
/// two_tools: both
/// monthly: {"yes": ["Managed services – *"], "no": [Dell Latitude 5540]}
/// ```
final class TryAnswersYaml {

  static final List<String> SETTINGS =
      List.of("name", "country", "currency", "time_zone", "default_hourly_cost", "target_rate");

  /// Of an amount: what holds then is the portfolio's matter.
  static final String UNKNOWN = "unknown";

  /// Of what comes every month: nobody says yet.
  static final String LATER = "later";

  /// The engine reads no key that is longer on one line.
  private static final int LONGEST_KEY = 1_000;

  private TryAnswersYaml() {}

  /// A question of a file as it stands there.
  ///
  /// @param answers by how they stand there
  private record Way(Kind kind, String key, Map<String, String> answers) {

    static final List<Way> ALL =
        List.of(
            new Way(Kind.DAY_OR_MONTH, "days", two("day-first", "month-first")),
            new Way(Kind.COMMA_OR_POINT, "decimals", two("comma", "point")),
            new Way(
                Kind.UNIT_OF_TIME, "lengths", same("hours", "minutes", "seconds", "h:mm", "m:ss")));

    private static Map<String, String> two(String first, String second) {
      var answers = new LinkedHashMap<String, String>();
      answers.put(first, MappingAnswers.FIRST);
      answers.put(second, MappingAnswers.SECOND);
      return answers;
    }

    private static Map<String, String> same(String... answers) {
      var all = new LinkedHashMap<String, String>();
      Arrays.asList(answers).forEach(answer -> all.put(answer, answer));
      return all;
    }

    private String written(String way) {
      return answers.entrySet().stream()
          .filter(answer -> answer.getValue().equals(way))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(way);
    }
  }

  /// The key under which it is answered.
  static String key(Kind kind) {
    return way(kind).map(Way::key).orElse("counts");
  }

  /// An answer as it is written there.
  static String written(Kind kind, String answer) {
    return way(kind).map(way -> way.written(answer)).orElse(answer);
  }

  private static Optional<Way> way(Kind kind) {
    return Way.ALL.stream().filter(way -> way.kind() == kind).findFirst();
  }

  /// @throws Problems naming every fault with its line
  static TryAnswers read(String source, String text) {
    var yaml = Yaml.read(source, text);
    var answers = new TryAnswers();
    var root = yaml.root();
    root.map("settings").ifPresent(map -> readSettings(map, answers));
    root.map("files")
        .ifPresent(map ->
            map.all()
                .forEach((name, file) ->
                    file.map().ifPresent(each -> answers.files().put(name, file(each)))));
    root.map("names")
        .ifPresent(map ->
            map.all()
                .forEach((name, whose) ->
                    whose.text().ifPresent(id -> answers.names.put(name, id.strip()))));
    answers.faultyRows =
        root.find("faulty_rows").flatMap(value -> oneOf(value, List.of(TryAnswers.OUT)));
    answers.twoTools =
        root.find("two_tools")
            .flatMap(value -> oneOf(value, List.of(TryAnswers.BOTH, TryAnswers.OUT)));
    root.find("monthly").ifPresent(value -> readMonthly(value, answers));
    yaml.finish();
    return answers;
  }

  private static void readMonthly(YamlValue value, TryAnswers answers) {
    if (value.isMap()) {
      var map = value.map().orElseThrow();
      map.texts("yes").forEach(words -> answers.monthly.put(words, true));
      map.texts("no").forEach(words -> answers.monthly.put(words, false));
    } else {
      answers.monthlyLater = oneOf(value, List.of(LATER)).isPresent();
    }
  }

  private static void readSettings(YamlMap map, TryAnswers answers) {
    for (var key : SETTINGS) {
      map.find(key)
          .ifPresent(value ->
              value
                  .text()
                  .ifPresent(text -> {
                    faults(key, text)
                        .forEach(fault ->
                            value.problem(
                                fault.key(),
                                fault.arguments().stream().skip(1).toArray(Object[]::new)));
                    answers.settings.put(key, text);
                  }));
    }
  }

  /// What is wrong with a setting.
  static List<Message> faults(String key, String text) {
    try {
      PortfolioYaml.read("portfolio.yaml", setting(key, text), "");
      return List.of();
    } catch (Problems found) {
      return found.messages();
    }
  }

  /// A line of `portfolio.yaml`; none of what isn't known.
  static String setting(String key, String text) {
    return isAmount(key) && text.equals(UNKNOWN) ? "" : key + ": " + quoted(text) + "\n";
  }

  static boolean isAmount(String key) {
    return key.equals("default_hourly_cost") || key.equals("target_rate");
  }

  private static TryAnswers.OfFile file(YamlMap map) {
    var file = new TryAnswers.OfFile();
    file.columns.addAll(map.texts("columns"));
    for (var way : Way.ALL) {
      map.find(way.key())
          .flatMap(value -> oneOf(value, List.copyOf(way.answers().keySet())))
          .map(answer -> way.answers().getOrDefault(answer, answer))
          .ifPresent(answer -> file.ways.put(way.kind(), answer));
    }
    map.map("counts")
        .ifPresent(counts ->
            counts.all().forEach((column, words) -> file.counting.put(column, words.texts())));
    map.map("left_out")
        .ifPresent(
            out -> out.all().forEach((column, words) -> file.leftOut.put(column, words.texts())));
    file.mapping = map.text("mapping");
    return file;
  }

  private static Optional<String> oneOf(YamlValue value, List<String> known) {
    var text = value.text();
    if (text.isPresent() && !known.contains(text.get())) {
      value.problem("try.answers.unknown", text.get(), known);
      return Optional.empty();
    }
    return text;
  }

  /// @param words the language of its remark
  static String written(TryAnswers answers, Words words) {
    var lines = new ArrayList<String>();
    lines.add(YamlWriter.remark(words.say("try.answers.remark")));
    if (!answers.settings.isEmpty()) {
      lines.add("settings:");
      answers.settings.forEach((key, text) -> lines.add("  " + entry(key, text)));
    }
    if (!answers.files().isEmpty()) {
      lines.add("files:");
      answers.files().forEach((name, file) -> add(name, file, lines));
    }
    if (!answers.names.isEmpty()) {
      lines.add("names:");
      answers.names.forEach((name, whose) -> lines.add("  " + key(name, "  ") + quoted(whose)));
    }
    answers.faultyRows.ifPresent(rows -> lines.add(entry("faulty_rows", rows)));
    answers.twoTools.ifPresent(both -> lines.add(entry("two_tools", both)));
    addMonthly(answers, lines);
    return String.join("\n", lines) + "\n";
  }

  private static void add(String name, TryAnswers.OfFile file, List<String> lines) {
    lines.add("  " + key(name, "  ").stripTrailing());
    if (!file.columns.isEmpty()) {
      lines.add("    columns: " + list(file.columns));
    }
    for (var way : Way.ALL) {
      Optional.ofNullable(file.ways.get(way.kind()))
          .ifPresent(answer -> lines.add("    " + entry(way.key(), way.written(answer))));
    }
    add("counts", file.counting, lines);
    add("left_out", file.leftOut, lines);
    file.mapping.ifPresent(mapping -> lines.add("    " + entry("mapping", mapping)));
  }

  private static void add(String key, Map<String, List<String>> columns, List<String> lines) {
    if (!columns.isEmpty()) {
      lines.add("    " + key + ":");
      columns.forEach((column, words) -> lines.add("      " + key(column, "      ") + list(words)));
    }
  }

  private static void addMonthly(TryAnswers answers, List<String> lines) {
    if (!answers.monthly.isEmpty()) {
      lines.add("monthly:");
      lines.add("  \"yes\": " + list(monthly(answers, true)));
      lines.add("  \"no\": " + list(monthly(answers, false)));
    } else if (answers.monthlyLater) {
      lines.add(entry("monthly", LATER));
    }
  }

  private static List<String> monthly(TryAnswers answers, boolean which) {
    return answers.monthly.entrySet().stream()
        .filter(each -> each.getValue() == which)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String entry(String key, String text) {
    return key + ": " + quoted(text);
  }

  private static String key(String name, String indent) {
    var quoted = quoted(name);
    return quoted.length() <= LONGEST_KEY ? quoted + ": " : "? " + quoted + "\n" + indent + ": ";
  }

  private static String list(List<String> texts) {
    return texts.stream().map(YamlWriter::quoted).collect(joining(", ", "[", "]"));
  }
}
