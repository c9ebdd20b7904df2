package app.tamis.facts.rollup;

import static java.util.stream.Collectors.toUnmodifiableSet;

import app.tamis.facts.FactTable;
import app.tamis.facts.engine.Queries;
import app.tamis.portfolio.Portfolio;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Sums of time entries and of tickets, of which there are more than of anything else: by client
/// and month, and by day. Nothing in them depends on any but their own rows, on business hours, and
/// on technicians' costs; so those of some rows can be added to those of others, and taken off
/// again, and what an import brings is all that it has to add up.
public final class Added {

  private static final List<String> BY_DAY = List.of("work_days", "ticket_days");
  private static final List<String> BY_CLIENT = List.of("work", "tickets");
  private static final List<String> FIRSTS = List.of("first_work", "first_tickets");

  private Added() {}

  /// The tables of all of them.
  public static Set<String> tables() {
    return tables(Stream.concat(BY_DAY.stream(), BY_CLIENT.stream()));
  }

  /// The tables of those of time entries, and of each client's first: who has them needs no time
  /// entries any more.
  public static Set<String> tablesOfWork() {
    return tables(Stream.of("work_days", "work", "first_work"));
  }

  /// The same of time entries and tickets: of those only the urgent ones are needed.
  public static Set<String> tablesWithFirsts() {
    return tables(Stream.of(BY_DAY, BY_CLIENT, FIRSTS).flatMap(List::stream));
  }

  private static Set<String> tables(Stream<String> files) {
    return files.map(Added::table).collect(toUnmodifiableSet());
  }

  private static String table(String file) {
    return file + "_added";
  }

  /// Adds up the time entries and tickets that the engine finds by their names, of one portfolio:
  /// makes the tables `…_added`, and what they need.
  public static void up(Queries engine, Portfolio portfolio, Holidays holidays) {
    RowViews.addPortfolio(engine, List.of("time_entries", "tickets", "technician_costs"));
    engine.execute(
        "CREATE TABLE settings AS SELECT %d AS portfolio, CAST(NULL AS DECIMAL(18, 6)) AS default_hourly_cost"
            .formatted(RowViews.ONLY));
    var calendar = new Calendar(RowViews.ONLY, OpenDays.of(portfolio, holidays));
    Calendar.createTables(engine);
    RowViews.ofTicketsAndWork(engine);
    byDay(engine, Set.of());
    day(engine, "min")
        .map(first -> calendar.businessHours(first, day(engine, "max").orElseThrow()))
        .ifPresent(hours -> Calendar.addBusinessHours(engine, List.of(hours)));
    byClient(engine, Set.of());
  }

  /// Adds up tickets alone, that the engine finds by their name, of one portfolio.
  public static void upTickets(Queries engine) {
    RowViews.addPortfolio(engine, List.of("tickets"));
    RowViews.ofTickets(engine);
    run(engine, List.of("ticket_days", "tickets"), Set.of());
  }

  /// Whether any sums would be others if rows of a table were.
  static boolean restOn(FactTable table) {
    return Set.of(FactTable.TIME_ENTRIES, FactTable.TICKETS, FactTable.TECHNICIANS).contains(table);
  }

  /// Has sums be found as of clients that are one.
  static void lay(MergedClients merged) {
    BY_CLIENT.forEach(table -> merged.lay(table(table)));
  }

  /// @param known tables that are there already
  static void byDay(Queries engine, Set<String> known) {
    run(engine, BY_DAY, known);
  }

  static void byClient(Queries engine, Set<String> known) {
    run(engine, BY_CLIENT, known);
  }

  /// What can't be taken off again: what lies over a store's rows may hide the first of them.
  static void firsts(Queries engine, Set<String> known) {
    run(engine, FIRSTS, known);
  }

  private static void run(Queries engine, List<String> files, Set<String> known) {
    var lacking = files.stream().filter(file -> !known.contains(table(file))).toList();
    if (!lacking.isEmpty()) {
      engine.executeResources(lacking.stream().map("added/%s.sql"::formatted).toList());
    }
  }

  private static Optional<LocalDate> day(Queries engine, String which) {
    return engine
        .list(
            "SELECT %s(day) FROM work_days_added".formatted(which),
            row -> Optional.ofNullable(row.getDate(1)).map(Date::toLocalDate))
        .getFirst();
  }
}
