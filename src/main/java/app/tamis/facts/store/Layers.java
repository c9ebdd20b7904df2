package app.tamis.facts.store;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import app.tamis.basics.Problems;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.rollup.Added;
import app.tamis.facts.store.Parts.Part;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The facts files that a version is made of: its own, which says what it stands on, and those of
/// earlier imports, of which some rows may be gone. Whoever asks the engine finds each table whole,
/// in the database `store`, and can't see that it lies in several files.
final class Layers {

  /// Of facts files, which have said since the fifth what they stand on.
  private static final int FORM = 5;

  private static final String STORE = "store";

  /// Where the tables are found.
  static final String MAIN = "store.main";

  private static final String ADDED_UP = "added up";

  private final Engine engine;
  private final Parts parts;

  private Layers(Engine engine, Parts parts) {
    this.engine = engine;
    this.parts = parts;
  }

  /// Of a store in which there is nothing yet.
  ///
  /// @param engine with nothing in it
  static Layers none(Engine engine) {
    makeStore(engine);
    var layers = new Layers(engine, new Parts());
    layers.show(StoreTable.facts());
    showWhole(engine, _ -> List.of());
    return layers;
  }

  /// @param engine with nothing in it
  /// @param file of the version, beside which those are that it stands on
  /// @throws Problems where a later version of Tamis made it, or one that it needs is lost
  static Layers of(Engine engine, Path file) {
    var own = FactsStore.number(file);
    var there = attachItself(engine, file);
    var parts =
        there.containsKey(StoreTable.PARTS.name()) ? Parts.said(engine, own) : allIn(own, there);
    attachOthers(engine, file, parts);
    engine.shareOut(0);
    var layers = new Layers(engine, parts);
    parts.of(StoreTable.GONE).forEach(part -> layers.takeGone(part.number()));
    layers.show(StoreTable.facts());
    if (StoreTable.ADDED.stream().allMatch(parts::holdAsItIs)) {
      layers.showAddedUp();
    }
    return layers;
  }

  /// The same of nothing but what the version's own file holds whole.
  ///
  /// @return the columns of its tables
  static Map<String, Set<String>> attachItself(Engine engine, Path file) {
    var own = FactsStore.number(file);
    engine.attach(own, file);
    var there = columns(engine, own);
    if (there.containsKey(StoreTable.FORM.name())
        && engine.number("SELECT version FROM " + StoreTable.FORM.in(own)) > FORM) {
      throw Problems.of("store.newer");
    }
    if (!StoreTable.WHOLE.stream().map(StoreTable::name).allMatch(there::containsKey)) {
      throw FactsStore.damaged(file);
    }
    makeStore(engine);
    showWhole(
        engine,
        table -> List.of(new Part(table.name(), own, there.getOrDefault(table.name(), Set.of()))));
    return there;
  }

  /// The files that a version's rows stand in, which is attached by itself.
  static Set<String> standsOn(Engine engine, String number) {
    return engine.tables(List.of(number)).contains(List.of(number, StoreTable.PARTS.name()))
        ? Stream.concat(Stream.of(number), Parts.said(engine, number).numbers().stream())
            .collect(toUnmodifiableSet())
        : Set.of(number);
  }

  private static Map<String, Set<String>> columns(Engine engine, String number) {
    var tables = engine.tables(List.of(number));
    var columns = new HashMap<String, Set<String>>();
    engine.forEach(
        "SELECT table_name, column_name FROM duckdb_columns() WHERE schema_name = 'main' AND database_name = "
            + Sql.text(number),
        row -> List.of(row.getString(1), row.getString(2)),
        found -> {
          if (tables.contains(List.of(number, found.getFirst()))) {
            columns.computeIfAbsent(found.getFirst(), _ -> new HashSet<>()).add(found.getLast());
          }
        });
    return columns;
  }

