package app.tamis.web.imports;

import app.tamis.basics.Words;
import app.tamis.facts.FactTable;
import app.tamis.facts.MappingAnswers;
import app.tamis.facts.MappingField;
import app.tamis.facts.MappingQuestion;
import app.tamis.facts.QuestionInWords;
import app.tamis.facts.StrangeFile;
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

  /// What else a file holds, ticked where it is wanted.
  List<MappingView.Option> also(StrangeFile.Proposed proposed) {
    return proposed.also().stream()
        .map(table ->
            new MappingView.Option(
                table.tableName(),
                words.say("import.table." + table.tableName()),
                !proposed.answers().unwanted().contains(table)))
        .toList();
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
    var said = QuestionInWords.of(question, words);
    return new MappingView.Question(
        name,
        said.asked(),
        said.more(),
        said.choices().stream()
            .map(choice ->
                new MappingView.Option(
                    choice.answer(), choice.text(), isChosen(question, choice, answers)))
            .toList(),
        question instanceof MappingQuestion.WhatCounts status ? status.column() : "");
  }

  private static boolean isChosen(
      MappingQuestion question, QuestionInWords.Choice choice, MappingAnswers answers) {
    return question instanceof MappingQuestion.WhatCounts status
        ? answers.counts(status.column(), choice.answer()).orElse(choice.proposed())
        : answers.way(question.kind()).filter(choice.answer()::equals).isPresent();
  }
}
