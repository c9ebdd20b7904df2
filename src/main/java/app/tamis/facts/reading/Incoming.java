package app.tamis.facts.reading;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.facts.ControlTotals;
import app.tamis.facts.FactTable;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.Reject;
import app.tamis.facts.csv.ReadableCsv;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.plain.PlainFile;
import app.tamis.facts.plain.PlainSums;
import app.tamis.facts.table.Detail;
import app.tamis.facts.table.RowSource;
import app.tamis.facts.table.TypedRows;
import app.tamis.facts.table.Typing;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// An import on its way in: every row of every source is read into the tables of the schema
/// `incoming`, and checked. Nothing leaves this schema while a row is bad, unless bad rows are to
/// be skipped.
public final class Incoming {

  private final Engine engine;
  private final Typing typing;
  private final OpenedFolder folder;
  private final ImportOptions options;
  private final Detail detail;
  private final Path temporary;
  private final Consumer<Message> progress;
  private final Consumer<Reject> rejects;
  private final Set<FactTable> fed = EnumSet.noneOf(FactTable.class);
  private final List<Message> warnings = new ArrayList<>();
  private final List<Message> doubled = new ArrayList<>();
  private Optional<PlainSums> addedUp = Optional.empty();
  private long bad;

  public Incoming(
      Engine engine,
      Typing typing,
      OpenedFolder folder,
      ImportOptions options,
      Detail detail,
      Path temporary,
      Consumer<Message> progress,
      Consumer<Reject> rejects) {
    this.engine = engine;
    this.typing = typing;
    this.folder = folder;
    this.options = options;
    this.detail = detail;
    this.temporary = temporary;
    this.progress = progress;
    this.rejects = rejects;
  }

  /// Reads all sources of the folder, as [#read(List)] does.
  ///
  /// @throws Problems where neither the folder nor the store tells of any clients, and where
  ///   another tool told of the same days
  public void read() {
    if (!folder.feeds(FactTable.CLIENTS)
        && !options.createClients()
        && engine.number("SELECT count(*) FROM main.clients") == 0) {
      throw Problems.of("folder.no-clients", folder.name());
    }
    read(folder.sources());
  }

  /// Reads sources; afterwards the tables of `incoming` hold the good rows, if [#bad] is zero or
  /// bad rows are skipped.
  ///
  /// @param sources in any order; of records that stand in several files, the last file by name
  ///   wins
  /// @throws Problems where a file changes meanwhile
  void read(List<RowSource> sources) {
    try {
      readAll(sources);
    } catch (Engine.EngineFailure | UncheckedIOException failed) {
      folder.throwIfChanged();
      throw failed;
    }
    folder.throwIfChanged();
  }

  private void readAll(List<RowSource> sources) {
    engine.seeOnly(folder.forTheEngine());
    engine.shareOut(folder.records());
    typing.prepare(engine);
    engine.execute("SET disabled_optimizers = 'join_order,build_side_probe_side'");
    engine.execute("CREATE SCHEMA incoming");
    var byTable =
        sources.stream()
            .sorted(Comparator.comparing(source -> source.file().name()))
            .collect(
                Collectors.groupingBy(RowSource::table, LinkedHashMap::new, Collectors.toList()));
    Arrays.stream(FactTable.values()).forEach(this::createTable);
    ToldAgain.prepare(engine);
    engine.executeResource("reading/numbered_invoices.sql");
    for (var table : FactTable.values()) {
      if (table == FactTable.ALIASES) {
        resolveNames(byTable.getOrDefault(table, List.of()));
      }
      if (table == FactTable.TICKETS) {
        addedUp = addedUp(sources);
      }
      if (addedUp.filter(sums -> sums.tables().contains(table)).isEmpty()) {
        read(table, byTable.getOrDefault(table, List.of()));
      }
      if (table == FactTable.CLIENTS) {
        engine.executeResource("reading/known_clients.sql");
      } else if (table == FactTable.ALIASES) {
        resolveNames(sources);
      } else if (table == FactTable.INVOICES) {
        engine.executeResource("reading/known_invoices.sql");
      }
    }
    engine.execute("RESET disabled_optimizers");
    if (!options.precedence().besideTools()) {
      Problems.throwIfAny(doubled);
    }
    warnings.addAll(new Unresolved(engine, addedUp).warnings());
    engine.executeResource("reading/line_sums.sql");
    warnings.addAll(new LinesAgainstTotals(engine).warnings());
    warnings.addAll(new OddBills(engine).warnings());
  }

