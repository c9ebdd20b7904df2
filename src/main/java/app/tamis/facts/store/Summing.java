package app.tamis.facts.store;

import static java.util.stream.Collectors.joining;

import app.tamis.facts.FactTable;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.rollup.Added;
import app.tamis.facts.rollup.Holidays;
import app.tamis.portfolio.Portfolio;
import java.util.List;
import java.util.function.Function;

/// Adds up the time entries and tickets of a version that is being made.
///
/// @param number of its file
record Summing(
    Engine engine, Layers layers, String number, Portfolio portfolio, Holidays holidays) {

  private static final List<StoreTable> SUMMED =
      List.of(StoreTable.of(FactTable.TIME_ENTRIES), StoreTable.of(FactTable.TICKETS));

  /// Whether sums below rest on costs of technicians that are others by now.
  boolean haveCostsChanged() {
    return engine.number(
            """
            SELECT count(*)
            FROM (
              (FROM main.technician_costs EXCEPT FROM store.main.costs_below)
              UNION ALL
              (FROM store.main.costs_below EXCEPT FROM main.technician_costs)
            )
            WHERE technician_id IN (SELECT technician_id FROM main.work_added)\
            """)
        > 0;
  }

  /// All rows that are in force.
  void ofAll() {
    var all = addUp("all_rows", table -> "FROM store.main." + table.name());
    for (var table : StoreTable.ADDED) {
      keep(table, "FROM %s.%s".formatted(all, table.name()));
    }
    forget(all);
    layers.addUp(number, true);
  }

  /// The rows that the file brings, less those that it takes away.
  void ofWhatChanges() {
    if (SUMMED.stream().noneMatch(table -> layers.isTouched(number, table))) {
      layers.keepSums();
      return;
    }
    var brought = addUp("brought", table -> layers.broughtBy(number, table));
    var taken = addUp("taken", table -> layers.takenBy(number, table));
    StoreTable.ADDED.forEach(table -> keep(table, difference(table, brought, taken)));
    forget(brought);
    forget(taken);
    layers.addUp(number, false);
  }

  /// @param rows a query for those of a table
  /// @return the schema that the sums are in
  private String addUp(String name, Function<StoreTable, String> rows) {
    var schema = "store." + name;
    engine.execute(
        SUMMED.stream()
            .map(table ->
                "CREATE VIEW %s.%s AS %s;\n".formatted(schema, table.name(), rows.apply(table)))
            .collect(
                joining(
                    "",
                    "CREATE SCHEMA %s;\n".formatted(schema),
                    "SET search_path = '%s,store.main'".formatted(schema))));
    Added.up(engine, portfolio, holidays);
    engine.execute("SET search_path = 'store.main'");
    return schema;
  }

  private void forget(String schema) {
    engine.execute("DROP SCHEMA %s CASCADE".formatted(schema));
  }

  private void keep(StoreTable table, String rows) {
    engine.execute(
        "CREATE TABLE %1$s (%2$s); INSERT INTO %1$s %3$s"
            .formatted(table.in(number), table.definition(), rows));
  }

  private static String difference(StoreTable table, String brought, String taken) {
    return """
    SELECT %1$s, %2$s
    FROM (SELECT %1$s, %3$s FROM %4$s.%7$s UNION ALL SELECT %1$s, %5$s FROM %6$s.%7$s)
    GROUP BY %1$s
    HAVING %8$s\
    """
        .formatted(
            Sql.names(table.keys()),
            each(table, "sum(%1$s) AS %1$s", ", "),
            each(table, "%1$s", ", "),
            brought,
            each(table, "-%1$s", ", "),
            taken,
            table.name(),
            each(table, "sum(%1$s) <> 0", " OR "));
  }

  private static String each(StoreTable table, String form, String between) {
    return table.sums().stream().map(form::formatted).collect(joining(between));
  }
}
