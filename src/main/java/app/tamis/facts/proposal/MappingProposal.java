package app.tamis.facts.proposal;

import static app.tamis.facts.proposal.MappingWriter.quoted;

import app.tamis.basics.Words;
import app.tamis.basics.YamlWriter;
import app.tamis.facts.FactTable;
import app.tamis.facts.MappingAnswers;
import app.tamis.facts.MappingField;
import app.tamis.facts.MappingQuestion;
import app.tamis.facts.mapping.MappingNumbers;
import app.tamis.facts.mapping.MappingPattern;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A mapping for a file that nobody has seen before, put together from its header and its first
/// rows, to be checked and finished by a person. What is doubtful says so in a remark.
public final class MappingProposal {

  private static final int MOST_CODES = 50;

  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private final String encoding;
  private final MappingSource source;
  private final MappingAnswers answers;
  private final Words words;
  private final MappingNotationGuess notation = new MappingNotationGuess();
  private final MappingProposedTable main;
  private final List<MappingProposedTable> sections = new ArrayList<>();

  /// @param encoding of the file, as a mapping says it
  /// @param feeds the tables that it feeds
  /// @param main one of these, about whose columns a person is asked
  /// @param words the language of the remarks
  public MappingProposal(
      String encoding,
      MappingSource source,
      List<MappingFeed> feeds,
      FactTable main,
      MappingAnswers answers,
      Words words) {
    this.encoding = encoding;
    this.source = source;
    this.answers = answers;
    this.words = words;
    for (var feed : feeds) {
      var statuses = sections.stream().findFirst().map(MappingProposedTable::statuses);
      sections.add(new MappingProposedTable(source, feed, notation, statuses, answers, words));
    }
    this.main =
        sections.stream().filter(section -> section.table() == main).findFirst().orElseThrow();
  }

  /// The table's columns, with what feeds each.
  public List<MappingField> fields() {
    return main.fields();
  }

  /// What the values leave open, answered or not.
  public List<MappingQuestion> questions() {
    var twoWays = new MappingQuestions(source.sample());
    sections.forEach(section -> section.ask(twoWays));
    var questions = new ArrayList<>(twoWays.list());
    sections.stream()
        .flatMap(section -> section.questions().stream())
        .filter(question -> !questions.contains(question))
        .forEach(questions::add);
    return List.copyOf(questions);
  }

  /// As YAML. It can be used as it is where every column that the table can't do without was found.
  public String yaml() {
    var yaml = new MappingWriter();
    var tables = sections.stream().map(section -> section.table().tableName()).toList();
    yaml.remark(0, words.say("mapping.proposal.head", source.file().name(), tables));
    file(yaml);
    notation(yaml);
    yaml.blank();
    yaml.line(0, "tables:");
    sections.forEach(section -> section.write(yaml));
    counted(yaml);
    unused(yaml);
    return yaml.toString();
  }

  private void file(MappingWriter yaml) {
    yaml.line(0, "file:");
    yaml.line(1, "encoding: " + encoding);
    char separator = source.file().separator();
    yaml.line(1, "separator: " + (separator == '\t' ? "tab" : quoted(String.valueOf(separator))));
    if (source.file().linesBeforeHeader() > 0) {
      yaml.line(1, "skip_lines: " + source.file().linesBeforeHeader());
    }
    source
        .groups()
        .ifPresent(groups ->
            yaml.line(
                1,
                "fill_down: [" + quoted(groups.name()) + "]",
                words.say("mapping.proposal.groups")));
    currency().ifPresent(column -> yaml.line(1, "currency: " + quoted(column)));
  }

  /// The column that says in which money a row's amounts are: all of its texts are codes.
  private Optional<String> currency() {
    return main.holdsMoney()
        ? source.headings().stream()
            .filter(heading -> isOfCodes(heading.sql()))
            .map(MappingSource.Heading::name)
            .findFirst()
        : Optional.empty();
  }

  private boolean isOfCodes(String column) {
    var values = source.sample().values(column, MOST_CODES);
    return !values.isEmpty()
        && CODES.containsAll(values.stream().map(text -> text.toUpperCase(Locale.ROOT)).toList());
  }

  private void notation(MappingWriter yaml) {
    for (var sort : notation.sorts()) {
      var way = notation.general(sort);
      var doubt = doubt(sort);
      boolean said = !way.equals(MappingPattern.ISO) && !way.equals(MappingNumbers.PLAIN.sample());
      if (said || doubt.isPresent()) {
        yaml.line(0, sort + ": " + quoted(way), doubt.orElse(""));
      }
    }
  }

  /// What nobody was asked, where another way would fit as well.
  private Optional<String> doubt(String sort) {
    if (sort.equals("durations")) {
      return answers.settles(MappingQuestion.Kind.UNIT_OF_TIME)
          ? Optional.empty()
          : main.openDurations().map(length -> length.remark(words)).findFirst();
    }
    return notation
        .rival(sort)
        .filter(_ -> !answers.settles(MappingQuestions.kind(sort)))
        .map(other -> words.say("mapping.proposal.also", other));
  }

  /// Words that count, so that another one is asked about.
  private void counted(MappingWriter yaml) {
    var told =
        sections.getFirst().statuses().stream()
            .filter(status -> !status.counted(answers).isEmpty())
            .toList();
    if (!told.isEmpty()) {
      yaml.blank();
      yaml.line(0, "words:", words.say("mapping.proposal.words"));
      told.forEach(status ->
          yaml.line(
              1,
              quoted(status.header())
                  + ": {counts: ["
                  + String.join(
                      ", ", status.counted(answers).stream().map(YamlWriter::quoted).toList())
                  + "]}"));
    }
  }

  private void unused(MappingWriter yaml) {
    Set<String> unused = new LinkedHashSet<>(source.file().header());
    sections.forEach(section -> unused.removeAll(section.used()));
    currency().ifPresent(unused::remove);
    sections.getFirst().statuses().forEach(status -> unused.remove(status.header()));
    unused.removeIf(String::isBlank);
    if (!unused.isEmpty()) {
      yaml.blank();
      yaml.remark(0, words.say("mapping.proposal.unused", List.copyOf(unused)));
    }
  }
}