  /// What time entries and tickets come to, in the place of their rows: where no more than figures
  /// is wanted, and all of their files were added up while they were looked over.
  private Optional<PlainSums> addedUp(List<RowSource> sources) {
    var files =
        sources.stream()
            .filter(source -> PlainFile.TABLES.contains(source.table()))
            .map(source -> folder.plain(source.file()))
            .toList();
    return detail == Detail.FIGURES && files.stream().allMatch(Optional::isPresent)
        ? PlainSums.lay(engine, files.stream().flatMap(Optional::stream).toList(), typing.today())
        : Optional.empty();
  }

  /// The tables of sums that are there, and needn't be made of rows.
  public Set<String> sums() {
    return addedUp.map(PlainSums::sums).orElse(Set.of());
  }

  /// What came in and what stayed out. With it come warnings of rows that stand twice.
  public ControlTotals control() {
    progress.accept(Message.of("progress.control"));
    warnings.addAll(new RowTwins(engine, folder).warnings());
    return new Controls(engine, folder).totals(fed);
  }

  /// Number of faults found.
  public long bad() {
    return bad;
  }

  public List<Message> warnings() {
    return warnings;
  }

  private void createTable(FactTable table) {
    var columns =
        table.columns().stream()
            .filter(column -> detail.columnsOf(table).contains(column.name()))
            .map(column -> Sql.name(column.name()) + " " + Typing.sqlType(column))
            .collect(Collectors.joining(", "));
    engine.execute(
        "CREATE TABLE %s (%s%s, source SMALLINT, told_by VARCHAR, faulty BOOLEAN)"
            .formatted(
                incoming(table),
                columns,
                table == FactTable.PAYMENTS ? UnsettledPayments.COLUMN : ""));
  }

  private void read(FactTable table, List<RowSource> sources) {
    var otherTools = new OtherTools(engine, table);
    for (int number = 1; number <= sources.size(); number++) {
      var source = sources.get(number - 1);
      progress.accept(Message.of("progress.reading", source.file().name()));
      read(source, number);
      otherTools.look(source, number).ifPresent(doubled::add);
      lookWhetherItIsTold(sources, number);
    }
    if (sources.size() > 1) {
      refuseWhatIsOtherwiseElsewhere(table, sources);
      letTheLastFileWin(table);
    }
    if (!options.precedence().overKnown()) {
      refuseWhatIsKnownOtherwise(table, sources);
    }
    if (table == FactTable.PAYMENTS) {
      warnings.addAll(new UnsettledPayments(engine).setAside());
    }
    if (!sources.isEmpty()) {
      fed.add(table);
    }
  }

  private void resolveNames(List<RowSource> sources) {
    var unseen = new TreeSet<String>();
    for (var source : sources) {
      if (source.table().namesItsClient() && source.feeds(FactTable.CLIENT_NAME)) {
        progress.accept(Message.of("progress.reading", source.file().name()));
        unseen.addAll(
            Spellings.unseenNames(engine, source, folder.readable(source.file()).readable()));
      }
    }
    if (!unseen.isEmpty()) {
      warnings.addAll(Spellings.resolve(engine, unseen, options.createClients()));
    }
  }

