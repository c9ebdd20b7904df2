package app.tamis.book.backup;

import app.tamis.basics.Problems;
import app.tamis.book.database.Catalogue;
import app.tamis.book.database.DatabaseFault;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/// Fills the tables of a book from an archive, all or nothing. What guards them against everyday
/// writing, triggers and row-level security for their owner, is off within the transaction alone.
/// Of the archive only rows reach the database: the names are the catalogue's.
public final class Loading {

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

  /// Goes on after the highest number that was given, whatever the archive says.
  private static final String SEQUENCES =
      """
      SELECT sequence.relname,
             format('SELECT setval(%L::regclass, greatest(?, (SELECT max(%I) FROM public.%I)))',
                    sequence.oid::regclass, attname, counted.relname)
      FROM pg_depend
      JOIN pg_class sequence ON sequence.oid = objid AND sequence.relkind = 'S'
      JOIN pg_class counted ON counted.oid = refobjid
      JOIN pg_attribute ON attrelid = refobjid AND attnum = refobjsubid
      WHERE classid = 'pg_class'::regclass
        AND refclassid = 'pg_class'::regclass
        AND deptype IN ('a', 'i')
        AND sequence.relnamespace = 'public'::regnamespace
      """;

  private final Connection connection;
  private final ArchiveReader archive;

  /// @param connection as the owner of the tables
  public Loading(Connection connection, ArchiveReader archive) {
    this.connection = connection;
    this.archive = archive;
  }

  /// @return how many rows
  /// @throws Problems where the archive holds other tables, or what can't stand in them
  public long run() throws SQLException, IOException {
    connection.setAutoCommit(false);
    checkHarmless();
    var tables = new SavedForm(archive, new Catalogue(connection)).tables();
    var guards = new ArrayList<>(takeOff(TRIGGERS));
    guards.addAll(takeOff(FORCED));
    long rows = 0;
    if (!tables.isEmpty()) {
      execute(
          "TRUNCATE "
              + Catalogue.quoted(tables.stream().map(Catalogue.Table::name).toList())
              + " CASCADE");
    }
    for (var table : tables) {
      rows += load(table);
    }
    setSequences();
    execute("SET CONSTRAINTS ALL IMMEDIATE");
    for (var guard : guards) {
      execute(guard);
    }
    connection.commit();
    return rows;
  }

  /// What comes from elsewhere is loaded by somebody who could do no harm on the server.
  private void checkHarmless() throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT rolsuper, rolname, current_database() FROM pg_roles WHERE rolname = current_user")) {
      row.next();
      if (row.getBoolean(1)) {
        throw Problems.of("restore.superuser", row.getString(2), row.getString(3));
      }
    }
  }

  private long load(Catalogue.Table table) throws SQLException, IOException {
    try (var in = archive.open(part(table))) {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "COPY %s (%s) FROM STDIN"
                  .formatted(Catalogue.quoted(table.name()), Catalogue.quoted(table.columns())),
              in);
    } catch (SQLException e) {
      if (DatabaseFault.isOfData(e)) {
        throw Problems.of(
            "restore.rows",
            archive.file().toString(),
            table.name(),
            PartNames.shown(DatabaseFault.said(e)));
      }
      throw e;
    }
  }

  private Manifest.Part part(Catalogue.Table table) {
    return archive.manifest().parts().stream()
        .filter(part -> part.name().equals(PartNames.of(table)))
        .findFirst()
        .orElseThrow(
            () -> Problems.of("backup.damaged", archive.file().toString(), PartNames.of(table)));
  }

  private void setSequences() throws SQLException {
    var last =
        archive.manifest().sequences().stream()
            .collect(Collectors.toMap(Manifest.Sequence::name, Manifest.Sequence::last, Math::max));
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(SEQUENCES)) {
      while (rows.next()) {
        try (var set = connection.prepareStatement(rows.getString(2))) {
          set.setObject(1, last.get(rows.getString(1)), Types.BIGINT);
          set.execute();
        }
      }
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
