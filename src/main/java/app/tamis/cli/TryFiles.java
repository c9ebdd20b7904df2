package app.tamis.cli;

import static java.util.stream.Collectors.joining;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.facts.Intake;
import app.tamis.facts.IntakeFile;
import app.tamis.facts.MappingField;
import app.tamis.facts.MappingQuestion;
import app.tamis.facts.MappingQuestion.Kind;
import app.tamis.facts.Mappings;
import app.tamis.facts.QuestionInWords;
import app.tamis.facts.SavedMappings;
import app.tamis.facts.StrangeFile;
import app.tamis.facts.Sureness;
import app.tamis.facts.Trial;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says of each file what it is taken for. One that no mapping fits is read as its columns and
/// values say, where these leave no doubt but what can be asked; else it isn't read.
final class TryFiles {

  private static final String ROUTES = "import.yaml";

  private final Terminal terminal;
  private final Words words;
  private final Interview interview;
  private final Habits habits;
  private final Intake intake;
  private final SavedMappings saved;
  private final List<String> unread = new ArrayList<>();

  TryFiles(Terminal terminal, Interview interview, Habits habits, Trial trial) {
    this.terminal = terminal;
    this.words = terminal.words();
    this.interview = interview;
    this.habits = habits;
    this.intake = trial.intake();
    this.saved = new SavedMappings(trial.data());
  }

  /// How dates and numbers are written where the firm is.
  record Habits(boolean dayFirst, boolean decimalComma) {}

  /// Those that aren't read.
  List<String> unread() {
    return unread;
  }

  /// @throws Problems where a mapping that somebody named can't be used
  void know() {
    var files = intake.files();
    var problems = new ArrayList<Message>();
    for (var file : files) {
      try {
        route(file.name());
      } catch (Problems found) {
        problems.addAll(found.messages());
      }
    }
    Problems.throwIfAny(problems);
    boolean routed = files.stream().anyMatch(file -> file.name().equals(ROUTES));
    var strange = new ArrayList<IntakeFile>();
    for (var file : intake.files()) {
      if (file.what() instanceof IntakeFile.What.Unknown && !routed) {
        strange.add(file);
      } else {
        terminal.say("try.file", file.name(), is(file.what()));
      }
    }
    strange.forEach(file -> know(file.name()));
    settleDoubled();
  }

  private void settleDoubled() {
    var doubled = intake.doubled(intake.files());
    if (!doubled.isEmpty() && doBothCount(doubled)) {
      intake.letBothCount();
    } else {
      doubled.forEach(terminal::warn);
    }
  }

  private boolean doBothCount(List<Message> doubled) {
    var known = interview.answers().twoTools;
    if (known.isPresent()) {
      return known.get().equals(TryAnswers.BOTH);
    }
    var choices = new LinkedHashMap<String, String>();
    choices.put(TryAnswers.OUT, words.say("try.two-tools.out"));
    choices.put(TryAnswers.BOTH, words.say("try.two-tools.both"));
    return interview
        .ask(
            Question.among(
                doubled.stream().map(words::sentence).toList(),
                "two_tools",
                Optional.of(TryAnswers.OUT),
                choices,
                Map.of(),
                (answers, answer) -> answers.twoTools = Optional.of(answer)))
        .filter(TryAnswers.BOTH::equals)
        .isPresent();
  }

  /// Has a file read as the answers name a mapping for it.
  private void route(String name) {
    var mapping =
        Optional.ofNullable(interview.answers().files().get(name)).flatMap(file -> file.mapping);
    if (mapping.isEmpty()) {
      return;
    }
    if (Mappings.find(mapping.get()).isPresent()) {
      intake.choose(name, mapping.get());
      return;
    }
    var text = GradingArguments.text(interview.file().resolveSibling(mapping.get()));
    Mappings.check(mapping.get(), text);
    choose(name, text);
  }

  private void choose(String name, String yaml) {
    var as = saved.nameFor(name);
    saved.save(as, yaml, "", terminal.surroundings().clock().instant());
    intake.choose(name, as);
  }

  private String is(IntakeFile.What what) {
    return switch (what) {
      case IntakeFile.What.Table(var table) -> words.say("import.table." + table.tableName());
      case IntakeFile.What.Mapped(var mapping) -> described(mapping);
      case IntakeFile.What.Settings _ -> words.say("import.is.settings");
      case IntakeFile.What.Companion _ -> words.say("import.is.companion");
      case IntakeFile.What.Ageing _ -> words.say("import.is.ageing");
      case IntakeFile.What.Unknown _ -> words.say("try.file.routed", ROUTES);
    };
  }

  private String described(String mapping) {
    return Mappings.find(mapping)
        .map(known -> known.description(words.locale()))
        .filter(text -> !text.isEmpty())
        .orElseGet(() -> words.say("try.file.mapped"));
  }

