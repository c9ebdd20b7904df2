package app.tamis.facts;

import static app.tamis.facts.MappingWriter.quoted;

import app.tamis.basics.Words;
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
final class MappingProposedColumns {

  private static final int MOST_VALUES = 40;

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

  private final CsvFile file;
  private final FactTable table;
  private final Map<String, MappingMatch> matches;
  private final MappingSample sample;
  private final MappingGuess guess;
  private final MappingSynonyms synonyms;
  private final Words words;
  private final MappingNotationGuess notation = new MappingNotationGuess();
  private final Map<String, MappingClock> clocks = new HashMap<>();

  MappingProposedColumns(
      CsvFile file,
      FactTable table,
      Map<String, MappingMatch> matches,
      MappingSample sample,
      MappingGuess guess,
      MappingSynonyms synonyms,
      Words words) {
    this.file = file;
    this.table = table;
    this.matches = matches;
    this.sample = sample;
    this.guess = guess;
    this.synonyms = synonyms;
    this.words = words;
    matches.forEach((name, match) -> table.column(name).ifPresent(column -> look(column, match)));
  }

  MappingNotationGuess notation() {
    return notation;
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
    return switch (column.type()) {
      case Column.Type.Text _, Column.Type.Choice _, Column.Type.YesNo _, Column.Type.Country _ ->
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
      case Column.Type.Text _ -> yaml.line(3, column.name() + ": " + quoted(match.header()), sure);
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
    sample.values(match.sql(), MOST_VALUES).forEach(meanings::add);
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

  /// What stands in for a column that a table can't do without and the file lacks.
  private void madeUp(Column column, MappingWriter yaml) {
    var name = column.name();
    var invoice = Optional.ofNullable(matches.get("invoice_id"));
    if (name.equals("line") && invoice.isPresent()) {
      line(name, "{number_within: " + quoted(invoice.get().header()) + "}", yaml);
    } else if (name.equals("kind") && table == FactTable.INVOICE_LINES) {
      line(name, "{constant: other}", yaml);
    } else if (table.key().equals(List.of(name)) && EVENTS.contains(table)) {
      line(name, "{fingerprint: row}", yaml);
    } else if (MappingMatch.key(table, matches).isPresent() && table.key().contains(name)) {
      yaml.line(
          3,
          name + ": " + quoted(MappingMatch.key(table, matches).orElseThrow().header()),
          words.say("mapping.proposal.name"));
    } else if (isNeeded(column)) {
      yaml.line(3, "# " + name + ": ?", words.say("mapping.proposal.needed"));
    }
  }

  private void line(String name, String value, MappingWriter yaml) {
    yaml.line(3, name + ": " + value, words.say("mapping.proposal.sure"));
  }

  private boolean isNeeded(Column column) {
    return column.required()
        && !(column.name().equals("client_id") && matches.containsKey(FactTable.CLIENT_NAME));
  }
}
