package app.tamis.facts.engine;

import static java.util.stream.Collectors.joining;

import app.tamis.basics.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;

/// DuckDB, opened in memory or on a file. A lack of room is a problem that people can mend; any
/// other fault becomes an [EngineFailure].
public final class Engine implements AutoCloseable {

  /// What the engine may use before it spills to the disk; the rest of three gigabytes is the
  /// JVM's.
  private static final String MEMORY_LIMIT = "2GB";

  private static final String MEMORY_LIMIT_OF_A_KEPT_FILE = "256MB";

  private static final String RESOURCES = "/app/tamis/facts/";

  private static final Pattern NO_ROOM =
      Pattern.compile("No space left|Could not write|Out of Memory|Disk quota");

  private final Connection connection;
  private final EnginePath spill;
  private final Closing closing;
  private final Set<String> made;

  private Engine(Connection connection, EnginePath spill, Closing closing, Set<String> made) {
    this.connection = connection;
    this.spill = spill;
    this.closing = closing;
    this.made = made;
  }

  private interface Closing {
    void afterwards() throws IOException;
  }

  /// @param spill where the engine may put what doesn't fit into memory
  public static Engine inMemory(Path spill) {
    return open("jdbc:duckdb:", EnginePath.scratch(spill), () -> {});
  }

  /// Writes a file, or makes it. One in a place that the engine can't name is worked on in a copy,
  /// which takes its place when the engine is closed.
  public static Engine onFile(Path file, Path spill) {
    if (Files.exists(file)) {
      readingFile(file, spill).close();
    }
    var scratch = EnginePath.scratch(spill);
    try {
      var real = EnginePath.trueName(file);
      if (EnginePath.isPlain(real)) {
        return open("jdbc:duckdb:" + EnginePath.known(real).setting(), scratch, () -> {});
      }
      var copy = Files.createTempDirectory(scratch.path(), "written-").resolve("facts.duckdb");
      if (Files.exists(real)) {
        Files.copy(real, copy);
      }
      return open(
          "jdbc:duckdb:" + EnginePath.known(copy).setting(),
          scratch,
          () -> Files.copy(copy, real, StandardCopyOption.REPLACE_EXISTING));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Attached, not opened: two who open one file at a time must agree on every setting, and each
  /// spills into a folder of its own.
  public static Engine readingFile(Path file, Path spill) {
    var engine = inMemory(spill);
    try {
      engine.attachReadOnly("store", file);
      engine.execute("USE store.main");
      return engine;
    } catch (RuntimeException | Error unreadable) {
      engine.close();
      throw unreadable;
    }
  }

  /// The same for a file that stays open for long, and answers small questions: it may hold less in
  /// memory.
  public static Engine keepingFile(Path file, Path spill) {
    var engine = readingFile(file, spill);
    engine.staysOpen();
    return engine;
  }

  /// From now on small questions are asked, for long: less may be held in memory.
  public void staysOpen() {
    execute("SET memory_limit = '" + MEMORY_LIMIT_OF_A_KEPT_FILE + "'");
  }

  /// The same file for another thread, until it is closed.
  public Engine another() {
    try {
      var other =
          new Engine(connection.unwrap(DuckDBConnection.class).duplicate(), spill, () -> {}, made);
      other.execute("USE store.main");
      return other;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// A facts file holds rows. A view or a macro in it isn't ours: it would run in the place of a
  /// table or a function, and could read whatever else is on the machine. Asked before anything in
  /// the file can be meant by a name.
  private void refuseWhatRuns(String database) {
    long found =
        number(
            """
            SELECT (SELECT count(*) FROM duckdb_views() WHERE database_name = %1$s AND NOT internal)
                 + (SELECT count(*) FROM duckdb_functions() WHERE database_name = %1$s AND NOT internal)
            """
                .formatted(Sql.text(database)));
    if (found > 0) {
      throw new EngineFailure(new SQLException("views or macros are in it"));
    }
  }

  private static Engine open(String url, EnginePath spill, Closing closing) {
    var settings = new Properties();
    settings.setProperty("memory_limit", MEMORY_LIMIT);
    settings.setProperty("temp_directory", spill.setting());
    settings.setProperty("home_directory", spill.setting());
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    settings.setProperty("allow_persistent_secrets", "false");
    try {
      return new Engine(
          DriverManager.getConnection(url, settings), spill, closing, new HashSet<>());
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// Attaches a database that is only read; from then on the engine sees no other file.
  public void attachReadOnly(String name, Path file) {
    execute("ATTACH %s AS %s (READ_ONLY)".formatted(named(file).sql(), Sql.name(name)));
    refuseWhatRuns(name);
    seeOnly(List.of());
  }

  private EnginePath named(Path file) {
    try {
      return EnginePath.of(file, spill.path());
    } catch (UncheckedIOException unreadable) {
      throw new EngineFailure(unreadable);
    }
  }

  /// Keeps from the engine all files but these, what it has open, and its scratch folder. Can be
  /// said once.
  public void seeOnly(List<EnginePath> files) {
    execute(
        "SET allowed_paths = [%s]"
            .formatted(files.stream().map(EnginePath::sql).distinct().collect(joining(", "))));
    execute("SET allowed_directories = [%s]".formatted(spill.sql()));
    execute("SET enable_external_access = false");
  }

  /// A row being read.
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  public void execute(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// Runs a file of this module's resources: statements separated by a semicolon at a line's end.
  public void executeResource(String name) {
    for (var statement : resource(name).split(";\\s*(\\R|$)", -1)) {
      if (!statement.isBlank()) {
        execute(statement);
      }
    }
  }

  /// Runs several files of this module's resources at once: what it costs to begin and end is paid
  /// once.
  public void executeResources(List<String> names) {
    execute(names.stream().map(Engine::resource).collect(joining(";\n")));
  }

  /// Makes something that all who share this engine see, unless one of them made it already.
  public void once(String what, Runnable make) {
    synchronized (made) {
      if (!made.contains(what)) {
        make.run();
        made.add(what);
      }
    }
  }

  public long number(String sql) {
    return list(sql, row -> row.getLong(1)).getFirst();
  }

  public <T> List<T> list(String sql, Row<T> reader) {
    var rows = new ArrayList<T>();
    forEach(sql, reader, rows::add);
    return rows;
  }

  /// Runs the query of a file of this module's resources.
  ///
  /// @param values for its gaps `$1`, `$2`, …
  public <T> List<T> listResource(String name, List<String> values, Row<T> reader) {
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

  public <T> void forEach(String sql, Row<T> reader, Consumer<T> consumer) {
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
  public void insert(String table, int columns, Iterable<List<Optional<String>>> rows) {
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
    try (var stream = Engine.class.getResourceAsStream(RESOURCES + name)) {
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
      closing.afterwards();
    } catch (SQLException e) {
      throw failure(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuntimeException failure(SQLException fault) {
    var said = String.valueOf(fault.getMessage());
    return NO_ROOM.matcher(said).find()
        ? Problems.of("store.no-room", said.lines().findFirst().orElse(said))
        : new EngineFailure(fault);
  }

  /// The engine could not do what was asked of it.
  public static final class EngineFailure extends RuntimeException {

    /// Whether the engine found a file to be otherwise than it wrote it.
    public boolean tellsOfDamage() {
      return String.valueOf(getMessage()).contains("Data Corruption");
    }

    EngineFailure(Exception cause) {
      super(cause.getMessage(), cause);
    }
  }
}
