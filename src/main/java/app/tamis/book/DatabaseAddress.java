package app.tamis.book;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Where a database is, and who may change its tables.
///
/// @param url for JDBC, without user and password
/// @param owner who owns the tables
record DatabaseAddress(String url, String owner, String password) {

  /// As the owner.
  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, owner, password);
  }

  /// The address without what follows a question mark, which may be secret.
  String shown() {
    return url.replaceFirst("\\?.*", "");
  }

  /// Without the password, so that it can stand in a log.
  @Override
  public String toString() {
    return shown() + " as " + owner;
  }
}
