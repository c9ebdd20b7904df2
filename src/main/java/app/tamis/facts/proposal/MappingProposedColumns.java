package app.tamis.facts.proposal;

import static app.tamis.facts.proposal.MappingWriter.quoted;

import app.tamis.basics.Words;
import app.tamis.facts.Column;
import app.tamis.facts.FactTable;
import app.tamis.facts.MappingAnswers;
import app.tamis.facts.MappingField;
import app.tamis.facts.MappingQuestion;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.mapping.MappedColumn;
import app.tamis.facts.mapping.MappingPattern;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a proposed mapping says of each column: where it comes from, and how that is written and
/// meant.
public final class MappingProposedColumns {

  private static final int MOST_VALUES = 40;

  /// What is longer is no word to be translated, and no key of a YAML map.
  private static final int LONGEST_WORD = 100;

  /// What nobody knows by its id, so that one may be made up.
  private static final Set<FactTable> EVENTS =
      EnumSet.of(
          FactTable.TICKETS,
          FactTable.TIME_ENTRIES,
          FactTable.PAYMENTS,
          FactTable.CALLS,
          FactTable.ADVICE,
          FactTable.REFERRALS,
          FactTable.SURVEYS,
          FactTable.REACTIONS);

  private final SourceFile file;
  private final FactTable table;
  private final Map<String, MappingMatch> matches;
  private final MappingSample sample;
  private final MappingGuess guess;
  private final MappingSynonyms synonyms;
  private final MappingAnswers answers;
  private final Words words;
  private final MappingNotationGuess notation = new MappingNotationGuess();
  private final Map<String, MappingClock> clocks = new HashMap<>();

  public MappingProposedColumns(
      SourceFile file,
      FactTable table,
      Map<String, MappingMatch> matches,
      MappingSample sample,
      MappingGuess guess,
      MappingSynonyms synonyms,
      MappingAnswers answers,
      Words words) {
    this.file = file;
    this.table = table;
    this.matches = matches;
    this.sample = sample;
    this.guess = guess;
    this.synonyms = synonyms;
    this.answers = answers;
    this.words = words;
    matches.forEach((name, match) -> table.column(name).ifPresent(column -> look(column, match)));
  }

  MappingNotationGuess notation() {
    return notation;
  }

  /// Another way that fits as well, where nobody was asked which is meant.
  Optional<String> rival(String sort) {
    return notation.rival(sort).filter(_ -> !answers.settles(MappingQuestions.kind(sort)));
  }

  /// What the values leave open.
  public List<MappingQuestion> questions() {
    var questions = new MappingQuestions(sample, answers);
    matches.forEach(
        (name, match) -> table.column(name).ifPresent(column -> ask(column, match, questions)));
    return questions.list();
  }

