package app.tamis.facts.store;

import static java.util.stream.Collectors.joining;

import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.rollup.Rollup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What the rollup made of the facts in force, kept in a file beside theirs, so that nobody who
/// reads has to wait for it. It can be made anew at any time. What was made of bills stands in the
/// file of an earlier version where nothing of it has changed since.
public final class RolledUp {

  /// What grades are made of, and what tells records as the rollup understood them, but for what is
  /// made of bills.
  private static final List<String> OTHERS =
      List.of(
          "client_month",
          "evidence",
          "clients_on_record",
          "record_days",
          "work_months",
          "settings",
          "months",
          "business_hours",
          "owned_calls");

  /// Of what the rollup makes: another one is made anew.
  private static final int VERSION = 5;

  private static final String READY = "rolled up";

  private RolledUp() {}

  /// The tables that are kept of a rollup.
  public static List<String> tables() {
    return Stream.concat(OTHERS.stream(), Rollup.ofBills().stream()).toList();
  }

  /// By what name the engine knows the file of a version.
  static String database(String number) {
    return "rolled up " + number;
  }

  private static String in(String number, String table) {
    return Sql.name(database(number)) + ".main." + table;
  }

  /// Rolls up a store's tables, and keeps what that made.
  ///
  /// @param engine that has a file attached to keep it in
  /// @param number of the version
  static void make(Engine engine, String number, Rollup rollup) {
    engine.execute("CREATE SCHEMA store.rollup; SET search_path = 'store.rollup,store.main'");
    rollup.run();
    var billsIn = rollup.hasKnownBills() ? billsIn(engine) : number;
    var kept = billsIn.equals(number) ? tables() : OTHERS;
    engine.executeAtOnce(
        kept.stream()
            .map(table ->
                "CREATE TABLE %s AS FROM store.rollup.%s;\n".formatted(in(number, table), table))
            .collect(
                joining(
                    "",
                    "",
                    "CREATE TABLE %s AS SELECT %d AS version, %s AS bills_in"
                        .formatted(in(number, "made"), VERSION, Sql.text(billsIn)))));
    engine.execute("SET search_path = 'store.main'; DROP SCHEMA store.rollup CASCADE");
    show(engine, number, billsIn);
  }

  /// Lets whoever reads find it, unless it isn't there, another version of Tamis made it, or a part
  /// of it is lost.
  ///
  /// @param file of the version
  static void attach(Engine engine, Path file) {
    var number = FactsStore.number(file);
    var rolledUp = FactsStore.rolledUp(file);
    if (!Files.isRegularFile(rolledUp)) {
      return;
    }
    engine.attach(database(number), rolledUp);
    var tables = engine.tables(List.of(database(number)));
    if (!holds(tables, number, OTHERS) || !holds(tables, number, List.of("made"))) {
      return;
    }
    var billsIn =
        engine
            .list(
                "SELECT bills_in FROM %s WHERE version = %d".formatted(in(number, "made"), VERSION),
                row -> row.getString(1))
            .stream()
            .findFirst()
            .filter(FactsStore::isNumber);
    if (billsIn.filter(bills -> isAttached(engine, bills, number, file)).isPresent()) {
      show(engine, number, billsIn.get());
    }
  }

  private static boolean isAttached(Engine engine, String bills, String number, Path file) {
    var other = FactsStore.rolledUp(file.resolveSibling(bills + FactsStore.ENDING));
    if (!bills.equals(number)) {
      if (Files.notExists(other)) {
        return false;
      }
      engine.attach(database(bills), other);
    }
    return holds(engine.tables(List.of(database(bills))), bills, Rollup.ofBills());
  }

  private static boolean holds(Set<List<String>> tables, String number, List<String> wanted) {
    return wanted.stream().allMatch(table -> tables.contains(List.of(database(number), table)));
  }

  private static void show(Engine engine, String number, String billsIn) {
    engine.execute(
        tables().stream()
            .map(table ->
                "CREATE OR REPLACE VIEW store.main.%s AS FROM %s;\n"
                    .formatted(
                        table, in(Rollup.ofBills().contains(table) ? billsIn : number, table)))
            .collect(
                joining(
                    "",
                    "",
                    "CREATE OR REPLACE TABLE store.main.bills_rolled_up AS SELECT %s AS number"
                        .formatted(Sql.text(billsIn)))));
    Layers.sayReady(engine, READY);
  }

  /// The number of the version whose file has what was made of bills.
  static String billsIn(Engine engine) {
    return engine
        .list("SELECT number FROM store.main.bills_rolled_up", row -> row.getString(1))
        .getFirst();
  }

  /// Whether whoever reads finds it.
  static boolean isThere(Engine engine) {
    return Layers.isReady(engine, READY);
  }
}
