package app.tamis.facts.rollup;

import static app.tamis.facts.FactTable.REACTIONS;

import app.tamis.basics.ClientId;
import app.tamis.facts.BookRows;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.portfolio.Portfolio;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A store's tables with the book's rows among them, so that one rollup counts both. The store is
/// only read: what is made of it is made in memory, in a schema of its own that is looked through
/// first.
public final class StoreWithBook {

  private static final String SCHEMA = "memory.rollup";
  private static final int ROWS_A_STATEMENT = 1_000;

  private final Engine engine;

  private Rollup.Known known;

  private StoreWithBook(Engine engine, Rollup.Known known) {
    this.engine = engine;
    this.known = known;
  }

  /// @param engine that looks at a store
  /// @param known what it finds made of the store already
  public static StoreWithBook over(Engine engine, Rollup.Known known) {
    engine.execute("CREATE SCHEMA " + SCHEMA);
    return new StoreWithBook(engine, known);
  }

  /// Of the store and of what was laid over it.
  public Rollup rollup(Portfolio portfolio, Holidays holidays, LocalDate today) {
    return new Rollup(engine, portfolio, holidays, today, known);
  }

  /// Lays the book's rows over the store's, and lets the rollup find both.
  ///
  /// @param zone in which all times are kept
  public void add(BookRows rows, ZoneId zone) {
    engine.execute("CREATE TABLE memory.rollup.reactions AS SELECT * FROM store.main.reactions");
    insert(
        "reactions (reaction_id, client_id, \"at\", reaction)",
        rows.reactions().stream().flatMap(reaction -> values(reaction, zone)).toList());
    BookRecords.lay(engine, SCHEMA, rows, EnumSet.of(REACTIONS));
    known = stillKnown(rows);
    if (!known.sums().isEmpty() && !rows.merged().isEmpty()) {
      Added.lay(new MergedClients(engine, SCHEMA));
    }
    if (!rows.hours().isEmpty()) {
      new StatedSizes(engine, SCHEMA).lay(rows, zone, !rows.merged().isEmpty());
    }
    if (!rows.setUps().isEmpty()) {
      addSetUps(rows);
    }
    engine.execute("SET search_path = 'memory.rollup,store.main'");
    // Of a client whose import was undone nothing is known, not even that it is one.
    engine.execute(
        "DELETE FROM memory.rollup.reactions WHERE client_id NOT IN (SELECT client_id FROM clients)");
    BookRecords.forgetStrangers(engine, SCHEMA, rows);
  }

  private Rollup.Known stillKnown(BookRows rows) {
    var tables = rows.rows().stream().map(BookRows.Row::table).toList();
    return new Rollup.Known(
        tables.stream().anyMatch(Added::restOn) ? Set.of() : known.sums(),
        known
            .bills()
            .filter(_ -> rows.merged().isEmpty() && tables.stream().noneMatch(Rollup::areBillsOf)));
  }

  /// Of clients that are known: of others nothing is made.
  private void addSetUps(BookRows rows) {
    engine.execute(Rollup.SET_UP_CHECKS.formatted(SCHEMA + "."));
    insert(
        "set_up_checks",
        rows.setUps().stream()
            .map(checked -> value(checked, rows.remaining(checked.clientId())))
            .toList());
  }

  private void insert(String into, List<String> values) {
    for (int from = 0; from < values.size(); from += ROWS_A_STATEMENT) {
      engine.execute(
          "INSERT INTO memory.rollup.%s VALUES %s"
              .formatted(
                  into,
                  String.join(
                      ", ",
                      values.subList(from, Math.min(from + ROWS_A_STATEMENT, values.size())))));
    }
  }

  private static String value(BookRows.SetUps checked, ClientId client) {
    return "(%d, %s, DATE '%s', %d, %d)"
        .formatted(
            RowViews.ONLY,
            Sql.text(client.text()),
            checked.day(),
            checked.checked(),
            checked.changed());
  }

  private static Stream<String> values(BookRows.Reactions reactions, ZoneId zone) {
    var at = LocalDateTime.ofInstant(reactions.at(), zone).truncatedTo(ChronoUnit.MICROS);
    return reactions
        .alike()
        .mapToObj(reaction ->
            "('book', %s, TIMESTAMP '%s', %d)"
                .formatted(
                    Sql.text(reactions.clientId().text()),
                    at.toString().replace('T', ' '),
                    reaction));
  }
}
