package app.tamis.facts.engine;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import app.tamis.basics.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/// DuckDB, opened in memory, with files attached. A lack of room is a problem that people can mend;
/// any other fault becomes an [EngineFailure].
public final class Engine implements Queries, AutoCloseable {

  /// What the engine may use before it spills to the disk; the rest of three gigabytes is the
  /// JVM's.
  private static final String MEMORY_LIMIT = "2GB";

  private static final String MEMORY_LIMIT_OF_KEPT_FILES = "256MB";

  /// Of files that are made, in bytes. With the engine's own, of 262,144, a file of a hundred rows
  /// takes two megabytes; with this one large tables are read as fast, and take no more.
  private static final int BLOCK_SIZE = 65_536;

  /// How much a log may hold before all of it is put into its place. The engine does so for tables
  /// in memory too, which gain nothing by it.
  private static final String LONGEST_LOG = "1TB";

  private static final long WORTH_SHARING = 200_000;

  private static final int NUMBERS_IN_A_LIST = 1 << 16;

  private static final Pattern NO_ROOM =
      Pattern.compile("No space left|Could not write|Out of Memory|Disk quota");

  private final Connection connection;
  private final EnginePath spill;
  private final Set<String> made;

  private Engine(Connection connection, EnginePath spill, Set<String> made) {
    this.connection = connection;
    this.spill = spill;
    this.made = made;
  }

  /// @param spill where the engine may put what doesn't fit into memory
  public static Engine inMemory(Path spill) {
    return open(EnginePath.scratch(spill));
  }

  /// Attaches a database that is only read. Attached, not opened: two who open one file at a time
  /// must agree on every setting, and each spills into a folder of its own.
  ///
  /// @param name by which the engine knows it
  public void attach(String name, Path file) {
    execute("ATTACH %s AS %s (READ_ONLY)".formatted(named(file).sql(), Sql.name(name)));
  }

