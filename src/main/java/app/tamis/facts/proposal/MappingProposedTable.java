package app.tamis.facts.proposal;

import static app.tamis.facts.proposal.MappingWriter.quoted;

import app.tamis.basics.Words;
import app.tamis.facts.Column;
import app.tamis.facts.FactTable;
import app.tamis.facts.MappingAnswers;
import app.tamis.facts.MappingField;
import app.tamis.facts.MappingQuestion;
import app.tamis.facts.mapping.MappedColumn;
import app.tamis.facts.mapping.MappingDuration;
import app.tamis.facts.mapping.MappingNumbers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A table whose columns are fed by columns of the file: which of its rows count, which make one
/// record, and what feeds what.
final class MappingProposedTable {

  private final MappingSource source;
  private final MappingFeed feed;
  private final FactTable table;
  private final Map<String, MappingMatch> matches;
  private final MappingReadings readings;
  private final List<MappingStatus> statuses;
  private final MappingProposedColumns columns;
  private final MappingProposedRows rows;
  private final Words words;

  /// @param notation of all the file, to which this table's columns are added
  /// @param statuses what became of the bills that this belongs to; empty where it is looked for
  MappingProposedTable(
      MappingSource source,
      MappingFeed feed,
      MappingNotationGuess notation,
      Optional<List<MappingStatus>> statuses,
      MappingAnswers answers,
      Words words) {
    this.source = source;
    this.feed = feed;
    this.table = feed.table();
    this.matches = feed.matches();
    this.words = words;
    this.readings = new MappingReadings(source, table, matches, notation, answers);
    this.statuses = statuses.orElseGet(() -> statuses(answers));
    this.columns =
        new MappingProposedColumns(source, feed, readings, this.statuses, answers, words);
    this.rows = rows(answers);
  }

  /// Of a report in groups, rows that lack what is needed are those that name and sum them up.
  private MappingProposedRows rows(MappingAnswers answers) {
    var groups = source.groups().map(MappingSource.Heading::name);
    if (groups.isEmpty()) {
      return new MappingProposedRows(statuses, feed.filled(), gaps(), answers, words);
    }
    var filled =
        Stream.concat(feed.filled().stream(), gaps().stream())
            .filter(column -> !column.equals(groups.get()))
            .toList();
    return new MappingProposedRows(statuses, filled, List.of(), answers, words);
  }

  private List<MappingStatus> statuses(MappingAnswers answers) {
    var fed = matches.values().stream().map(MappingMatch::header).toList();
    var key = MappingMatch.key(table, matches).map(MappingMatch::sql).orElse("rowid");
    return MappingStatus.of(table, source, MappingStatusWords.load(), fed, key, amount(answers));
  }

  /// What a record comes to, in money or else in time.
  private Optional<MappingStatus.Amount> amount(MappingAnswers answers) {
    return Stream.of("total", "amount", "unit_price", "minutes")
        .filter(matches::containsKey)
        .findFirst()
        .flatMap(name -> table.column(name).map(column -> amount(column, answers)));
  }

  private MappingStatus.Amount amount(Column column, MappingAnswers answers) {
    var match = matches.getOrDefault(column.name(), new MappingMatch("", "NULL", false));
    var numbers =
        readings.sort(column, match).equals("numbers")
            ? readings.ways(column, match).stream()
                .findFirst()
                .map(MappingNumbers::of)
                .orElse(MappingNumbers.PLAIN)
            : MappingNumbers.PLAIN;
    return readings
        .length(column)
        .flatMap(length -> MappingDuration.of(length.way(answers)))
        .map(way -> new MappingStatus.Amount(way.seconds(match.sql(), numbers), true))
        .orElseGet(() ->
            new MappingStatus.Amount(
                "TRY_CAST(" + numbers.plain(match.sql()) + " AS DOUBLE)", false));
  }

  /// Columns that the table can't do without and of which some rows have nothing.
  private List<String> gaps() {
    boolean named = matches.containsKey(FactTable.CLIENT_NAME);
    return matches.entrySet().stream()
        .filter(entry -> isNeeded(entry.getKey(), named))
        .map(Map.Entry::getValue)
        .filter(match -> source.sample().hasGaps(match.sql()))
        .map(MappingMatch::header)
        .filter(header -> !feed.filled().contains(header))
        .toList();
  }

  private boolean isNeeded(String column, boolean named) {
    return column.equals(FactTable.CLIENT_NAME)
        || (table.column(column).filter(Column::required).isPresent()
            && !(named && column.equals("client_id")));
  }

  FactTable table() {
    return table;
  }

  /// The table's columns, with what feeds each.
  List<MappingField> fields() {
    return feed.fields();
  }

  List<MappingStatus> statuses() {
    return statuses;
  }

  /// Lengths of time whose unit nothing tells, and whose way of writing stands for all the file.
  Stream<MappingLengths> openDurations() {
    return readings
        .openLengths()
        .filter(length -> length.readings().getFirst().way().contains(":"));
  }

  void write(MappingWriter yaml) {
    yaml.line(1, table.tableName() + ":");
    MappingMatch.key(table, matches)
        .filter(key -> !source.sample().isUnique(key.sql()))
        .ifPresent(key ->
            yaml.line(
                2, "one_per: " + quoted(key.header()), words.say("mapping.proposal.one_per")));
    rows.write(yaml);
    yaml.line(2, "columns:");
    columns.write(yaml);
  }

  Set<String> used() {
    var used = new HashSet<>(readings.used());
    matches.values().forEach(match -> used.add(match.header()));
    used.addAll(rows.used());
    used.addAll(feed.calculatedFrom());
    return used;
  }

  /// What its columns leave open, but for dates and numbers.
  List<MappingQuestion> questions() {
    return Stream.concat(
            readings.questions(), statuses.stream().flatMap(status -> status.question().stream()))
        .toList();
  }

  /// Notes which of its dates and numbers can be read in two ways.
  void ask(MappingQuestions questions) {
    readings.ask(questions);
  }

  /// Whether an amount of money stands in it.
  boolean holdsMoney() {
    return table.columns().stream().anyMatch(MappedColumn::isMoney);
  }
}