  private void read(RowSource source, int number) {
    var csv = folder.readable(source.file());
    long before = bad;
    var rows = new TypedRows(source, csv.readable(), typing);
    insert(source, number, rows);
    if (isCopyOf(source) && countOf(source, number) != csv.records()) {
      delete(source, number);
      csv = ReadableCsv.copied(source.file(), temporary);
      rows = new TypedRows(source, csv.readable(), typing);
      insert(source, number, rows);
    }
    if (csv.malformed() > 0 || hasFaults(source, number, csv)) {
      var explained = new Explanation(engine, source, csv, rows, typing);
      explained.forEach(this::reject);
      if (options.skipBadRows()) {
        delete(source, number);
        insertGood(source, number, rows);
      }
    }
    if (options.skipBadRows() && bad > before) {
      warnings.add(Message.of("warning.skipped", source.file().name(), bad - before));
    }
    source.sumLeftOut(csv.readable()).ifPresent(sum -> sayLeftOut(source, sum));
  }

  private void sayLeftOut(RowSource source, String sum) {
    engine.forEach(
        sum,
        row -> Message.of("warning.income", source.file().name(), row.getLong(1), row.getDouble(2)),
        left -> {
          if (!left.arguments().get(1).equals(0L)) {
            warnings.add(left);
          }
        });
  }

  /// Records without numbers of their own may be known by other names.
  private void lookWhetherItIsTold(List<RowSource> sources, int number) {
    var source = sources.get(number - 1);
    if (!ToldAgain.concerns(source)) {
      return;
    }
    var before = sources.subList(0, number - 1).stream().map(each -> each.file().name()).toList();
    var outcome =
        new ToldAgain(engine, source.table())
            .settle(source, number, before, options.precedence().overPeriods());
    warnings.addAll(outcome.notes());
    if (outcome.refuses()) {
      refuse(source, number, ToldAgain.REFUSED, why -> why.forEachToldAgain(this::reject));
    }
  }

  private void insert(RowSource source, int number, TypedRows rows) {
    engine.execute(
        "INSERT INTO %s BY NAME SELECT *, %s FROM (%s)"
            .formatted(
                incoming(source.table()),
                origin(source, number),
                rows.values(columns(source), false)));
  }

  private static String origin(RowSource source, int number) {
    return "CAST(%d AS SMALLINT) AS source, %s AS told_by"
        .formatted(
            number, source.reader().map(RowSource.Reader::tool).map(Sql::text).orElse("NULL"));
  }

  private void insertGood(RowSource source, int number, TypedRows rows) {
    engine.execute(
        "INSERT INTO %s BY NAME SELECT * EXCLUDE (rn), %s FROM (%s) WHERE rn NOT IN (SELECT rn FROM faults)"
            .formatted(
                incoming(source.table()),
                origin(source, number),
                rows.values(columns(source), true)));
  }

  private void delete(RowSource source, int number) {
    engine.execute("DELETE FROM %s WHERE source = %d".formatted(incoming(source.table()), number));
  }

  /// Whether any row is faulty by itself, or stands twice.
  private boolean hasFaults(RowSource source, int number, ReadableCsv csv) {
    boolean differ = csv.firstCellsDiffer() && isKeyed(source, "c1");
    return hasFaultyRow(source, number) || (!differ && hasTwins(source, number));
  }

  private boolean hasFaultyRow(RowSource source, int number) {
    return engine.number(
            "SELECT count(*) FROM %s WHERE source = %d AND faulty"
                .formatted(incoming(source.table()), number))
        > 0;
  }

  private boolean hasTwins(RowSource source, int number) {
    var key = Sql.names(source.table().key());
    return engine.number(
            """
            SELECT count(*)
            FROM (SELECT hash(%s) AS id FROM %s WHERE source = %d GROUP BY id HAVING count(*) > 1)\
            """
                .formatted(key, incoming(source.table()), number))
        > 0;
  }

  /// Whether one column of the file, as it stands there, is the table's whole key.
  private static boolean isKeyed(RowSource source, String column) {
    return isCopyOf(source)
        && source.table().key().size() == 1
        && source.cells().stream()
            .anyMatch(cell ->
                cell.column().equals(source.table().key().getFirst()) && cell.sql().equals(column));
  }

  private long countOf(RowSource source, int number) {
    return engine.number(
        "SELECT count(*) FROM %s WHERE source = %d".formatted(incoming(source.table()), number));
  }

