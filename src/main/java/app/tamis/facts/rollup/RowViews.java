package app.tamis.facts.rollup;

import static java.util.stream.Collectors.joining;

import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Queries;
import java.util.List;
import java.util.stream.Stream;

/// What each record is: a client ticket, a call after hours, hardware paid up front. Each such
/// definition stands in one view, in the files of `rows/`, of one row a record; the rollup counts
/// its rows and whoever lists records shows them.
///
/// The views find fact tables by their names alone, each time they are read, along the engine's
/// search path: what lies over a store's tables lies over its views too. Fact tables say nothing of
/// whose they are, but every row of `all_…` has its portfolio.
public final class RowViews {

  /// The portfolio of an engine that holds but one.
  static final int ONLY = 1;

  private static final List<String> BILLS = List.of("invoices", "invoice_lines");

  /// The fact tables that anything is made of.
  static final List<String> FACTS =
      List.of(
          "invoices",
          "invoice_lines",
          "clients",
          "client_sizes",
          "technicians",
          "technician_costs",
          "contracts",
          "tickets",
          "time_entries",
          "payments",
          "calls",
          "advice",
          "work_done",
          "referrals",
          "surveys",
          "reactions");

  /// Where the views over a file are that is only read.
  private static final String SCHEMA = "rows";

  private static final String STORE = "store.main";

  private static final String UNLISTED = "unlisted_bills";

  private RowViews() {}

  /// Fact tables of one portfolio, as `all_…`.
  static void addPortfolio(Queries engine, List<String> tables) {
    engine.execute(withPortfolio(tables));
  }

  private static String withPortfolio(List<String> tables) {
    return tables.stream()
        .map(table ->
            "CREATE VIEW all_%1$s AS SELECT %2$d AS portfolio, %1$s.* FROM %1$s"
                .formatted(table, ONLY))
        .collect(joining(";\n"));
  }

  /// What needs nothing but facts, settings, business hours and the owners of numbers.
  static void ofFacts(Queries engine) {
    run(engine, "contracts", "tickets", "time_entries", "calls", "advice", UNLISTED);
  }

  /// What needs nothing but tickets, time entries, costs, settings and business hours.
  static void ofTicketsAndWork(Queries engine) {
    run(engine, "tickets", "time_entries");
  }

  /// What needs nothing but tickets.
  static void ofTickets(Queries engine) {
    run(engine, "tickets");
  }

  /// What needs to be known when bills were paid.
  static void ofBills(Queries engine) {
    run(engine, "deliveries", "past_due");
  }

  /// What needs to be known who was in arrears when.
  static void ofArrears(Queries engine) {
    run(engine, "days_in_arrears", "in_arrears");
  }

  /// What a store's records are, for whoever lists them: what the rollup made of them stands in its
  /// file.
  ///
  /// @param engine that reads a store
  public static void ofStore(Engine engine) {
    engine.once(SCHEMA, () -> make(engine, STORE));
    lookThrough(engine, STORE);
  }

  /// The same of a store over which something else lies.
  ///
  /// @param schema where that is
  public static void over(String schema, Engine engine) {
    make(engine, schema + "," + STORE);
  }

  private static void make(Engine engine, String below) {
    engine.execute("CREATE SCHEMA memory." + SCHEMA);
    lookThrough(engine, below);
    addPortfolio(engine, FACTS);
    run(
        engine,
        "contracts",
        "tickets",
        "time_entries",
        "advice",
        "deliveries",
        "past_due",
        "days_in_arrears",
        "in_arrears");
  }

  private static void lookThrough(Engine engine, String below) {
    engine.execute("SET search_path = 'memory.%s,%s'".formatted(SCHEMA, below));
  }

  /// Bills of which only the total is known, among facts that aren't rolled up.
  static void ofUnlistedBills(Queries engine) {
    addPortfolio(engine, BILLS);
    run(engine, UNLISTED);
  }

  private static void run(Queries engine, String... names) {
    engine.executeResources(Stream.of(names).map("rows/%s.sql"::formatted).toList());
  }
}
