package app.tamis.web.imports;

import app.tamis.basics.Words;
import app.tamis.facts.FactTable;
import app.tamis.facts.LengthInWords;
import app.tamis.facts.MappingAnswers;
import app.tamis.facts.MappingField;
import app.tamis.facts.MappingQuestion;
import app.tamis.facts.MappingQuestion.Example;
import app.tamis.facts.StrangeFile;
import app.tamis.facts.WordInWords;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Puts into words how a file would be read, and what it leaves open.
final class MappingWords {

  /// What comes before the name of a table's column in a form.
  static final String FROM = "from-";

  private static final int LONGEST_SAMPLE = 24;

  private final Words words;

  MappingWords(Words words) {
    this.words = words;
  }

  List<MappingView.Option> tables(FactTable chosen) {
    return Arrays.stream(FactTable.values())
        .map(table ->
            new MappingView.Option(
                table.tableName(), words.say("import.table." + table.tableName()), table == chosen))
        .toList();
  }

  /// How sure it is that a file holds a table; empty of one that is only somebody's wish.
  String guess(StrangeFile file, FactTable table) {
    var guess = file.guess();
    return guess.table() == table
        ? words.say("import.map.guess." + guess.sureness().name().toLowerCase(Locale.ROOT))
        : "";
  }

  /// What else a file holds.
  String also(List<FactTable> tables) {
    var names =
        tables.stream().map(table -> words.say("import.table." + table.tableName())).toList();
    return names.isEmpty()
        ? ""
        : words.say("import.map.also", String.join(", ", names).toLowerCase(words.locale()));
  }

  List<MappingView.Input> inputs(
      List<MappingField> fields, List<StrangeFile.SourceColumn> columns) {
    return fields.stream().map(field -> input(field, columns)).toList();
  }

  private MappingView.Input input(MappingField field, List<StrangeFile.SourceColumn> columns) {
    var options = new ArrayList<MappingView.Option>();
    options.add(new MappingView.Option("", none(field), field.from().isEmpty()));
    for (var column : columns) {
      boolean chosen = field.from().filter(column.name()::equals).isPresent();
      options.add(new MappingView.Option(column.name(), shown(column), chosen));
    }
    return new MappingView.Input(
        FROM + field.name(),
        words.say("import.field." + field.name()),
        field.sure() ? "" : words.say("import.map.unsure"),
        options,
        !field.sure());
  }

  private String none(MappingField field) {
    return words.say(
        field.isLacking()
            ? "import.map.choose"
            : field.standIn() ? "import.map.made-up" : "import.map.none");
  }

  private String shown(StrangeFile.SourceColumn column) {
    return column.samples().isEmpty()
        ? words.say("import.map.column.empty", column.name())
        : words.say(
            "import.map.column",
            column.name(),
            String.join(" · ", column.samples().stream().map(MappingWords::shortened).toList()));
  }

  private static String shortened(String text) {
    var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= LONGEST_SAMPLE ? line : line.substring(0, LONGEST_SAMPLE - 1) + "…";
  }

  MappingView.Question question(MappingQuestion question, String name, MappingAnswers answers) {
    var answer = answers.way(question.kind()).orElse("");
    return switch (question) {
      case MappingQuestion.TwoWays ways when ways.kind() == MappingQuestion.Kind.COMMA_OR_POINT ->
          numbers(ways, name, answer);
      case MappingQuestion.TwoWays ways -> days(ways, name, answer);
      case MappingQuestion.UnitOfTime unit -> lengths(unit, name, answer);
      case MappingQuestion.WhatCounts status -> counts(status, name, answers);
    };
  }

  private MappingView.Question lengths(
      MappingQuestion.UnitOfTime unit, String name, String answer) {
    return new MappingView.Question(
        name,
        words.say("import.map.lengths", unit.examples().getFirst(), unit.column()),
        words.say("import.map.lengths.text", String.join(" · ", unit.examples())),
        unit.readings().stream()
            .map(reading ->
                option(
                    reading.way(),
                    "import.map.length." + named(reading.way()),
                    LengthInWords.of(reading.sum(), words),
                    answer))
            .toList(),
        "");
  }

  private static String named(String way) {
    return switch (way) {
      case "h:mm" -> "hours-minutes";
      case "m:ss" -> "minutes-seconds";
      default -> way;
    };
  }

  private MappingView.Question counts(
      MappingQuestion.WhatCounts status, String name, MappingAnswers answers) {
    return new MappingView.Question(
        name,
        words.say("import.map.counts", status.column()),
        words.say("import.map.counts.text"),
        status.words().stream()
            .map(word ->
                new MappingView.Option(
                    word.text(),
                    said(word),
                    answers.counts(status.column(), word.text()).orElse(word.counts())))
            .toList(),
        status.column());
  }

  private String said(MappingQuestion.Word word) {
    var said = WordInWords.of(word, words);
    return switch (word.meaning()) {
      case UNKNOWN -> words.say("import.map.counts.unknown", said);
      case FAILED -> words.say("import.map.counts.failed", said);
      case COUNTS, LEFT_OUT -> said;
    };
  }

  private MappingView.Question days(MappingQuestion.TwoWays question, String name, String answer) {
    var example = question.examples().getFirst();
    var first = day(example.first());
    var second = day(example.second());
    return new MappingView.Question(
        name,
        words.say("import.map.days", shortened(example.text()), first, second),
        alike(question),
        List.of(
            option("first", "import.map.days.first", first, answer),
            option("second", "import.map.days.second", second, answer)),
        "");
  }

  private String day(String iso) {
    return DateTimeFormatter.ofPattern("d MMMM", words.locale()).format(LocalDate.parse(iso));
  }

  private MappingView.Question numbers(
      MappingQuestion.TwoWays question, String name, String answer) {
    var example = question.examples().getFirst();
    var mark = example.text().contains(",") ? "comma" : "point";
    boolean comma = mark.equals("comma");
    return new MappingView.Question(
        name,
        words.say("import.map.numbers", shortened(example.text())),
        alike(question),
        List.of(
            option(
                "first",
                "import.map.numbers." + (comma ? "decimals" : "thousands") + "." + mark,
                number(example.first()),
                answer),
            option(
                "second",
                "import.map.numbers." + (comma ? "thousands" : "decimals") + "." + mark,
                number(example.second()),
                answer)),
        "");
  }

  private String number(String plain) {
    double value = Double.parseDouble(plain);
    return value == Math.rint(value) && !plain.contains(".")
        ? words.number((long) value)
        : words.say("import.map.number", value);
  }

  private MappingView.Option option(String value, String label, String meaning, String answer) {
    return new MappingView.Option(value, words.say(label, meaning), value.equals(answer));
  }

  private String alike(MappingQuestion.TwoWays question) {
    return words.say(
        "import.map.alike",
        String.join(", ", question.columns()),
        String.join(" · ", question.examples().stream().map(Example::text).toList()));
  }
}
