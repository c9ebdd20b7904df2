package app.tamis.facts.engine;

import app.tamis.basics.Problems;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A Trino cluster over Iceberg tables, for facts that outgrew one machine. What a run makes stands
/// in a schema of its own, which goes with it. That the cluster can't be reached, or refuses us, is
/// a problem that people can mend.
public final class Trino implements Queries, AutoCloseable {

  private static final String USER = "user";

  private final String url;
  private final Connection connection;
  private final String schema = "run_" + UUID.randomUUID().toString().replace("-", "");

  private Trino(String url, Connection connection) {
    this.url = url;
    this.connection = connection;
  }

  /// @param url for JDBC, with the catalog: `jdbc:trino://host:port/catalog`
  public static Trino at(String url) {
    var trino = new Trino(url, connect(url));
    try {
      trino.execute("CREATE SCHEMA " + trino.schema + ";\nUSE " + trino.schema);
      return trino;
    } catch (Engine.EngineFailure refused) {
      trino.disconnect();
      throw unusable(url, refused);
    } catch (Problems unreachable) {
      trino.disconnect();
      throw unreachable;
    }
  }

  private static Connection connect(String url) {
    var settings = new Properties();
    if (!url.matches(".*[?&]" + USER + "=.*")) {
      settings.setProperty(USER, "tamis");
    }
    try {
      return DriverManager.getConnection(url, settings);
    } catch (SQLException e) {
      throw unusable(url, e);
    }
  }

  @Override
  public void execute(String sql) {
    SqlFile.statements(sql).map(TrinoWords::of).forEach(this::executeOne);
  }

  private void executeOne(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failure(url, e);
    }
  }

  @Override
  public void executeResource(String name) {
    execute(SqlFile.text(name));
  }

  @Override
  public void executeResources(List<String> names) {
    names.forEach(this::executeResource);
  }

  @Override
  public <T> void forEach(String sql, Row<T> reader, Consumer<T> consumer) {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(TrinoWords.of(sql))) {
      while (result.next()) {
        consumer.accept(reader.read(result));
      }
    } catch (SQLException e) {
      throw failure(url, e);
    }
  }

  /// Its tables with it. Data files of others, which a run only looks through views at, stay.
  @Override
  public void close() {
    try {
      execute("DROP SCHEMA " + schema + " CASCADE");
    } finally {
      disconnect();
    }
  }

  private void disconnect() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(url, e);
    }
  }

  private static RuntimeException failure(String url, SQLException fault) {
    return Stream.<Throwable>iterate(fault, cause -> cause != null, Throwable::getCause)
        .filter(IOException.class::isInstance)
        .findFirst()
        .<RuntimeException>map(lost -> unusable(url, lost))
        .orElseGet(() -> new Engine.EngineFailure(fault));
  }

  private static Problems unusable(String url, Throwable fault) {
    var reason = Optional.ofNullable(fault.getMessage()).orElse(fault.getClass().getSimpleName());
    return Problems.of("trino.unusable", address(url), reason);
  }

  /// Without what stands behind it, among which there may be a password.
  private static String address(String url) {
    return url.replaceFirst("\\?.*", "");
  }
}
