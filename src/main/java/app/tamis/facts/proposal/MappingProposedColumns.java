package app.tamis.facts.proposal;

import static app.tamis.facts.proposal.MappingWriter.quoted;

import app.tamis.basics.Words;
import app.tamis.facts.Column;
import app.tamis.facts.FactTable;
import app.tamis.facts.MappingAnswers;
import app.tamis.facts.MappingQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a proposed mapping says of each column: where it comes from, and how that is written and
/// meant.
final class MappingProposedColumns {

  private static final int MOST_VALUES = 40;

  /// What is longer is no word to be translated, and no key of a YAML map.
  private static final int LONGEST_WORD = 100;

  private final MappingSource source;
  private final FactTable table;
  private final Map<String, MappingMatch> matches;
  private final Map<String, MappingFeed.Calculated> calculated;
  private final MappingFields fields;
  private final MappingReadings readings;
  private final List<MappingStatus> statuses;
  private final MappingAnswers answers;
  private final Words words;

  /// @param readings how the matched columns are written
  /// @param statuses columns that say what became of a record
  MappingProposedColumns(
      MappingSource source,
      MappingFeed feed,
      MappingReadings readings,
      List<MappingStatus> statuses,
      MappingAnswers answers,
      Words words) {
    this.source = source;
    this.table = feed.table();
    this.matches = feed.matches();
    this.calculated = feed.calculated();
    this.fields = new MappingFields(table, matches);
    this.readings = readings;
    this.statuses = statuses;
    this.answers = answers;
    this.words = words;
  }

  void write(MappingWriter yaml) {
    for (var name : fields.names()) {
      var column = fields.column(name);
      var match = Optional.ofNullable(matches.get(name)).filter(_ -> described(column).isEmpty());
      match.ifPresentOrElse(found -> write(column, found, yaml), () -> madeUp(column, yaml));
    }
  }