  /// Whether each record of the file makes one row: then their numbers must agree.
  private static boolean isCopyOf(RowSource source) {
    return source.from().equals("source");
  }

  /// A record may stand in several files, but be of one client, one day and one amount.
  private void refuseWhatIsOtherwiseElsewhere(FactTable table, List<RowSource> sources) {
    var differ =
        table.telling().stream()
            .filter(detail.columnsOf(table)::contains)
            .map(column -> "min(%1$s) <> max(%1$s)".formatted(Sql.name(column)))
            .collect(Collectors.joining(" OR "));
    if (differ.isEmpty()) {
      return;
    }
    var key = Sql.names(table.key());
    engine.execute(
        """
        CREATE OR REPLACE TEMP TABLE disputed AS
        SELECT * FROM %2$s WHERE (%1$s) IN (
          SELECT (%1$s) FROM %2$s GROUP BY %1$s HAVING min(source) < max(source) AND (%3$s))\
        """
            .formatted(key, incoming(table), differ));
    if (engine.number("SELECT count(*) FROM disputed") == 0) {
      return;
    }
    for (int number = 2; number <= sources.size(); number++) {
      refuseWhatIsDisputed(sources, number, key, differ);
    }
  }

  /// @param number of the source that is compared with those before
  /// @param differ that the rows of a key differ
  private void refuseWhatIsDisputed(
      List<RowSource> sources, int number, String key, String differ) {
    var source = sources.get(number - 1);
    engine.execute(
        """
        CREATE OR REPLACE TEMP TABLE elsewhere AS
        SELECT %1$s FROM disputed WHERE source <= %2$d GROUP BY %1$s
        HAVING bool_or(source = %2$d) AND bool_or(source < %2$d) AND (%3$s)\
        """
            .formatted(key, number, differ));
    if (engine.number("SELECT count(*) FROM elsewhere") == 0) {
      return;
    }
    var others = namesBefore(sources, number);
    refuse(
        source,
        number,
        "elsewhere",
        why -> why.forEachElsewhere("elsewhere", others, this::reject));
  }

  /// In the place of what is known they are only taken where somebody has said so.
  private void refuseWhatIsKnownOtherwise(FactTable table, List<RowSource> sources) {
    var known = new KnownOtherwise(engine, table);
    for (int number = 1; number <= sources.size(); number++) {
      if (known.find(number, detail.columnsOf(table))) {
        refuse(
            sources.get(number - 1),
            number,
            KnownOtherwise.TABLE,
            why -> why.forEachKnown(known, this::reject));
      }
    }
  }

  /// @param keys the table with the keys of the rows that aren't taken
  /// @param tell says of each of them why
  private void refuse(RowSource source, int number, String keys, Consumer<Explanation> tell) {
    var csv = folder.readable(source.file());
    long before = bad;
    tell.accept(
        new Explanation(
            engine, source, csv, new TypedRows(source, csv.readable(), typing), typing));
    if (options.skipBadRows()) {
      var key = Sql.names(source.table().key());
      engine.execute(
          "DELETE FROM %s WHERE source = %d AND (%s) IN (SELECT (%s) FROM %s)"
              .formatted(incoming(source.table()), number, key, key, keys));
      warnings.add(Message.of("warning.skipped", source.file().name(), bad - before));
    }
  }

  private static List<String> namesBefore(List<RowSource> sources, int number) {
    return sources.subList(0, number - 1).stream()
        .map(source -> source.file().name())
        .distinct()
        .toList();
  }

  private void letTheLastFileWin(FactTable table) {
    var sameKey = Sql.alike("later", "earlier", table.key());
    engine.execute(
        """
        DELETE FROM %1$s AS earlier
        WHERE EXISTS (SELECT 1 FROM %1$s AS later WHERE %2$s AND later.source > earlier.source)\
        """
            .formatted(incoming(table), sameKey));
  }

  private void reject(Reject reject) {
    bad++;
    rejects.accept(reject);
  }

  private List<String> columns(RowSource source) {
    return detail.columnsOf(source.table());
  }

  public static String incoming(FactTable table) {
    return "incoming." + table.tableName();
  }
}
