package app.tamis.facts.store;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// In which facts files the rows of each table stand. What is gone is a table like others.
final class Parts {

  private final Map<String, List<Part>> byTable = new HashMap<>();

  /// Rows of a table that stand in one file.
  ///
  /// @param table its name
  /// @param number of the file
  /// @param columns that are there
  record Part(String table, String number, Set<String> columns) {

    /// With all columns that the table has.
    static Part of(StoreTable table, String number) {
      return new Part(table.name(), number, table.columns().keySet());
    }

    private String said() {
      return "(%s, %s, %s)"
          .formatted(
              Sql.text(table),
              Sql.text(number),
              Sql.text(columns.stream().sorted().collect(joining(","))));
    }
  }

  /// What a facts file says of itself and of those that it stands on, earliest first.
  ///
  /// @param number of the file
  static Parts said(Engine engine, String number) {
    var parts = new Parts();
    engine.forEach(
        "SELECT table_name, number, columns FROM %s ORDER BY number"
            .formatted(StoreTable.PARTS.in(number)),
        row -> new Part(row.getString(1), row.getString(2), Set.of(row.getString(3).split(","))),
        parts::add);
    return parts;
  }

  /// Has a file being made say what it stands on.
  void say(Engine engine, String number) {
    engine.execute(
        "CREATE TABLE %s (%s)"
            .formatted(StoreTable.PARTS.in(number), StoreTable.PARTS.definition()));
    if (!byTable.isEmpty()) {
      engine.execute(
          "INSERT INTO %s VALUES %s"
              .formatted(
                  StoreTable.PARTS.in(number),
                  byTable.values().stream()
                      .flatMap(List::stream)
                      .map(Part::said)
                      .sorted()
                      .collect(joining(", "))));
    }
  }

  void add(Part part) {
    byTable.computeIfAbsent(part.table(), _ -> new ArrayList<>()).add(part);
  }

  /// Has all rows of a table stand in one file.
  void setAlone(StoreTable table, String number) {
    byTable.put(table.name(), new ArrayList<>(List.of(Part.of(table, number))));
  }

  /// Has a file hold what others held beside it.
  void move(StoreTable table, Set<String> others, String number) {
    of(table).removeIf(part -> others.contains(part.number()) || part.number().equals(number));
    add(Part.of(table, number));
  }

  /// Earliest first.
  List<Part> of(StoreTable table) {
    return byTable.getOrDefault(table.name(), List.of());
  }

  /// Whether any file has rows of a table.
  boolean hold(StoreTable table) {
    return !of(table).isEmpty();
  }

  /// The same, and each such file has all its columns.
  boolean holdAsItIs(StoreTable table) {
    return hold(table)
        && of(table).stream().allMatch(part -> part.columns().equals(table.columns().keySet()));
  }

  boolean areIn(StoreTable table, String number) {
    return of(table).stream().anyMatch(part -> part.number().equals(number));
  }

  void forEach(Consumer<Part> consumer) {
    byTable.values().forEach(parts -> parts.forEach(consumer));
  }

  /// The numbers of all files that have any rows.
  Set<String> numbers() {
    return byTable.values().stream()
        .flatMap(List::stream)
        .map(Part::number)
        .collect(toCollection(TreeSet::new));
  }
}
