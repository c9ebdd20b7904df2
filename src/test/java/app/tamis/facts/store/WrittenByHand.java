package app.tamis.facts.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A file of the engine, changed past Tamis.
final class WrittenByHand {

  private WrittenByHand() {}

  static void in(Path file, String sql) {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
