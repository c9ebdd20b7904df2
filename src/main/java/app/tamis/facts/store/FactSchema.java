package app.tamis.facts.store;

import app.tamis.basics.Problems;
import app.tamis.facts.FactTable;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.rollup.Rollup;
import app.tamis.facts.table.Typing;
import java.util.List;
import java.util.stream.Collectors;

/// The tables that facts are kept in.
public final class FactSchema {

  /// What grades are made of, then what tells records as the rollup understood them.
  private static final List<String> KEPT =
      List.of(
          "client_month",
          "evidence",
          "clients_on_record",
          "record_days",
          "work_months",
          "due_bills",
          "bills_without_lines",
          "settings",
          "business_hours",
          "bills",
          "line_amounts",
          "lasting_lines",
          "lasting_credits",
          "line_shares",
          "receipts",
          "unpaid",
          "owned_calls",
          "arrears");

  /// Of what is kept, facts and what the rollup makes of them alike. Files of the first version
  /// don't say theirs.
  private static final int VERSION = 4;

  private FactSchema() {}

  /// The tables that are kept of a rollup.
  public static List<String> kept() {
    return KEPT;
  }

  /// One empty table for each fact table, and the two that remember since when a size or a cost
  /// holds.
  public static void createEmpty(Engine engine) {
    for (var table : FactTable.values()) {
      create(engine, table);
    }
    engine.execute(
        "CREATE TABLE main.client_sizes (client_id VARCHAR, seats BIGINT, endpoints BIGINT, hours_per_month DECIMAL(18, 6), from_day DATE, until_day DATE)");
    engine.execute(
        "CREATE TABLE main.technician_costs (technician_id VARCHAR, hourly_cost DECIMAL(18, 6), from_day DATE, until_day DATE)");
    StoredSettings.create(engine);
    StoredImports.create(engine);
    sayVersion(engine);
  }

  private static void create(Engine engine, FactTable table) {
    engine.execute(
        table.columns().stream()
            .map(column -> Sql.name(column.name()) + " " + Typing.sqlType(column))
            .collect(
                Collectors.joining(
                    ", ",
                    "CREATE TABLE IF NOT EXISTS main.%s (".formatted(table.tableName()),
                    ", told_by VARCHAR)")));
  }

  private static void sayVersion(Engine engine) {
    engine.execute(
        "CREATE OR REPLACE TABLE main.schema_version AS SELECT %d AS version".formatted(VERSION));
  }

  /// Whether what is kept has the form of this version.
  static boolean isCurrent(Engine engine) {
    return version(engine) == VERSION;
  }

  private static long version(Engine engine) {
    boolean said =
        engine.number(
                "SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'main' AND table_name = 'schema_version'")
            > 0;
    return said ? engine.number("SELECT version FROM schema_version") : 1;
  }

  /// Gives the facts that an earlier version kept the tables and columns of this one. What was made
  /// of them stays as it is until they are rolled up anew.
  ///
  /// @throws Problems where a later version kept them
  public static void bringUpToDate(Engine engine) {
    if (version(engine) > VERSION) {
      throw Problems.of("store.newer");
    }
    for (var table : FactTable.values()) {
      create(engine, table);
      for (var column : table.columns()) {
        addColumn(engine, table.tableName(), column.name(), Typing.sqlType(column));
      }
      addColumn(engine, table.tableName(), "told_by", "VARCHAR");
    }
    addColumn(engine, "client_sizes", "hours_per_month", "DECIMAL(18, 6)");
    addColumn(engine, "imports", "by", "VARCHAR");
    addColumn(engine, "portfolio_settings", "put_at", "VARCHAR");
    sayVersion(engine);
  }

  private static void addColumn(Engine engine, String table, String column, String type) {
    engine.execute(
        "ALTER TABLE main.%s ADD COLUMN IF NOT EXISTS %s %s"
            .formatted(table, Sql.name(column), type));
  }

  /// Lets the rollup work on what has just been read, without a store: sizes and costs hold for all
  /// time.
  public static void rollUpIncoming(Engine engine) {
    engine.executeResource("store/sizes_for_all_time.sql");
    engine.execute("SET search_path = 'incoming'");
  }

  /// Rolls up the store's tables beside them, keeps what that made for reading, and drops the rest.
  public static void rollUpStored(Engine engine, Rollup rollup) {
    engine.execute("CREATE SCHEMA rollup");
    engine.execute("SET search_path = 'rollup,main'");
    rollup.run();
    for (var table : KEPT) {
      engine.execute(
          "CREATE OR REPLACE TABLE main.%1$s AS SELECT * FROM rollup.%1$s".formatted(table));
    }
    engine.execute("SET search_path = 'main'");
    engine.execute("DROP SCHEMA rollup CASCADE");
  }
}
