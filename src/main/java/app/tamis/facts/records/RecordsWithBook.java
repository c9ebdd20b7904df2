package app.tamis.facts.records;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import app.tamis.facts.BookRows;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.files.HandedOn;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.rollup.BookRecords;
import app.tamis.facts.rollup.Holidays;
import app.tamis.facts.rollup.RowViews;
import app.tamis.facts.rollup.StoreWithBook;
import app.tamis.facts.store.FactsStore;
import app.tamis.facts.store.OpenedVersion;
import app.tamis.facts.store.RolledUp;
import app.tamis.facts.store.StoreAccess;
import app.tamis.facts.store.StoredSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Stores with what the book adds to them: clients that are one, and records of its own. What was
/// rolled up with an import knows nothing of either, so it is rolled up anew when somebody first
/// asks; of the clients concerned alone, and of a few folders, it is kept for whoever asks next.
public final class RecordsWithBook implements AutoCloseable {

  private static final String SCHEMA = "memory.records";
  private static final int MOST_FOLDERS = 4;

  private final StoreAccess stores;
  private final Map<Path, Kept> kept = new LinkedHashMap<>(8, 0.75f, true);

  public RecordsWithBook(StoreAccess stores) {
    this.stores = stores;
  }

  /// @param rows of which at least one client has some
  /// @param today where the portfolio is
  public StoreAccess with(BookRows rows, LocalDate today) {
    return new Together(BookRows.ofMergers(rows.merged()).and(BookRows.ofRows(rows.rows())), today);
  }

  private final class Together implements StoreAccess {

    private final BookRows rows;
    private final LocalDate today;

    Together(BookRows rows, LocalDate today) {
      this.rows = rows;
      this.today = today;
    }

    @Override
    public <T> T read(Path data, Function<Engine, T> reader) {
      return readAsItIs(stores.read(data, _ -> StoreAccess.inForce(data)), reader);
    }

    @Override
    public <T> T readRows(Path data, Function<Engine, T> reader) {
      return read(data, reader);
    }

    @Override
    public <T> T readAsItIs(Path file, Function<Engine, T> reader) {
      return RecordsWithBook.this.read(Asked.of(file, rows, today), reader);
    }
  }

  /// @param changed when, for another file may have taken its place
  private record Asked(Path file, FileTime changed, BookRows rows, LocalDate today) {

    Path folder() {
      return requireNonNull(file.getParent());
    }

    static Asked of(Path file, BookRows rows, LocalDate today) {
      try {
        return new Asked(file, Files.getLastModifiedTime(file), rows, today);
      } catch (IOException unreadable) {
        throw FactsStore.damaged(file);
      }
    }
  }

  /// One after the other: what is kept is small, and so are the questions.
  private synchronized <T> T read(Asked asked, Function<Engine, T> reader) {
    try {
      var known = kept.get(asked.folder());
      if (known == null || !known.asked.equals(asked)) {
        putAway(asked.folder());
        known = Kept.of(asked);
        kept.put(asked.folder(), known);
        if (kept.size() > MOST_FOLDERS) {
          putAway(kept.keySet().iterator().next());
        }
      }
      return reader.apply(known.engine);
    } catch (Engine.EngineFailure damaged) {
      putAway(asked.folder());
      throw FactsStore.damaged(asked.file);
    }
  }

  @Override
  public synchronized void close() {
    List.copyOf(kept.keySet()).forEach(this::putAway);
  }

  private void putAway(Path folder) {
    var known = kept.remove(folder);
    if (known != null) {
      known.close();
    }
  }

  private record Kept(Asked asked, Scratch scratch, Engine engine) {

    static Kept of(Asked asked) {
      return HandedOn.orClosed(
          Scratch.make(),
          Scratch::close,
          scratch ->
              HandedOn.orClosed(
                  OpenedVersion.read(asked.file, scratch.folder()),
                  Engine::close,
                  engine -> {
                    rollUp(engine, asked);
                    keep(engine, asked.rows);
                    return new Kept(asked, scratch, engine);
                  }));
    }

    private static void rollUp(Engine engine, Asked asked) {
      var store = StoreWithBook.over(engine, OpenedVersion.known(engine));
      var portfolio = StoredSettings.portfolio(engine);
      store.add(asked.rows, portfolio.timeZone());
      store.rollup(portfolio, Holidays.of(portfolio.country()), asked.today).run();
    }

    private static void keep(Engine engine, BookRows rows) {
      var clients =
          rows.addedTo().stream().map(client -> Sql.text(client.text())).collect(joining(", "));
      engine.execute("CREATE SCHEMA " + SCHEMA);
      for (var table : RolledUp.tables()) {
        engine.execute(
            "CREATE TABLE %s.%s AS SELECT * FROM %s%s"
                .formatted(SCHEMA, table, table, which(columns(engine, table), clients)));
      }
      BookRecords.lay(engine, SCHEMA, rows, Set.of());
      BookRecords.forgetStrangers(engine, SCHEMA, rows);
      RowViews.over(SCHEMA, engine);
      engine.execute("DROP SCHEMA memory.rollup CASCADE");
      engine.staysOpen();
    }

    private static String which(List<String> columns, String clients) {
      if (columns.contains("client_id")) {
        return " WHERE client_id IN (" + clients + ")";
      }
      return columns.contains("invoice_id")
          ? " WHERE invoice_id IN (SELECT invoice_id FROM bills WHERE client_id IN (%s))"
              .formatted(clients)
          : "";
    }

    private static List<String> columns(Engine engine, String table) {
      return engine.list(
          "SELECT column_name FROM (DESCRIBE %s)".formatted(table), row -> row.getString(1));
    }

    void close() {
      engine.close();
      scratch.close();
    }
  }
}
