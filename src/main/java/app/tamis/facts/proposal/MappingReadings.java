package app.tamis.facts.proposal;

import app.tamis.facts.Column;
import app.tamis.facts.FactTable;
import app.tamis.facts.MappingAnswers;
import app.tamis.facts.MappingQuestion;
import app.tamis.facts.mapping.MappedColumn;
import app.tamis.facts.mapping.MappingNumbers;
import app.tamis.facts.mapping.MappingPattern;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How the columns that feed a table are written: dates, times, numbers, lengths of time; and what
/// that leaves open.
final class MappingReadings {

  private final MappingSource source;
  private final FactTable table;
  private final Map<String, MappingMatch> matches;
  private final MappingNotationGuess notation;
  private final MappingAnswers answers;
  private final Map<String, MappingClock> clocks = new HashMap<>();
  private final Map<String, MappingLengths> lengths = new HashMap<>();

  /// @param notation of all the file, to which these columns are added
  MappingReadings(
      MappingSource source,
      FactTable table,
      Map<String, MappingMatch> matches,
      MappingNotationGuess notation,
      MappingAnswers answers) {
    this.source = source;
    this.table = table;
    this.matches = matches;
    this.notation = notation;
    this.answers = answers;
    matches.forEach((name, match) -> table.column(name).ifPresent(column -> look(column, match)));
  }

  private void look(Column column, MappingMatch match) {
    if (column.type() instanceof Column.Type.Time && isDayOnly(match)) {
      MappingClock.beside(match.header(), table, column, source)
          .ifPresent(clock -> clocks.put(column.name(), clock));
    }
    MappedColumn.unit(column)
        .filter(_ -> !source.sample().isEmpty(match.sql()))
        .ifPresent(unit -> lengths.put(column.name(), lengths(match, unit)));
    notation.add(sort(column, match), ways(column, match));
  }

  private MappingLengths lengths(MappingMatch match, int unit) {
    var numbers =
        answers.prefer(source.guess().numbers(match.sql())).stream()
            .findFirst()
            .map(MappingNumbers::of)
            .orElse(MappingNumbers.PLAIN);
    return MappingLengths.of(
        match,
        unit,
        source.guess().durations(match.sql()),
        numbers,
        new MappingKnownLengths(source.file(), source.guess()).seconds(match.sql()),
        source.sample());
  }

  /// The general key under which the way of writing stands.
  String sort(Column column, MappingMatch match) {
    return switch (column.type()) {
      case Column.Type.Date _ -> "dates";
      case Column.Type.Time _ -> "times";
      default ->
          MappedColumn.unit(column).isPresent() && !source.guess().durations(match.sql()).isEmpty()
              ? "durations"
              : "numbers";
    };
  }

  List<String> ways(Column column, MappingMatch match) {
    return answers.prefer(usualWays(column, match));
  }

  private List<String> usualWays(Column column, MappingMatch match) {
    var guess = source.guess();
    return switch (column.type()) {
      case Column.Type.Text _,
          Column.Type.Choice _,
          Column.Type.Several _,
          Column.Type.YesNo _,
          Column.Type.Country _ ->
          List.of();
      case Column.Type.Date _ -> orElse(guess.dates(match.sql()), guess.times(match.sql()));
      case Column.Type.Time _ -> orElse(guess.times(match.sql()), dayAndClock(column, match));
      case Column.Type.Decimal _, Column.Type.WholeNumber _ ->
          sort(column, match).equals("durations")
              ? length(column)
                  .map(found -> List.of(found.way(answers)))
                  .orElse(guess.durations(match.sql()))
              : guess.numbers(match.sql());
    };
  }

  private List<String> dayAndClock(Column column, MappingMatch match) {
    var clock = clock(column).map(MappingClock::ways).orElse(List.of("H:mm"));
    return source.guess().dates(match.sql()).stream()
        .map(day -> day.equals(MappingPattern.ISO) ? "yyyy-MM-dd" : day)
        .flatMap(day -> clock.stream().map(time -> day + " " + time))
        .toList();
  }

  private static List<String> orElse(List<String> ways, List<String> otherwise) {
    return ways.isEmpty() ? otherwise : ways;
  }

  /// Whether it says a day, and no time of day.
  boolean isDayOnly(MappingMatch match) {
    return source.guess().times(match.sql()).isEmpty()
        && !source.guess().dates(match.sql()).isEmpty();
  }

  /// The column that says the time of day.
  Optional<MappingClock> clock(Column column) {
    return Optional.ofNullable(clocks.get(column.name()));
  }

  /// Of a column of lengths of time.
  Optional<MappingLengths> length(Column column) {
    return Optional.ofNullable(lengths.get(column.name()));
  }

  /// The file's columns that are read besides those that were matched.
  Set<String> used() {
    var used = new HashSet<String>();
    clocks.values().forEach(clock -> used.add(clock.header()));
    return used;
  }

  /// Whether it is written as the rest of the file is.
  boolean isUsual(Column column, MappingMatch match) {
    var ways = ways(column, match);
    return ways.isEmpty() || ways.contains(notation.general(sort(column, match)));
  }

  Stream<MappingLengths> openLengths() {
    return lengths.values().stream().filter(MappingLengths::isOpen);
  }

  /// Notes the columns that can be read in two ways.
  void ask(MappingQuestions questions) {
    matches.forEach(
        (name, match) -> table.column(name).ifPresent(column -> ask(column, match, questions)));
  }

  /// What lengths of time leave open.
  Stream<MappingQuestion> questions() {
    return lengths.values().stream().flatMap(MappingLengths::question);
  }

  private void ask(Column column, MappingMatch match, MappingQuestions questions) {
    var sort = sort(column, match);
    var ways = ways(column, match);
    if (ways.isEmpty() || sort.equals("durations")) {
      return;
    }
    boolean usual = ways.contains(notation.general(sort));
    var way = usual ? notation.general(sort) : ways.getFirst();
    boolean decided = usual && notation.rival(sort).isEmpty();
    MappingNotationGuess.rivalOf(way, ways)
        .filter(_ -> !decided)
        .ifPresent(other ->
            questions.add(match, sort, asRead(column, match, way), asRead(column, match, other)));
  }

  /// The day alone, where the time of day stands elsewhere.
  private String asRead(Column column, MappingMatch match, String way) {
    return column.type() instanceof Column.Type.Time && isDayOnly(match)
        ? way.substring(0, way.indexOf(' '))
        : way;
  }
}