  private void write(Column column, MappingMatch match, MappingWriter yaml) {
    var sure = match.sure() ? "" : words.say(unsure(column));
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
      case Column.Type.Time _ when readings.isDayOnly(match) -> joined(column, match, yaml);
      case Column.Type.Date _,
          Column.Type.Time _,
          Column.Type.Decimal _,
          Column.Type.WholeNumber _ ->
          yaml.line(
              3,
              column.name() + ": " + written(column, match),
              doubt(column, match).or(() -> day(column, match)).orElse(sure));
    }
  }

  /// What the lines of a bill come to is taken for their price, where there is no other.
  private String unsure(Column column) {
    return table == FactTable.INVOICE_LINES && column.name().equals("unit_price")
        ? "mapping.proposal.line_amount"
        : "mapping.proposal.sure";
  }

  /// A client's id that leads nowhere unless the list of clients has the same ids.
  private boolean isSecondToName(Column column) {
    return column.name().equals("client_id") && matches.containsKey(FactTable.CLIENT_NAME);
  }

  /// With what differs from the other columns of its sort.
  private String written(Column column, MappingMatch match) {
    var otherwise = new ArrayList<String>();
    var sort = readings.sort(column, match);
    if (!readings.isUsual(column, match)) {
      otherwise.add(
          sort.substring(0, sort.length() - 1)
              + ": "
              + quoted(readings.ways(column, match).getFirst()));
    }
    readings
        .length(column)
        .map(length -> length.way(answers))
        .filter(way -> sort.equals("numbers") && !way.equals(column.name()))
        .ifPresent(way -> otherwise.add("duration: " + way));
    if (column.type() instanceof Column.Type.Time && MappingZone.isUtc(match.header())) {
      otherwise.add("time_zone: UTC");
    }
    return otherwise.isEmpty()
        ? quoted(match.header())
        : "{from: %s, %s}".formatted(quoted(match.header()), String.join(", ", otherwise));
  }

  /// What remains to be asked of a length of time that is a plain number; of others it is asked
  /// where their way of writing stands.
  private Optional<String> doubt(Column column, MappingMatch match) {
    return readings
        .length(column)
        .filter(_ -> readings.sort(column, match).equals("numbers"))
        .filter(length -> length.isOpen() && !answers.settles(MappingQuestion.Kind.UNIT_OF_TIME))
        .map(length -> length.remark(words));
  }

  /// A moment in UTC falls on another day where clocks are ahead.
  private Optional<String> day(Column column, MappingMatch match) {
    return column.type() instanceof Column.Type.Date
            && MappingZone.isUtc(match.header())
            && !source.guess().times(match.sql()).isEmpty()
        ? Optional.of(words.say("mapping.proposal.utc"))
        : Optional.empty();
  }

  /// A day with its time, which stands in another column or is made up.
  private void joined(Column column, MappingMatch match, MappingWriter yaml) {
    var clock = readings.clock(column);
    var time = clock.map(found -> quoted(found.header())).orElse("{constant: \"12:00\"}");
    boolean utc =
        clock.filter(found -> MappingZone.isUtc(match.header() + " " + found.header())).isPresent();
    yaml.line(
        3,
        "%s: {join: [%s, %s]%s}"
            .formatted(column.name(), quoted(match.header()), time, utc ? ", time_zone: UTC" : ""),
        clock.isPresent() ? "" : words.say("mapping.proposal.noon"));
  }

  /// The texts that stand in the column, with what is known of their meaning.
  private void translated(
      Column column, MappingMatch match, List<String> accepted, MappingWriter yaml) {
    var meanings = new MappingMeanings(column, accepted, source.synonyms());
    source.sample().values(match.sql(), MOST_VALUES).stream()
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
    if (table == FactTable.INVOICE_LINES) {
      yaml.line(4, "else: \"\"");
    }
  }

  private void madeUp(Column column, MappingWriter yaml) {
    var name = column.name();
    var found = Optional.ofNullable(calculated.get(name));
    if (found.isPresent()) {
      var remark = found.get().remark();
      yaml.line(3, name + ": " + found.get().yaml(), remark.isEmpty() ? "" : words.say(remark));
      return;
    }
    var described = described(column);
    if (described.isPresent()) {
      kinds(described.get(), yaml);
      return;
    }
    var failing = failing(column);
    if (failing.isPresent()) {
      failed(failing.get(), yaml);
      return;
    }
    fields
        .standIn(column)
        .ifPresentOrElse(
            value -> yaml.line(3, name + ": " + value.yaml(), words.say(value.remark())),
            () -> {
              if (fields.isNeeded(column)) {
                yaml.line(3, "# " + name + ": ?", words.say("mapping.proposal.needed"));
              }
            });
  }

  /// The description that tells what a line sells, where no column of kinds does.
  private Optional<MappingMatch> described(Column column) {
    return table == FactTable.INVOICE_LINES && column.name().equals("kind")
        ? Optional.ofNullable(matches.get("description"))
            .filter(_ -> !tellsKinds(column))
            .filter(description -> !kinds(description).known().isEmpty())
        : Optional.empty();
  }

  private boolean tellsKinds(Column column) {
    return column.type() instanceof Column.Type.Choice choice
        && Optional.ofNullable(matches.get(column.name())).stream()
            .flatMap(match -> source.sample().values(match.sql(), MOST_VALUES).stream())
            .anyMatch(text ->
                source.synonyms().meaning(column.name(), choice.values(), text).isPresent());
  }

  private MappingKinds kinds(MappingMatch description) {
    return MappingKinds.of(
        source.sample().values(description.sql(), MOST_VALUES).stream()
            .filter(text -> text.length() <= LONGEST_WORD && !text.contains("\n"))
            .toList());
  }

  private void kinds(MappingMatch description, MappingWriter yaml) {
    var kinds = kinds(description);
    yaml.line(3, "kind:");
    yaml.line(4, "from: " + quoted(description.header()), words.say("mapping.proposal.kinds"));
    yaml.line(4, "values:");
    kinds.known().forEach((text, kind) -> yaml.line(5, quoted(text) + ": " + kind));
    kinds
        .unknown()
        .forEach(text ->
            yaml.line(
                5, "# " + quoted(text) + ": ?", "recurring, labour, hardware, licence, other"));
    yaml.line(4, "else: \"\"");
  }

  /// The status that tells of payments that didn't go through.
  private Optional<MappingStatus> failing(Column column) {
    return table == FactTable.PAYMENTS && column.name().equals("failed")
        ? statuses.stream().filter(status -> !status.failed(answers).isEmpty()).findFirst()
        : Optional.empty();
  }

  private void failed(MappingStatus status, MappingWriter yaml) {
    var cameAndWent = status.cameAndWent(answers);
    yaml.line(3, "failed:");
    yaml.line(
        4,
        "from: " + quoted(status.header()),
        cameAndWent.isEmpty() ? "" : words.say("mapping.proposal.came_and_went", cameAndWent));
    yaml.line(4, "values:");
    status.failed(answers).forEach(text -> yaml.line(5, quoted(text) + ": yes"));
    yaml.line(4, "else: no");
  }
}