  private static void makeStore(Engine engine) {
    engine.attachInMemory(STORE);
    engine.execute(
        "USE store.main; CREATE TABLE store.main.gone (%s); CREATE TABLE store.main.ready (what VARCHAR)"
            .formatted(StoreTable.GONE.definition()));
  }

  /// A file of an earlier version of Tamis holds every table whole.
  private static Parts allIn(String own, Map<String, Set<String>> there) {
    var parts = new Parts();
    for (var table : StoreTable.facts()) {
      Optional.ofNullable(there.get(table.name()))
          .ifPresent(columns -> parts.add(new Part(table.name(), own, columns)));
    }
    return parts;
  }

  /// A view in the place of a table isn't one.
  private static void attachOthers(Engine engine, Path file, Parts parts) {
    var own = FactsStore.number(file);
    for (var number : parts.numbers()) {
      if (!FactsStore.isNumber(number)) {
        throw FactsStore.damaged(file);
      }
      if (!number.equals(own)) {
        engine.attach(number, FactsStore.sibling(file, number));
      }
    }
    var tables = engine.tables(parts.numbers());
    parts.forEach(part -> {
      if (!tables.contains(List.of(part.number(), part.table()))) {
        throw FactsStore.damaged(FactsStore.sibling(file, part.number()));
      }
    });
  }

  Parts parts() {
    return parts;
  }

  /// Puts an empty file on top, which is being made: what it holds whole begins as it was.
  ///
  /// @param number under which it is attached
  void putOnTop(String number) {
    engine.execute("CREATE TABLE store.main.costs_below AS FROM store.main.technician_costs");
    engine.execute(
        StoreTable.WHOLE.stream()
            .map(table ->
                "CREATE TABLE %s AS FROM %s;\n".formatted(table.in(number), table.in(STORE)))
            .collect(
                joining(
                    "",
                    "BEGIN TRANSACTION;\n",
                    "CREATE TABLE %s (%s); CREATE TABLE %s AS SELECT %d AS version; COMMIT"
                        .formatted(
                            StoreTable.GONE.in(number),
                            StoreTable.GONE.definition(),
                            StoreTable.FORM.in(number),
                            FORM))));
    showWhole(engine, table -> List.of(Part.of(table, number)));
  }

  /// Finds what a file that is being made holds by now, and takes away.
  ///
  /// @param added tables of which it has rows
  void lookAgain(String number, Collection<StoreTable> added) {
    added.forEach(table -> parts.add(Part.of(table, number)));
    var gone = takeGone(number);
    engine.execute("DELETE FROM store.main.ready");
    if (!gone.isEmpty()) {
      parts.add(Part.of(StoreTable.GONE, number));
    }
    show(
        StoreTable.facts().stream()
            .filter(table -> added.contains(table) || gone.contains(table.name()))
            .toList());
  }

  /// @return the tables of which rows are gone
  private Set<String> takeGone(String number) {
    var gone = StoreTable.GONE.in(number);
    engine.execute("INSERT INTO store.main.gone FROM " + gone);
    return new HashSet<>(
        engine.list("SELECT DISTINCT table_name FROM " + gone, row -> row.getString(1)));
  }

  /// Sums that a file being made holds.
  ///
  /// @param ofAll whether they are those of all rows, else of what the file changes
  void addUp(String number, boolean ofAll) {
    for (var table : StoreTable.ADDED) {
      if (ofAll) {
        parts.setAlone(table, number);
      } else {
        parts.add(Part.of(table, number));
      }
    }
    showAddedUp();
  }

  /// Those of files below are those of all: what they are of is as it was.
  void keepSums() {
    sayReady(engine, ADDED_UP);
  }

  private void showAddedUp() {
    show(StoreTable.ADDED);
    sayReady(engine, ADDED_UP);
  }

  /// The tables with sums of all time entries and tickets in force; none where they aren't there.
  static Set<String> sums(Engine engine) {
    return isReady(engine, ADDED_UP) ? Added.tables() : Set.of();
  }

