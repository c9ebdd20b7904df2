package app.tamis.book;

import static app.tamis.book.postgres.BookFixture.execute;

import app.tamis.book.database.Catalogue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/// Rows of tables of which nothing is known but what the catalogue says.
final class Rows {

  private Rows() {}

  /// Takes off a table what would be asked of a row: references, checks, uniqueness, triggers,
  /// values that must be there.
  static void askNothingOf(Connection owner, Catalogue.Table table) throws SQLException {
    var catalogue = new Catalogue(owner);
    for (var drop :
        catalogue.list(
            """
            SELECT format('ALTER TABLE %I DROP CONSTRAINT IF EXISTS %I CASCADE', relname, conname)
            FROM pg_constraint
            JOIN pg_class ON pg_class.oid = conrelid
            WHERE conrelid = format('public.%I', ?)::regclass
              AND contype <> 'n'
            """,
            table.name())) {
      execute(owner, drop);
    }
    for (var drop :
        catalogue.list(
            """
            SELECT format('ALTER TABLE %I ALTER COLUMN %I DROP NOT NULL', ?, attname)
            FROM pg_attribute
            WHERE attrelid = format('public.%I', ?)::regclass
              AND attnum > 0
              AND attnotnull
              AND attidentity = ''
              AND NOT attisdropped
            """,
            table.name(), table.name())) {
      execute(owner, drop);
    }
    execute(owner, "ALTER TABLE \"" + table.name() + "\" DISABLE TRIGGER USER");
  }

  static void addTo(Connection owner, Catalogue.Table table, UUID portfolio) throws SQLException {
    execute(owner, insert(table, portfolio));
  }

  static void insertAs(Book book, UUID mine, Catalogue.Table table, UUID others)
      throws SQLException {
    as(book, mine, insert(table, others));
  }

  private static String insert(Catalogue.Table table, UUID portfolio) {
    var column = table.columns().contains("portfolio") ? "portfolio" : "id";
    return "INSERT INTO \"%s\" (%s) VALUES ('%s')".formatted(table.name(), column, portfolio);
  }

  /// Runs a statement as the application does for a portfolio, and takes it back.
  ///
  /// @return what it finds first, if it is a query
  static String as(Book book, UUID portfolio, String sql) throws SQLException {
    try (var connection = book.unboundDataSource().getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET LOCAL app.portfolio = '" + portfolio + "'");
      try {
        boolean query = statement.execute(sql);
        if (!query) {
          connection.commit();
          return "";
        }
        try (var rows = statement.getResultSet()) {
          rows.next();
          return rows.getString(1);
        }
      } finally {
        connection.rollback();
      }
    }
  }
}
