package app.tamis.book.database;

import app.tamis.basics.Problems;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// The role under which the application works. It may read and write rows, and neither change
/// tables nor pass row-level security.
public final class ApplicationRole {

  public static final String NAME = "tamis_app";

  private ApplicationRole() {}

  /// Lets the application in.
  ///
  /// @param given its password, where an administrator made the role; else one is made for this run
  /// @return its password
  /// @throws Problems where the owner may not do that, or the role could see more than it should
  public static String admit(DatabaseAddress address, Optional<String> given) {
    try (var connection = address.connect()) {
      checkHarmless(connection, address);
      var password = given.orElseGet(Secret::make);
      if (given.isEmpty()) {
        execute(connection, "ALTER ROLE " + NAME + " LOGIN PASSWORD '" + password + "'");
      }
      execute(
          connection,
          """
          DO $$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %I TO tamis_app', current_database()); END $$
          """);
      return password;
    } catch (SQLException e) {
      throw DatabaseFault.isNotAllowed(e)
          ? Problems.of("book.role", address.shown(), address.owner())
          : DatabaseFault.of(address, e);
    }
  }

  private static void checkHarmless(Connection connection, DatabaseAddress address)
      throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                SELECT rolsuper OR rolbypassrls OR rolcreaterole
                       OR EXISTS (SELECT FROM pg_auth_members WHERE member = role.oid)
                FROM pg_roles role
                WHERE rolname = 'tamis_app'
                """)) {
      if (!row.next() || row.getBoolean(1)) {
        throw Problems.of("book.role-strong", address.shown());
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
