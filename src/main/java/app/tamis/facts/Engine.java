package app.tamis.facts;

import app.tamis.basics.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// DuckDB, opened in memory or on a file. A lack of room is a problem that people can mend; any
/// other fault becomes an [EngineFailure].
final class Engine implements AutoCloseable {

  /// What the engine may use before it spills to the disk; the rest of three gigabytes is the
  /// JVM's.
  private static final String MEMORY_LIMIT = "2GB";

  private static final Pattern NO_ROOM =
      Pattern.compile("No space left|Could not write|Out of Memory|Disk quota");

  private final Connection connection;

  private Engine(Connection connection) {
    this.connection = connection;
  }

  /// @param spill where the engine may put what doesn't fit into memory
  static Engine inMemory(Path spill) {
    return open("jdbc:duckdb:", spill);
  }

  static Engine onFile(Path file, Path spill) {
    if (Files.exists(file)) {
      readingFile(file, spill).close();
    }
    return open("jdbc:duckdb:" + file, spill);
  }

  /// Attached, not opened: two who open one file at a time must agree on every setting, and each
  /// spills into a folder of its own.
  static Engine readingFile(Path file, Path spill) {
    var engine = inMemory(spill);
    try {
      engine.execute("ATTACH %s AS store (READ_ONLY)".formatted(Sql.text(file.toString())));
      engine.refuseWhatRuns();
      engine.execute("USE store.main");
      return engine;
    } catch (RuntimeException unreadable) {
      engine.close();
      throw unreadable;
    }
  }

  /// A facts file holds rows. A view or a macro in it isn't ours: it would run in the place of a
  /// table or a function, and could read whatever else is on the machine. Asked before anything in
  /// the file can be meant by a name.
  private void refuseWhatRuns() {
    long found =
        number(
            """
            SELECT (SELECT count(*) FROM duckdb_views() WHERE database_name = 'store' AND NOT internal)
                 + (SELECT count(*) FROM duckdb_functions() WHERE database_name = 'store' AND NOT internal)
            """);
    if (found > 0) {
      throw new EngineFailure(new SQLException("views or macros are in it"));
    }
  }

  private static Engine open(String url, Path spill) {
    var settings = new Properties();
    settings.setProperty("memory_limit", MEMORY_LIMIT);
    settings.setProperty("temp_directory", spill.toString());
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    try {
      return new Engine(DriverManager.getConnection(url, settings));
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// A row being read.
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  void execute(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// Runs a file of this package's resources: statements separated by a semicolon at a line's end.
  void executeResource(String name) {
    for (var statement : resource(name).split(";\\s*(\\R|$)", -1)) {
      if (!statement.isBlank()) {
        execute(statement);
      }
    }
  }

  long number(String sql) {
    return list(sql, row -> row.getLong(1)).getFirst();
  }

  <T> List<T> list(String sql, Row<T> reader) {
    var rows = new ArrayList<T>();
    forEach(sql, reader, rows::add);
    return rows;
  }

  /// Runs the query of a file of this package's resources.
  ///
  /// @param values for its gaps `$1`, `$2`, …
  <T> List<T> listResource(String name, List<String> values, Row<T> reader) {
    try (var statement = connection.prepareStatement(resource(name))) {
      for (int i = 0; i < values.size(); i++) {
        statement.setString(i + 1, values.get(i));
      }
      var rows = new ArrayList<T>();
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(reader.read(result));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  <T> void forEach(String sql, Row<T> reader, Consumer<T> consumer) {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      while (result.next()) {
        consumer.accept(reader.read(result));
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// Inserts rows of texts; an empty Optional becomes NULL.
  void insert(String table, int columns, Iterable<List<Optional<String>>> rows) {
    var marks = String.join(", ", Collections.nCopies(columns, "?"));
    try (var statement =
        connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
      for (var row : rows) {
        for (int i = 0; i < columns; i++) {
          statement.setString(i + 1, row.get(i).orElse(null));
        }
        statement.executeUpdate();
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static String resource(String name) {
    try (var stream = Engine.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static RuntimeException failure(SQLException fault) {
    var said = String.valueOf(fault.getMessage());
    return NO_ROOM.matcher(said).find()
        ? Problems.of("store.no-room", said.lines().findFirst().orElse(said))
        : new EngineFailure(fault);
  }

  /// The engine could not do what was asked of it.
  static final class EngineFailure extends RuntimeException {
    EngineFailure(SQLException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
