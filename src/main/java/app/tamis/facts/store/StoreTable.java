package app.tamis.facts.store;

import static java.util.stream.Collectors.joining;

import app.tamis.facts.FactTable;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.table.Typing;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A table of a facts file, as this version of Tamis writes it.
///
/// @param columns their types in the engine, by name, in order
record StoreTable(String name, Map<String, String> columns) {

  /// Which rows of earlier files are in force no more: the file's number, and the place of the row
  /// in it, which never changes.
  static final StoreTable GONE = of("gone", "table_name VARCHAR", "number VARCHAR", "row BIGINT");

  /// The files that each fact table's rows stand in, by their numbers, and the columns that each
  /// has, one behind the other.
  static final StoreTable PARTS =
      of("parts", "table_name VARCHAR", "number VARCHAR", "columns VARCHAR");

  /// Which version of Tamis could read it first.
  static final StoreTable FORM = of("schema_version", "version BIGINT");

  /// What each file holds whole, since it is small: settings, the list of imports, and since when a
  /// size or a cost holds.
  static final List<StoreTable> WHOLE =
      List.of(
          of("portfolio_settings", "name VARCHAR", "yaml VARCHAR", "put_at VARCHAR"),
          of(
              "imports",
              "number VARCHAR",
              "at VARCHAR",
              "source VARCHAR",
              "added BIGINT",
              "changed BIGINT",
              "same BIGINT",
              "skipped BIGINT",
              "by VARCHAR"),
          of(
              "client_sizes",
              "client_id VARCHAR",
              "seats BIGINT",
              "endpoints BIGINT",
              "hours_per_month DECIMAL(18, 6)",
              "from_day DATE",
              "until_day DATE"),
          of(
              "technician_costs",
              "technician_id VARCHAR",
              "hourly_cost DECIMAL(18, 6)",
              "from_day DATE",
              "until_day DATE"));

  /// What [app.tamis.facts.rollup.Added] makes of the rows that each file brought, less that of the
  /// rows that it takes away: the sum of all is that of what is in force. A table of which the
  /// meaning changes gets another name: then the sums are made anew.
  static final List<StoreTable> ADDED =
      List.of(
          of("work_days_added", "portfolio INTEGER", "day DATE", "entries BIGINT"),
          of(
              "work_added",
              "portfolio INTEGER",
              "client_id VARCHAR",
              "month DATE",
              "technician_id VARCHAR",
              "recorded_cost DECIMAL(18, 6)",
              "entries BIGINT",
              "minutes DECIMAL(38, 6)",
              "after_hours_minutes DECIMAL(38, 6)"),
          of(
              "ticket_days_added",
              "portfolio INTEGER",
              "day DATE",
              "tickets BIGINT",
              "with_channel BIGINT",
              "with_priority BIGINT",
              "with_kind BIGINT",
              "with_tampered BIGINT"),
          of(
              "tickets_added",
              "portfolio INTEGER",
              "client_id VARCHAR",
              "month DATE",
              "tickets BIGINT",
              "client_tickets BIGINT",
              "proper_tickets BIGINT",
              "rated_tickets BIGINT",
              "urgent_tickets BIGINT",
              "checked_tickets BIGINT",
              "tampered_tickets BIGINT",
              "good_news_tickets BIGINT"));

  private static final Set<String> FIRST_SUMS = Set.of("entries", "tickets");

  private static StoreTable of(String name, String... columns) {
    var types = new LinkedHashMap<String, String>();
    for (var column : columns) {
      int blank = column.indexOf(' ');
      types.put(column.substring(0, blank), column.substring(blank + 1));
    }
    return new StoreTable(name, types);
  }

  /// A fact table, whose rows stand in the files that brought them, each with the tool that told
  /// it.
  static StoreTable of(FactTable table) {
    var types = new LinkedHashMap<String, String>();
    table.columns().forEach(column -> types.put(column.name(), Typing.sqlType(column)));
    types.put("told_by", "VARCHAR");
    return new StoreTable(table.tableName(), types);
  }

  /// Of a table of sums, what tells them apart.
  List<String> keys() {
    return columns.keySet().stream().takeWhile(column -> !FIRST_SUMS.contains(column)).toList();
  }

  List<String> sums() {
    return columns.keySet().stream().dropWhile(column -> !FIRST_SUMS.contains(column)).toList();
  }

  static List<StoreTable> facts() {
    return Arrays.stream(FactTable.values()).map(StoreTable::of).toList();
  }

  /// @param database that the table is in
  String in(String database) {
    return Sql.name(database) + ".main." + name;
  }

  String definition() {
    return columns.entrySet().stream()
        .map(column -> Sql.name(column.getKey()) + " " + column.getValue())
        .collect(joining(", "));
  }

  /// All columns of rows of which some are there; the others are unknown.
  ///
  /// @param there names of those that are
  String select(Set<String> there) {
    return columns.entrySet().stream()
        .map(column -> {
          var name = Sql.name(column.getKey());
          return there.contains(column.getKey())
              ? "part." + name
              : "CAST(NULL AS %s) AS %s".formatted(column.getValue(), name);
        })
        .collect(joining(", "));
  }
}
