package app.tamis.facts;

import java.util.List;
import java.util.stream.Collectors;

/// The tables that facts are kept in.
final class FactSchema {

  /// What grades are made of, then what tells records as the rollup understood them.
  private static final List<String> KEPT =
      List.of(
          "client_month",
          "evidence",
          "clients_on_record",
          "settings",
          "business_days",
          "bills",
          "line_amounts",
          "receipts",
          "unpaid",
          "owned_calls",
          "arrears");

  private FactSchema() {}

  /// One empty table for each fact table, and the two that remember since when a size or a cost
  /// holds.
  static void createEmpty(Engine engine) {
    for (var table : FactTable.values()) {
      var columns =
          table.columns().stream()
              .map(column -> Sql.name(column.name()) + " " + Typing.sqlType(column))
              .collect(Collectors.joining(", "));
      engine.execute("CREATE TABLE main.%s (%s)".formatted(table.tableName(), columns));
    }
    engine.execute(
        "CREATE TABLE main.client_sizes (client_id VARCHAR, seats BIGINT, endpoints BIGINT, from_day DATE, until_day DATE)");
    engine.execute(
        "CREATE TABLE main.technician_costs (technician_id VARCHAR, hourly_cost DECIMAL(18, 6), from_day DATE, until_day DATE)");
    StoredSettings.create(engine);
    StoredImports.create(engine);
  }

  /// Lets the rollup work on what has just been read, without a store: sizes and costs hold for all
  /// time.
  static void rollUpIncoming(Engine engine) {
    engine.executeResource("sizes_for_all_time.sql");
    engine.execute("SET search_path = 'incoming'");
  }

  /// Rolls up the store's tables beside them, so that what is only used on the way can go.
  static void rollUpStored(Engine engine, Rollup rollup) {
    engine.execute("CREATE SCHEMA rollup");
    engine.execute("SET search_path = 'rollup,main'");
    rollup.run();
  }

  /// Keeps what the rollup made for reading, and drops the rest.
  static void keepRollup(Engine engine) {
    for (var table : KEPT) {
      engine.execute(
          "CREATE OR REPLACE TABLE main.%1$s AS SELECT * FROM rollup.%1$s".formatted(table));
    }
    engine.execute("SET search_path = 'main'");
    engine.execute("DROP SCHEMA rollup CASCADE");
  }
}
