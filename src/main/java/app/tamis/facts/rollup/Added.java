package app.tamis.facts.rollup;

import app.tamis.facts.FactTable;
import app.tamis.facts.engine.Engine;
import app.tamis.portfolio.Portfolio;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Sums of time entries and of tickets, of which there are more than of anything else: by client
/// and month, and by day. Nothing in them depends on any but their own rows, on business hours, and
/// on technicians' costs; so those of some rows can be added to those of others, and taken off
/// again, and what an import brings is all that it has to add up.
public final class Added {

  private static final List<String> BY_DAY = List.of("work_days", "ticket_days");
  private static final List<String> BY_CLIENT = List.of("work", "tickets");

  private Added() {}

  /// Adds up the time entries and tickets that the engine finds by their names, of one portfolio:
  /// makes the tables `…_added`, and what they need.
  public static void up(Engine engine, Portfolio portfolio, Holidays holidays) {
    RowViews.addPortfolio(engine, List.of("time_entries", "tickets", "technician_costs"));
    engine.execute(
        "CREATE TABLE settings AS SELECT %d AS portfolio, CAST(NULL AS DECIMAL(18, 6)) AS default_hourly_cost"
            .formatted(RowViews.ONLY));
    var calendar = new Calendar(engine, RowViews.ONLY, portfolio, holidays);
    Calendar.createTables(engine);
    RowViews.ofTicketsAndWork(engine);
    byDay(engine);
    day(engine, "min")
        .ifPresent(first -> calendar.addBusinessHours(first, day(engine, "max").orElseThrow()));
    byClient(engine);
  }

  /// Whether any sums would be others if rows of a table were.
  static boolean restOn(FactTable table) {
    return Set.of(FactTable.TIME_ENTRIES, FactTable.TICKETS, FactTable.TECHNICIANS).contains(table);
  }

  /// Has sums be found as of clients that are one.
  static void lay(MergedClients merged) {
    BY_CLIENT.forEach(table -> merged.lay(table + "_added"));
  }

  static void byDay(Engine engine) {
    run(engine, BY_DAY);
  }

  static void byClient(Engine engine) {
    run(engine, BY_CLIENT);
  }

  private static void run(Engine engine, List<String> files) {
    engine.executeResources(files.stream().map("added/%s.sql"::formatted).toList());
  }

  private static Optional<LocalDate> day(Engine engine, String which) {
    return engine
        .list(
            "SELECT %s(day) FROM work_days_added".formatted(which),
            row -> Optional.ofNullable(row.getDate(1)).map(Date::toLocalDate))
        .getFirst();
  }
}