  /// Another of the same columns may have told how it is read.
  private void know(String name) {
    var what =
        intake.files().stream()
            .filter(file -> file.name().equals(name))
            .map(IntakeFile::what)
            .findFirst();
    if (what.isPresent() && !(what.get() instanceof IntakeFile.What.Unknown)) {
      terminal.say("try.file", name, is(what.get()));
      return;
    }
    try (var file = StrangeFile.open(intake.path(name).orElseThrow(), name)) {
      know(name, file);
    } catch (Problems unreadable) {
      terminal.say("try.file", name, words.say("try.file.unreadable"));
      unreadable.messages().forEach(terminal::complain);
      leave(name);
    }
  }

  private void know(String name, StrangeFile file) {
    var guess = file.guess();
    var proposed = file.proposed(guess.table(), words);
    var table = words.say("import.table." + guess.table().tableName());
    if (guess.sureness() == Sureness.UNSURE || !proposed.lacking().isEmpty()) {
      terminal.say(
          "try.file",
          name,
          words.say(
              "try.file.unsure", table, named(proposed.lacking()), proposed.lacking().size()));
      terminal.say("try.file.map", name, interview.file().toString());
      leave(name);
      return;
    }
    terminal.say("try.file", name, words.say("try.file.guessed", table, fed(proposed.fields())));
    choose(name, settled(name, file, proposed).yaml());
  }

  /// It is said here and needn't be said again by who reads the rest.
  private void leave(String name) {
    unread.add(name);
    intake.remove(name);
  }

  private String named(List<String> columns) {
    return columns.stream()
        .map(column -> words.say("import.field." + column))
        .collect(joining(", "));
  }

  private String fed(List<MappingField> fields) {
    return fields.stream()
        .filter(field -> field.from().isPresent())
        .map(field ->
            words.say(
                "try.file.field",
                words.say("import.field." + field.name()),
                field.from().orElseThrow()))
        .collect(joining(", "));
  }

  /// An answer may raise a question: asks until none is left.
  private StrangeFile.Proposed settled(
      String name, StrangeFile file, StrangeFile.Proposed proposed) {
    var columns = file.columns().stream().map(StrangeFile.SourceColumn::name).toList();
    var chosen = new LinkedHashMap<String, String>();
    proposed
        .fields()
        .forEach(field -> field.from().ifPresent(from -> chosen.put(field.name(), from)));
    var now = answered(name, columns, chosen, file, proposed);
    var asked = new HashSet<MappingQuestion>();
    while (asked.addAll(now.questions())) {
      now.questions().forEach(question -> ask(name, columns, question));
      now = answered(name, columns, chosen, file, proposed);
    }
    return now;
  }

  private StrangeFile.Proposed answered(
      String name,
      List<String> columns,
      Map<String, String> chosen,
      StrangeFile file,
      StrangeFile.Proposed proposed) {
    return interview
        .answers()
        .find(name, columns)
        .map(said -> file.proposed(proposed.table(), chosen, said.answers(), words))
        .orElse(proposed);
  }

  private void ask(String name, List<String> columns, MappingQuestion question) {
    var said = QuestionInWords.of(question, words);
    var asked = name + ": " + said.asked();
    interview.ask(
        question instanceof MappingQuestion.WhatCounts status
            ? TicksAsked.whatCounts(name, columns, open(name, columns, status), words)
            : oneOf(name, columns, question.kind(), List.of(asked, said.more()), said.choices()));
  }

  /// Of words of which something was said already, nothing is asked.
  private MappingQuestion.WhatCounts open(
      String name, List<String> columns, MappingQuestion.WhatCounts status) {
    return interview
        .answers()
        .find(name, columns)
        .map(said -> status.without(said.answers()))
        .orElse(status);
  }

  private Question oneOf(
      String name,
      List<String> columns,
      Kind kind,
      List<String> asked,
      List<QuestionInWords.Choice> choices) {
    var shown = new LinkedHashMap<String, String>();
    var meant = new LinkedHashMap<String, String>();
    for (var choice : choices) {
      var written = TryAnswersYaml.written(kind, choice.answer());
      shown.put(written, choice.text());
      meant.put(written, choice.answer());
    }
    return Question.among(
        asked,
        place(name, TryAnswersYaml.key(kind)),
        Optional.of(byDefault(kind, List.copyOf(shown.keySet()))),
        shown,
        Map.of(),
        (answers, answer) ->
            answers.of(name, columns).ways.put(kind, meant.getOrDefault(answer, answer)));
  }

  private String byDefault(Kind kind, List<String> answers) {
    return switch (kind) {
      case DAY_OR_MONTH -> answers.get(habits.dayFirst() ? 0 : 1);
      case COMMA_OR_POINT -> answers.get(habits.decimalComma() ? 0 : 1);
      case UNIT_OF_TIME, WHAT_COUNTS, EVERY_MONTH -> answers.getFirst();
    };
  }

  static String place(String name, String key) {
    return "files: \"%s\": %s".formatted(name, key);
  }
}
