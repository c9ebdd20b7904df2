package app.tamis.book.database;

import app.tamis.basics.Problems;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/// A database that is there already, on a server that somebody else looks after.
///
/// @param applicationPassword of [ApplicationRole], where an administrator made it; else empty
public record ExistingServer(DatabaseAddress address, Optional<String> applicationPassword) {

  /// The oldest major version whose rules about roles are those that we rely on.
  static final int OLDEST = 16;

  private static final String JDBC = "jdbc:postgresql:";

  /// As `TAMIS_DATABASE_URL`, `_USER`, `_PASSWORD` and `_APP_PASSWORD` say; empty without a URL.
  public static Optional<ExistingServer> named(Map<String, String> environment) {
    var url = environment.getOrDefault("TAMIS_DATABASE_URL", "");
    if (url.isEmpty()) {
      return Optional.empty();
    }
    var address =
        new DatabaseAddress(
            url,
            environment.getOrDefault("TAMIS_DATABASE_USER", DatabaseAddress.OWNER),
            environment.getOrDefault("TAMIS_DATABASE_PASSWORD", ""));
    if (!url.startsWith(JDBC)) {
      throw Problems.of("book.url", address.shown().replaceFirst("//.*@", "//"));
    }
    var application = environment.getOrDefault("TAMIS_DATABASE_APP_PASSWORD", "");
    return Optional.of(
        new ExistingServer(
            address, application.isEmpty() ? Optional.empty() : Optional.of(application)));
  }

  /// @throws Problems where it can't be reached, or lacks what Tamis needs
  public void check() {
    try (var connection = address.connect()) {
      checkVersion(connection.getMetaData().getDatabaseMajorVersion());
      checkRights(connection);
    } catch (SQLException e) {
      throw DatabaseFault.of(address, e);
    }
  }

  void checkVersion(int major) {
    if (major < OLDEST) {
      throw Problems.of("book.old", address.shown(), String.valueOf(major), String.valueOf(OLDEST));
    }
  }

  private void checkRights(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                SELECT current_database(),
                       current_user,
                       has_schema_privilege('public', 'CREATE'),
                       rolcreaterole OR rolsuper,
                       EXISTS (SELECT FROM pg_roles WHERE rolname = 'tamis_app')
                FROM pg_roles
                WHERE rolname = current_user
                """)) {
      row.next();
      if (!row.getBoolean(3)) {
        throw Problems.of("book.not-owner", row.getString(1), row.getString(2));
      }
      boolean canMakeRoles = row.getBoolean(4);
      boolean hasRole = row.getBoolean(5);
      if (!canMakeRoles && !hasRole) {
        throw Problems.of("book.role", address.shown(), row.getString(2));
      }
    }
  }
}
