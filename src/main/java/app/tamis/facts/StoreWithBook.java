package app.tamis.facts;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// A store's tables with the book's rows among them, so that one rollup counts both. The store is
/// only read: what is made of it is made in memory, in a schema of its own that is looked through
/// first.
final class StoreWithBook {

  private static final int ROWS_A_STATEMENT = 1_000;

  private final Engine engine;

  private StoreWithBook(Engine engine) {
    this.engine = engine;
  }

  /// @param engine in memory, with nothing in it
  static StoreWithBook attach(Engine engine, Path store) {
    engine.execute("CREATE SCHEMA memory.rollup");
    engine.attachReadOnly("store", store);
    engine.execute("USE store.main");
    return new StoreWithBook(engine);
  }

  /// Lays the book's rows over the store's, and lets the rollup find both.
  ///
  /// @param zone in which all times are kept
  void add(BookRows rows, ZoneId zone) {
    engine.execute("CREATE TABLE memory.rollup.reactions AS SELECT * FROM store.main.reactions");
    var reactions = rows.reactions();
    for (int from = 0; from < reactions.size(); from += ROWS_A_STATEMENT) {
      engine.execute(
          "INSERT INTO memory.rollup.reactions (reaction_id, client_id, \"at\", reaction, technician_id) VALUES "
              + reactions
                  .subList(from, Math.min(from + ROWS_A_STATEMENT, reactions.size()))
                  .stream()
                  .map(reaction -> values(reaction, zone))
                  .collect(joining(", ")));
    }
    // Of a client whose import was undone nothing is known, not even that it is one.
    engine.execute(
        "DELETE FROM memory.rollup.reactions WHERE client_id NOT IN (SELECT client_id FROM store.main.clients)");
    engine.execute("SET search_path = 'memory.rollup,store.main'");
  }

  private static String values(BookRows.Reaction reaction, ZoneId zone) {
    var at = LocalDateTime.ofInstant(reaction.at(), zone).truncatedTo(ChronoUnit.MICROS);
    return "(%s, %s, TIMESTAMP '%s', %d, %s)"
        .formatted(
            Sql.text(reaction.reactionId()),
            Sql.text(reaction.clientId()),
            at.toString().replace('T', ' '),
            reaction.reaction(),
            reaction.technicianId().map(Sql::text).orElse("NULL"));
  }
}
