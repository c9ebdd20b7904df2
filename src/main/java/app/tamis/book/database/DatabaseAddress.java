package app.tamis.book.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/// Where a database is, and who may change its tables.
///
/// @param url for JDBC, without user and password
/// @param owner who owns the tables
public record DatabaseAddress(String url, String owner, String password) {

  /// Who owns the tables, unless somebody else is named.
  public static final String OWNER = "tamis_owner";

  /// As the owner.
  public Connection connect() throws SQLException {
    var settings = new Properties();
    settings.setProperty("user", owner);
    settings.setProperty("password", password);
    // Asked for by its name, since asking for whichever driver fits begins all that there are.
    var connection = new Driver().connect(url, settings);
    if (connection == null) {
      throw new SQLException(shown() + " is no address of a PostgreSQL server");
    }
    return connection;
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
