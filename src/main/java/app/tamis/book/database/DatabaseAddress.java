package app.tamis.book.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Where a database is, and who may change its tables.
///
/// @param url for JDBC, without user and password
/// @param owner who owns the tables
public record DatabaseAddress(String url, String owner, String password) {

  /// Who owns the tables, unless somebody else is named.
  public static final String OWNER = "tamis_owner";

  /// As the owner.
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, owner, password);
  }

  /// The address without what follows a question mark, which may be secret.
  public String shown() {
    return url.replaceFirst("\\?.*", "");
  }

  /// Without the password, so that it can stand in a log.
  @Override
  public String toString() {
    return shown() + " as " + owner;
  }
}
