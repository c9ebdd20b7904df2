package app.tamis.book;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/// Fills the tables of a book from an archive, all or nothing. What guards them against everyday
/// writing, triggers and row-level security for their owner, is off within the transaction alone.
final class Loading {

  private static final String TRIGGERS =
      """
      SELECT format('ALTER TABLE %s %s TRIGGER %I', tgrelid::regclass, '{ENABLE}', tgname),
             format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname),
             tgenabled
      FROM pg_trigger
      JOIN pg_class ON pg_class.oid = tgrelid
      WHERE NOT tgisinternal
        AND tgenabled <> 'D'
        AND relnamespace = 'public'::regnamespace
        AND tgparentid = 0
      """;

  private static final String FORCED =
      """
      SELECT format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', oid::regclass),
             format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', oid::regclass),
             ''
      FROM pg_class
      WHERE relforcerowsecurity
        AND relnamespace = 'public'::regnamespace
      """;

  private final Connection connection;
  private final ArchiveReader archive;

  /// @param connection as the owner of the tables
  Loading(Connection connection, ArchiveReader archive) {
    this.connection = connection;
    this.archive = archive;
  }

  /// @return how many rows
  long run() throws SQLException, IOException {
    connection.setAutoCommit(false);
    var guards = new ArrayList<>(takeOff(TRIGGERS));
    guards.addAll(takeOff(FORCED));
    long rows = 0;
    var tables = archive.manifest().tables();
    if (!tables.isEmpty()) {
      execute(
          "TRUNCATE "
              + Snapshot.quoted(tables.stream().map(Manifest.Table::name).toList())
              + " CASCADE");
    }
    for (var table : tables) {
      rows += load(table);
    }
    for (var sequence : archive.manifest().sequences()) {
      execute("SELECT setval('public.\"%s\"', %d)".formatted(sequence.name(), sequence.last()));
    }
    execute("SET CONSTRAINTS ALL IMMEDIATE");
    for (var guard : guards) {
      execute(guard);
    }
    connection.commit();
    return rows;
  }

  private long load(Manifest.Table table) throws SQLException, IOException {
    try (var in = archive.open(table.entry())) {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "COPY \"%s\" (%s) FROM STDIN"
                  .formatted(table.name(), Snapshot.quoted(table.columns())),
              in);
    }
  }

  /// @return how to put them on again
  private List<String> takeOff(String guards) throws SQLException {
    var on = new ArrayList<String>();
    var off = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(guards)) {
      while (rows.next()) {
        on.add(rows.getString(1).replace("{ENABLE}", enable(rows.getString(3))));
        off.add(rows.getString(2));
      }
    }
    for (var sql : off) {
      execute(sql);
    }
    return on;
  }

  /// As the catalogue abbreviates it.
  private static String enable(String state) {
    return state.equals("A") ? "ENABLE ALWAYS" : state.equals("R") ? "ENABLE REPLICA" : "ENABLE";
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