  /// What is made of facts, and doesn't stand in every store.
  static boolean isReady(Engine engine, String what) {
    return engine.number("SELECT count(*) FROM store.main.ready WHERE what = " + Sql.text(what))
        > 0;
  }

  static void sayReady(Engine engine, String what) {
    engine.execute("INSERT INTO store.main.ready VALUES (%s)".formatted(Sql.text(what)));
  }

  /// Whether a file being made brings rows of a table, or takes some away.
  boolean isTouched(String number, StoreTable table) {
    return parts.areIn(table, number)
        || engine.number(
                "SELECT count(*) FROM %s WHERE table_name = %s"
                    .formatted(StoreTable.GONE.in(number), Sql.text(table.name())))
            > 0;
  }

  /// A query for the rows of a table that a file being made has.
  String broughtBy(String number, StoreTable table) {
    return parts.areIn(table, number) ? "FROM " + table.in(number) : nothing(table);
  }

  /// A query for the rows of a table that a file being made takes away.
  String takenBy(String number, StoreTable table) {
    return parts.of(table).stream()
        .filter(part -> !part.number().equals(number))
        .map(part ->
            "SELECT %s FROM %s AS part SEMI JOIN (SELECT row FROM %s WHERE table_name = %s AND number = %s) AS gone ON gone.row = part.rowid"
                .formatted(
                    table.select(part.columns()),
                    table.in(part.number()),
                    StoreTable.GONE.in(number),
                    Sql.text(table.name()),
                    Sql.text(part.number())))
        .reduce((one, other) -> one + " UNION ALL " + other)
        .orElse(nothing(table));
  }

  private static String nothing(StoreTable table) {
    return "FROM %s WHERE false".formatted(table.in(STORE));
  }

  /// The rows of a table, each with where it stands, as `part` and `row`.
  String places(StoreTable table) {
    var gone = gone();
    return parts.of(table).stream()
        .map(part ->
            "SELECT %s AS part, part.rowid AS row, %s"
                .formatted(Sql.text(part.number()), inForce(table, part, gone)))
        .collect(joining(" UNION ALL ", "(", ")"));
  }

  /// Each table and file of which rows are gone.
  Set<List<String>> gone() {
    return new HashSet<>(
        engine.list(
            "SELECT DISTINCT table_name, number FROM store.main.gone",
            row -> List.of(row.getString(1), row.getString(2))));
  }

  private void show(List<StoreTable> tables) {
    if (tables.isEmpty()) {
      return;
    }
    var gone = gone();
    engine.execute(
        tables.stream().map(table -> view(table, parts.of(table), gone)).collect(joining(";\n")));
  }

  private static void showWhole(Engine engine, Function<StoreTable, List<Part>> whole) {
    engine.execute(
        StoreTable.WHOLE.stream()
            .map(table -> view(table, whole.apply(table), Set.of()))
            .collect(joining(";\n")));
  }

  private static String view(StoreTable table, List<Part> parts, Set<List<String>> gone) {
    var rows =
        parts.stream()
            .map(part -> "SELECT " + inForce(table, part, gone))
            .collect(joining(" UNION ALL "));
    return "CREATE OR REPLACE VIEW %s AS %s"
        .formatted(
            table.in(STORE),
            rows.isEmpty() ? "SELECT %s WHERE false".formatted(table.select(Set.of())) : rows);
  }

  /// What to select for all columns of the rows of a part that are in force.
  static String inForce(StoreTable table, Part part, Set<List<String>> gone) {
    var all = "%s FROM %s AS part".formatted(table.select(part.columns()), table.in(part.number()));
    return gone.contains(List.of(table.name(), part.number()))
        ? all
            + " ANTI JOIN (SELECT row FROM store.main.gone WHERE table_name = %s AND number = %s) AS gone ON gone.row = part.rowid"
                .formatted(Sql.text(table.name()), Sql.text(part.number()))
        : all;
  }
}
