import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;

/// Runs a file of SQL in the folder that it is started in, in one DuckDB process with default settings: the yardstick.
public final class Baseline {

  public static void main(String[] arguments) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      for (var sql : Files.readString(Path.of(arguments[0])).split(";\\s*\\n")) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    }
  }
}