  /// Attaches a database that is written, or made. One in a place that the engine can't name is
  /// worked on in a copy, which takes its place when it is let go.
  ///
  /// @return to be closed once all is written
  public Written attachWritable(String name, Path file) {
    try {
      var real = EnginePath.trueName(file);
      if (EnginePath.isPlain(real)) {
        attachWritable(name, EnginePath.known(real));
        return () -> letGo(name);
      }
      var copy = Files.createTempDirectory(spill.path(), "written-").resolve("facts.duckdb");
      if (Files.exists(real)) {
        Files.copy(real, copy);
      }
      attachWritable(name, EnginePath.known(copy));
      return () -> {
        letGo(name);
        Files.copy(copy, real, StandardCopyOption.REPLACE_EXISTING);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A file that is there has the block size that it was made with.
  private void attachWritable(String name, EnginePath file) {
    var made = Files.exists(file.path()) ? "" : " (BLOCK_SIZE %d)".formatted(BLOCK_SIZE);
    execute("ATTACH %s AS %s%s".formatted(file.sql(), Sql.name(name), made));
  }

  private void letGo(String name) {
    execute("CHECKPOINT " + Sql.name(name));
    execute("DETACH " + Sql.name(name));
  }

  /// A database that is being written.
  public interface Written {

    /// Has all of it on the disk.
    void close() throws IOException;
  }

  /// A database of its own in memory, beside those on the disk.
  public void attachInMemory(String name) {
    execute("ATTACH ':memory:' AS " + Sql.name(name));
  }

  /// From now on small questions are asked, for long: less may be held in memory.
  public void staysOpen() {
    execute("SET memory_limit = '" + MEMORY_LIMIT_OF_KEPT_FILES + "'");
  }

  /// Has one thread do all where there are few rows: to share the work out would take longer than
  /// the work.
  ///
  /// @param rows beside those that the engine has by now
  public void shareOut(long rows) {
    long known =
        number("SELECT CAST(coalesce(sum(estimated_size), 0) AS BIGINT) FROM duckdb_tables()");
    execute(rows + known < WORTH_SHARING ? "SET threads = 1" : "RESET threads");
  }

  /// The same file for another thread, until it is closed.
  public Engine another() {
    try {
      var other = new Engine(connection.unwrap(DuckDBConnection.class).duplicate(), spill, made);
      other.execute("USE store.main");
      return other;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// The tables of attached files, each by its file's name and its own. A view isn't among them:
  /// nobody of ours put it there, and it could read whatever else is on the machine. Macros do
  /// nothing, since no name is looked for in an attached file.
  ///
  /// @param databases that are attached
  public Set<List<String>> tables(Collection<String> databases) {
    return new HashSet<>(
        list(
            "SELECT database_name, table_name FROM duckdb_tables() WHERE schema_name = 'main' AND database_name IN (%s)"
                .formatted(databases.stream().map(Sql::text).collect(joining(", "))),
            row -> List.of(row.getString(1), row.getString(2))));
  }

  private static Engine open(EnginePath spill) {
    var settings = new Properties();
    settings.setProperty("memory_limit", MEMORY_LIMIT);
    settings.setProperty("checkpoint_threshold", LONGEST_LOG);
    settings.setProperty("temp_directory", spill.setting());
    settings.setProperty("home_directory", spill.setting());
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    settings.setProperty("allow_persistent_secrets", "false");
    try {
      // Asked for by its name, since asking for whichever driver fits begins all that there are.
      var connection = requireNonNull(new DuckDBDriver().connect("jdbc:duckdb:", settings));
      return new Engine(connection, spill, new HashSet<>());
    } catch (SQLException e) {
      throw failure(e);
    }
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

  @Override
  public void execute(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// Writes to files all at once, or nothing: straight to where it stays, not to a log before.
  public void executeAtOnce(String sql) {
    execute("RESET checkpoint_threshold");
    execute("BEGIN TRANSACTION;\n" + sql + ";\nCOMMIT");
    execute("SET checkpoint_threshold = '" + LONGEST_LOG + "'");
  }

  @Override
  public void executeResource(String name) {
    SqlFile.statements(SqlFile.text(name)).forEach(this::execute);
  }

  @Override
  public void executeResources(List<String> names) {
    execute(names.stream().map(SqlFile::text).collect(joining(";\n")));
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

  /// Runs the query of a file of this module's resources.
  ///
  /// @param values for its gaps `$1`, `$2`, …: SQL, as [Sql] writes it. The engine could be given
  ///   them apart; but then it plans before it knows them, and reads all rows to find a few.
  public <T> List<T> listResource(String name, List<String> values, Row<T> reader) {
    return list(Sql.filled(SqlFile.text(name), values), reader);
  }

  @Override
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

  /// Adds rows of texts, many at once; an empty Optional becomes NULL.
  public void append(String table, Iterable<List<Optional<String>>> rows) {
    try (var appender =
        connection.unwrap(DuckDBConnection.class).createAppender("memory", "main", table)) {
      for (var row : rows) {
        appender.beginRow();
        for (var cell : row) {
          if (cell.isPresent()) {
            appender.append(cell.get());
          } else {
            appender.appendNull();
          }
        }
        appender.endRow();
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /// Makes a temporary table of whole numbers, much faster than statements do: numbers go over as
  /// lists, which the engine takes apart.
  ///
  /// @param names one for each column
  public void make(String table, List<String> names, Columns rows) {
    execute(
        names.stream()
            .map(name -> name + " BIGINT[]")
            .collect(joining(", ", "CREATE TEMP TABLE lists (", ")")));
    try (var appender =
        connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "lists")) {
      for (int from = 0; from < rows.size(); from += NUMBERS_IN_A_LIST) {
        int to = Math.min(from + NUMBERS_IN_A_LIST, rows.size());
        appender.beginRow();
        for (int i = 0; i < rows.width(); i++) {
          appender.append(rows.part(i, from, to));
        }
        appender.endRow();
      }
    } catch (SQLException e) {
      throw failure(e);
    }
    execute(
        names.stream()
            .map("unnest(%1$s) AS %1$s"::formatted)
            .collect(joining(", ", "CREATE TEMP TABLE " + table + " AS SELECT ", " FROM lists")));
    execute("DROP TABLE lists");
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
