package app.tamis.book.backup;

import app.tamis.book.database.Catalogue;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/// All that a book held at one moment, whatever is written meanwhile.
final class Snapshot implements AutoCloseable {

  private final Connection connection;
  private final Catalogue catalogue;

  /// @param connection as the owner of the tables; closed with this
  Snapshot(Connection connection) throws SQLException {
    this.connection = connection;
    this.catalogue = new Catalogue(connection);
    connection.setAutoCommit(false);
    execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
  }

  /// The migrations that the tables went through; none where there are no tables yet.
  List<String> migrations() throws SQLException {
    return catalogue.list("SELECT to_regclass('public.flyway_schema_history')").contains("null")
        ? List.of()
        : catalogue.list(
            """
            SELECT version
            FROM flyway_schema_history
            WHERE success AND version IS NOT NULL
            ORDER BY installed_rank
            """);
  }

  List<Manifest.Sequence> sequences() throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT sequencename, last_value
                FROM pg_sequences
                WHERE schemaname = 'public' AND last_value IS NOT NULL
                ORDER BY sequencename
                """)) {
      var sequences = new ArrayList<Manifest.Sequence>();
      while (rows.next()) {
        sequences.add(new Manifest.Sequence(rows.getString(1), rows.getLong(2)));
      }
      return sequences;
    }
  }

  /// Every table that is in backups, each after those that it refers to.
  List<Catalogue.Table> tables() throws SQLException {
    return catalogue.savedTables();
  }

  /// Writes the rows of a table, of all portfolios, one after the other: row-level security binds
  /// the owner too, unless it is a superuser. Where rows would be hidden all the same, it fails
  /// rather than leaving them out.
  ///
  /// @return how many
  long copy(Catalogue.Table table, OutputStream out) throws SQLException, IOException {
    var columns = Catalogue.quoted(table.columns());
    if (!table.columns().contains("portfolio")) {
      execute("SET LOCAL row_security = off");
      return copy("SELECT " + columns + " FROM " + Catalogue.quoted(table.name()), out);
    }
    execute("SET LOCAL row_security = on");
    long rows = 0;
    for (var portfolio : catalogue.list("SELECT id FROM portfolio ORDER BY made_at, id")) {
      execute("SET LOCAL app.portfolio = '" + portfolio + "'");
      rows +=
          copy(
              "SELECT %s FROM %s WHERE portfolio = '%s'"
                  .formatted(columns, Catalogue.quoted(table.name()), portfolio),
              out);
    }
    return rows;
  }

  private long copy(String query, OutputStream out) throws SQLException, IOException {
    return connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut("COPY (" + query + ") TO STDOUT", out);
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