  private void ask(Column column, MappingMatch match, MappingQuestions questions) {
    var sort = sort(column, match);
    var ways = ways(column, match);
    if (ways.isEmpty()) {
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

  /// The table's columns, with what feeds each.
  public List<MappingField> fields() {
    return names().stream().map(this::field).toList();
  }

  private MappingField field(String name) {
    var column = table.column(name).orElseGet(() -> Column.text(name));
    var match = Optional.ofNullable(matches.get(name));
    boolean needed = name.equals(whoseName()) ? lacksItsClient() : isNeeded(column);
    return new MappingField(
        name,
        needed && !(name.equals("client_id") && table.namesItsClient()),
        match.map(MappingMatch::header),
        match.map(MappingMatch::sure).orElse(true),
        standIn(column).isPresent());
  }

  /// The column by which somebody would most likely say whose a row is.
  private String whoseName() {
    return table.namesItsClient() ? FactTable.CLIENT_NAME : "";
  }

  private boolean lacksItsClient() {
    return !matches.containsKey("client_id")
        && !(table == FactTable.CALLS && matches.containsKey("phone"));
  }

  /// The file's columns that are read.
  Set<String> used() {
    var used = new HashSet<String>();
    matches.values().forEach(match -> used.add(match.header()));
    clocks.values().forEach(clock -> used.add(clock.header()));
    return used;
  }

  private void look(Column column, MappingMatch match) {
    if (column.type() instanceof Column.Type.Time && isDayOnly(match)) {
      MappingClock.beside(match.header(), file, guess)
          .ifPresent(clock -> clocks.put(column.name(), clock));
    }
    notation.add(sort(column, match), ways(column, match));
  }

  /// The general key under which the way of writing stands.
  private String sort(Column column, MappingMatch match) {
    return switch (column.type()) {
      case Column.Type.Date _ -> "dates";
      case Column.Type.Time _ -> "times";
      default ->
          MappedColumn.unit(column).isPresent() && !guess.durations(match.sql()).isEmpty()
              ? "durations"
              : "numbers";
    };
  }

  private List<String> ways(Column column, MappingMatch match) {
    return answers.prefer(usualWays(column, match));
  }

  private List<String> usualWays(Column column, MappingMatch match) {
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
              ? guess.durations(match.sql())
              : guess.numbers(match.sql());
    };
  }

  private List<String> dayAndClock(Column column, MappingMatch match) {
    var clock =
        Optional.ofNullable(clocks.get(column.name()))
            .map(MappingClock::ways)
            .orElse(List.of("H:mm"));
    return guess.dates(match.sql()).stream()
        .map(day -> day.equals(MappingPattern.ISO) ? "yyyy-MM-dd" : day)
        .flatMap(day -> clock.stream().map(time -> day + " " + time))
        .toList();
  }

  private static List<String> orElse(List<String> ways, List<String> otherwise) {
    return ways.isEmpty() ? otherwise : ways;
  }

  void write(MappingWriter yaml) {
    for (var name : names()) {
      var column = table.column(name).orElseGet(() -> Column.text(name));
      var match = Optional.ofNullable(matches.get(name));
      match.ifPresentOrElse(found -> write(column, found, yaml), () -> madeUp(column, yaml));
    }
  }

  /// The client's name in the place of its id.
  private List<String> names() {
    var names = new ArrayList<>(table.columnNames());
    if (names.remove(FactTable.CLIENT_NAME)) {
      names.add(names.indexOf("client_id") + 1, FactTable.CLIENT_NAME);
    }
    return names;
  }

  private void write(Column column, MappingMatch match, MappingWriter yaml) {
    var sure = match.sure() ? "" : words.say("mapping.proposal.sure");
    switch (column.type()) {
      case Column.Type.Choice choice -> translated(column, match, choice.values(), yaml);
      case Column.Type.YesNo _ -> translated(column, match, List.of("yes", "no"), yaml);
      case Column.Type.Country _ -> translated(column, match, List.of("FR, GB, …"), yaml);
      case Column.Type.Text _ when isSecondToName(column) ->
          yaml.line(
              3,
              "# " + column.name() + ": " + quoted(match.header()),
              words.say("mapping.proposal.id"));
      case Column.Type.Text _, Column.Type.Several _ ->
          yaml.line(3, column.name() + ": " + quoted(match.header()), sure);
      case Column.Type.Time _ when isDayOnly(match) -> joined(column, match, yaml);
      case Column.Type.Date _,
          Column.Type.Time _,
          Column.Type.Decimal _,
          Column.Type.WholeNumber _ ->
          yaml.line(3, column.name() + ": " + written(column, match), sure);
    }
  }

  /// A client's id that leads nowhere unless the list of clients has the same ids.
  private boolean isSecondToName(Column column) {
    return column.name().equals("client_id") && matches.containsKey(FactTable.CLIENT_NAME);
  }

  private boolean isDayOnly(MappingMatch match) {
    return guess.times(match.sql()).isEmpty() && !guess.dates(match.sql()).isEmpty();
  }

  /// With what differs from the other columns of its sort.
  private String written(Column column, MappingMatch match) {
    var sort = sort(column, match);
    var ways = ways(column, match);
    var name = MappingSynonyms.plain(match.header());
    if (sort.equals("numbers")
        && MappedColumn.unit(column).isPresent()
        && (name.contains("hour") || name.contains("heure"))) {
      return "{from: %s, duration: hours}".formatted(quoted(match.header()));
    }
    return ways.isEmpty() || ways.contains(notation.general(sort))
        ? quoted(match.header())
        : "{from: %s, %s: %s}"
            .formatted(
                quoted(match.header()),
                sort.substring(0, sort.length() - 1),
                quoted(ways.getFirst()));
  }

  /// A day with its time, which stands in another column or is made up.
  private void joined(Column column, MappingMatch match, MappingWriter yaml) {
    var clock = Optional.ofNullable(clocks.get(column.name()));
    yaml.line(
        3,
        "%s: {join: [%s, %s]}"
            .formatted(
                column.name(),
                quoted(match.header()),
                clock.map(found -> quoted(found.header())).orElse("{constant: \"12:00\"}")),
        clock.isPresent() ? "" : words.say("mapping.proposal.noon"));
  }

  /// The texts that stand in the column, with what is known of their meaning.
  private void translated(
      Column column, MappingMatch match, List<String> accepted, MappingWriter yaml) {
    var meanings = new MappingMeanings(column, accepted, synonyms);
    sample.values(match.sql(), MOST_VALUES).stream()
        .filter(text -> text.length() <= LONGEST_WORD)
        .forEach(meanings::add);
    var sure = match.sure() ? "" : words.say("mapping.proposal.sure");
    if (meanings.isEmpty()) {
      yaml.line(3, column.name() + ": " + quoted(match.header()), sure);
      return;
    }
    yaml.line(3, column.name() + ":");
    yaml.line(4, "from: " + quoted(match.header()), sure);
    yaml.line(4, "values:");
    meanings.known().forEach((text, meaning) -> yaml.line(5, quoted(text) + ": " + meaning));
    meanings
        .unknown()
        .forEach(text -> yaml.line(5, "# " + quoted(text) + ": ?", String.join(", ", accepted)));
  }

  private void madeUp(Column column, MappingWriter yaml) {
    var name = column.name();
    standIn(column)
        .ifPresentOrElse(
            value -> yaml.line(3, name + ": " + value.yaml(), words.say(value.remark())),
            () -> {
              if (isNeeded(column)) {
                yaml.line(3, "# " + name + ": ?", words.say("mapping.proposal.needed"));
              }
            });
  }

  private record StandIn(String yaml, String remark) {
    static Optional<StandIn> unsure(String yaml) {
      return Optional.of(new StandIn(yaml, "mapping.proposal.sure"));
    }
  }

  /// What stands in for a column that a table can't do without and the file lacks.
  private Optional<StandIn> standIn(Column column) {
    var name = column.name();
    var invoice = Optional.ofNullable(matches.get("invoice_id"));
    if (name.equals("line") && invoice.isPresent()) {
      return StandIn.unsure("{number_within: " + quoted(invoice.get().header()) + "}");
    }
    if (table.key().equals(List.of(name)) && EVENTS.contains(table)) {
      return StandIn.unsure("{fingerprint: row}");
    }
    return MappingMatch.key(table, matches)
        .filter(_ -> table.key().contains(name))
        .map(key -> new StandIn(quoted(key.header()), "mapping.proposal.name"));
  }

  private boolean isNeeded(Column column) {
    return column.required()
        && !(column.name().equals("client_id") && matches.containsKey(FactTable.CLIENT_NAME));
  }
}
