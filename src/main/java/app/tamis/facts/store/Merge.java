package app.tamis.facts.store;

import app.tamis.basics.Message;
import app.tamis.facts.FactTable;
import app.tamis.facts.Preview;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.reading.Incoming;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Brings what came in into the store's tables: a record with a known key replaces the earlier one.
public final class Merge {

  private final Engine engine;
  private final boolean whole;
  private final Map<FactTable, Preview.Counts> counts = new EnumMap<>(FactTable.class);
  private final List<Message> notes = new ArrayList<>();
  private long added;
  private long changed;
  private long same;

  /// @param whole whether all rows that came are there, and none was skipped
  public Merge(Engine engine, boolean whole) {
    this.engine = engine;
    this.whole = whole;
  }

  /// @param today from when sizes and costs that differ from the last ones hold
  public void run(LocalDate today) {
    engine.execute("BEGIN TRANSACTION");
    for (var table : FactTable.values()) {
      merge(table);
    }
    versions(
        "client_sizes",
        "client_id",
        "incoming.clients",
        today,
        "seats",
        "endpoints",
        "hours_per_month");
    versions("technician_costs", "technician_id", "incoming.technicians", today, "hourly_cost");
    engine.execute("COMMIT");
  }

  public long added() {
    return added;
  }

  public long changed() {
    return changed;
  }

  public long same() {
    return same;
  }

  /// What records came to that others took the place of, and what those come to.
  public List<Message> notes() {
    return notes;
  }

  /// What came of each table that had records.
  Map<FactTable, Preview.Counts> counts() {
    return counts;
  }

  private void merge(FactTable table) {
    var columns =
        table.columns().stream()
            .map(column -> Sql.name(column.name()))
            .collect(Collectors.joining(", "));
    var sameKey = Sql.alike("old", "new", table.key());
    var incoming = Incoming.incoming(table);
    var stored = "main." + table.tableName();
    long all = engine.number("SELECT count(*) FROM " + incoming);
    if (all == 0) {
      return;
    }
    long known =
        engine.number(
            "SELECT count(*) FROM %s AS new WHERE EXISTS (SELECT 1 FROM %s AS old WHERE %s)"
                .formatted(incoming, stored, sameKey));
    long unchanged =
        known == 0
            ? 0
            : engine.number(
                "SELECT count(*) FROM (SELECT %1$s FROM %2$s INTERSECT SELECT %1$s FROM %3$s)"
                    .formatted(columns, incoming, stored));
    if (known > unchanged) {
      new Replaced(engine, table).said(known - unchanged).ifPresent(notes::add);
    }
    long gone = table == FactTable.INVOICE_LINES && whole ? leaveNoOtherLines() : giveUp(table);
    added += all - known;
    changed += known - unchanged + gone;
    same += unchanged;
    counts.put(table, new Preview.Counts(all - known, known - unchanged + gone, unchanged));
    if (known > unchanged) {
      engine.execute(
          "DELETE FROM %s AS old WHERE EXISTS (SELECT 1 FROM %s AS new WHERE %s)"
              .formatted(stored, incoming, sameKey));
    }
    engine.execute(
        known > unchanged
            ? "INSERT INTO %s (%s, told_by) SELECT %s, told_by FROM %s"
                .formatted(stored, columns, columns, incoming)
            : "INSERT INTO %s (%s, told_by) SELECT %s, told_by FROM %s AS new WHERE NOT EXISTS (SELECT 1 FROM %s AS old WHERE %s)"
                .formatted(stored, columns, columns, incoming, stored, sameKey));
  }

  /// What a file takes the place of and doesn't tell itself is gone.
  private long giveUp(FactTable table) {
    var givenUp =
        "FROM main.%1$s WHERE %2$s IN (SELECT id FROM incoming.given_up WHERE table_name = '%1$s') AND %2$s NOT IN (SELECT %2$s FROM incoming.%1$s)"
            .formatted(table.tableName(), Sql.name(table.key().getFirst()));
    long gone = engine.number("SELECT count(*) " + givenUp);
    if (gone > 0) {
      engine.execute("DELETE " + givenUp);
    }
    return gone;
  }

  /// A bill is replaced with all its lines: one that it has no more is gone.
  private long leaveNoOtherLines() {
    long before = engine.number("SELECT count(*) FROM main.invoice_lines");
    engine.execute(
        """
        DELETE FROM main.invoice_lines AS old
        WHERE invoice_id IN (SELECT invoice_id FROM incoming.invoice_lines)
          AND NOT EXISTS (
            SELECT 1 FROM incoming.invoice_lines AS new WHERE new.invoice_id = old.invoice_id AND new.line = old.line)\
        """);
    return before - engine.number("SELECT count(*) FROM main.invoice_lines");
  }

  /// Keeps since when each value has held: the first for all time before it too.
  private void versions(
      String table, String key, String incoming, LocalDate today, String... values) {
    var list = String.join(", ", values);
    var differ =
        java.util.Arrays.stream(values)
            .map(value -> "v.%1$s IS DISTINCT FROM n.%1$s".formatted(value))
            .collect(Collectors.joining(" OR "));
    var day = "DATE '" + today + "'";
    engine.execute(
        """
        UPDATE main.%s AS v SET until_day = %s
        FROM %s AS n WHERE n.%s = v.%s AND v.until_day = DATE '9999-12-31' AND (%s)\
        """
            .formatted(table, day, incoming, key, key, differ));
    engine.execute("DELETE FROM main.%s WHERE from_day >= until_day".formatted(table));
    engine.execute(
        """
        INSERT INTO main.%1$s (%2$s, %3$s, from_day, until_day)
        SELECT %2$s, %3$s,
               CASE WHEN %2$s IN (SELECT %2$s FROM main.%1$s) THEN %4$s ELSE DATE '1900-01-01' END,
               DATE '9999-12-31'
        FROM %5$s
        WHERE %2$s NOT IN (SELECT %2$s FROM main.%1$s WHERE until_day = DATE '9999-12-31')\
        """
            .formatted(table, key, list, day, incoming));
  }
}
