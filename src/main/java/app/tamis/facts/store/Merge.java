package app.tamis.facts.store;

import app.tamis.basics.Message;
import app.tamis.facts.FactTable;
import app.tamis.facts.Preview;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.reading.Incoming;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Puts what came in on top of a store: a record with a known key takes the place of the earlier
/// one.
public final class Merge {

  private final Draft draft;
  private final Engine engine;
  private final boolean whole;
  private final Map<FactTable, Preview.Counts> counts = new EnumMap<>(FactTable.class);
  private final List<Message> notes = new ArrayList<>();
  private long added;
  private long changed;
  private long same;

  /// @param whole whether all rows that came are there, and none was skipped
  public Merge(Draft draft, boolean whole) {
    this.draft = draft;
    this.engine = draft.engine();
    this.whole = whole;
  }

  /// @param today from when sizes and costs that differ from the last ones hold
  public void run(LocalDate today) {
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
    draft.lookAgain();
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
    var incoming = Incoming.incoming(table);
    long all = engine.number("SELECT count(*) FROM " + incoming);
    if (all == 0) {
      return;
    }
    var kept = StoreTable.of(table);
    var sameKey = Sql.alike("old", "new", table.key());
    var same = sameKey + " AND " + alike(table);
    long known = count(table, sameKey);
    long unchanged = known == 0 ? 0 : count(table, same);
    if (known > unchanged) {
      new Replaced(engine, table).said(known - unchanged).ifPresent(notes::add);
      draft.takeAway(
          kept,
          "EXISTS (SELECT 1 FROM %s AS new WHERE %s AND NOT (%s))"
              .formatted(incoming, sameKey, alike(table)));
    }
    long gone = table == FactTable.INVOICE_LINES && whole ? leaveNoOtherLines() : giveUp(table);
    added += all - known;
    changed += known - unchanged + gone;
    this.same += unchanged;
    counts.put(table, new Preview.Counts(all - known, known - unchanged + gone, unchanged));
    if (all > unchanged) {
      var columns = Sql.names(kept.columns().keySet());
      draft.add(
          kept,
          unchanged == 0
              ? "SELECT %s FROM %s".formatted(columns, incoming)
              : "SELECT %s FROM %s AS new WHERE NOT EXISTS (SELECT 1 FROM main.%s AS old WHERE %s)"
                  .formatted(columns, incoming, table.tableName(), same));
    }
  }

  private long count(FactTable table, String alike) {
    return engine.number(
        "SELECT count(*) FROM %s AS new WHERE EXISTS (SELECT 1 FROM main.%s AS old WHERE %s)"
            .formatted(Incoming.incoming(table), table.tableName(), alike));
  }

  /// That two rows say the same, which of both may be unknown too.
  private static String alike(FactTable table) {
    return table.columns().stream()
        .map(column -> "old.%1$s IS NOT DISTINCT FROM new.%1$s".formatted(Sql.name(column.name())))
        .collect(Collectors.joining(" AND "));
  }

  /// What a file takes the place of and doesn't tell itself is gone.
  private long giveUp(FactTable table) {
    return leave(
        table,
        "old.%2$s IN (SELECT id FROM incoming.given_up WHERE table_name = '%1$s') AND old.%2$s NOT IN (SELECT %2$s FROM incoming.%1$s)"
            .formatted(table.tableName(), Sql.name(table.key().getFirst())));
  }

  /// A bill is replaced with all its lines: one that it has no more is gone.
  private long leaveNoOtherLines() {
    return leave(
        FactTable.INVOICE_LINES,
        """
        old.invoice_id IN (SELECT invoice_id FROM incoming.invoice_lines)
        AND NOT EXISTS (
          SELECT 1 FROM incoming.invoice_lines AS new WHERE new.invoice_id = old.invoice_id AND new.line = old.line)\
        """);
  }

  /// @return how many are gone
  private long leave(FactTable table, String which) {
    long gone =
        engine.number(
            "SELECT count(*) FROM main.%s AS old WHERE %s".formatted(table.tableName(), which));
    if (gone > 0) {
      draft.takeAway(StoreTable.of(table), which);
    }
    return gone;
  }

  /// Keeps since when each value has held: the first for all time before it too.
  private void versions(
      String table, String key, String incoming, LocalDate today, String... values) {
    var list = String.join(", ", values);
    var differ =
        Arrays.stream(values)
            .map(value -> "v.%1$s IS DISTINCT FROM n.%1$s".formatted(value))
            .collect(Collectors.joining(" OR "));
    var day = "DATE '" + today + "'";
    var own = draft.own(table);
    engine.execute(
        """
        UPDATE %s AS v SET until_day = %s
        FROM %s AS n WHERE n.%s = v.%s AND v.until_day = DATE '9999-12-31' AND (%s)\
        """
            .formatted(own, day, incoming, key, key, differ));
    engine.execute("DELETE FROM %s WHERE from_day >= until_day".formatted(own));
    engine.execute(
        """
        INSERT INTO %1$s (%2$s, %3$s, from_day, until_day)
        SELECT %2$s, %3$s,
               CASE WHEN %2$s IN (SELECT %2$s FROM %1$s) THEN %4$s ELSE DATE '1900-01-01' END,
               DATE '9999-12-31'
        FROM %5$s
        WHERE %2$s NOT IN (SELECT %2$s FROM %1$s WHERE until_day = DATE '9999-12-31')\
        """
            .formatted(own, key, list, day, incoming));
  }
}
