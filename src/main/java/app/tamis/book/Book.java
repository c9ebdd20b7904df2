package app.tamis.book;

import app.tamis.basics.Problems;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.transaction.PlatformTransactionManager;

/// The door to the book: opens the database, brings its tables up to date, and gives out a data
/// source under a role that row-level security binds.
public final class Book implements AutoCloseable {

  static final String APPLICATION = "tamis_app";

  private static final int CONNECTIONS = 10;

  private final Optional<EmbeddedPostgres> server;
  private final HikariDataSource dataSource;
  private final UUID portfolio;

  private Book(Optional<EmbeddedPostgres> server, DatabaseAddress address) {
    this.server = server;
    Flyway.configure()
        .dataSource(address.url(), address.owner(), address.password())
        .locations("classpath:db/migration")
        .load()
        .migrate();
    var password = admitApplication(address);
    this.portfolio = onlyPortfolio(address);
    this.dataSource = pool(address, password);
  }

  /// The database below a data folder, or where `TAMIS_DATABASE_URL` says.
  ///
  /// @param environment such as [System#getenv()]
  /// @throws Problems where another Tamis is running on the folder, or the database can't be used
  public static Book open(Path data, Map<String, String> environment) {
    var url = environment.getOrDefault("TAMIS_DATABASE_URL", "");
    if (!url.isEmpty()) {
      return new Book(
          Optional.empty(),
          new DatabaseAddress(
              url,
              environment.getOrDefault("TAMIS_DATABASE_USER", EmbeddedPostgres.OWNER),
              environment.getOrDefault("TAMIS_DATABASE_PASSWORD", "")));
    }
    var server = EmbeddedPostgres.start(data.resolve("book"));
    try {
      return new Book(Optional.of(server), server.address());
    } catch (RuntimeException failed) {
      server.close();
      throw failed;
    }
  }

  public DataSource dataSource() {
    return dataSource;
  }

  public PlatformTransactionManager transactions() {
    return new PortfolioTransactions(dataSource);
  }

  /// The portfolio of this book; several come later.
  public UUID portfolio() {
    return portfolio;
  }

  @Override
  public void close() {
    dataSource.close();
    server.ifPresent(EmbeddedPostgres::close);
  }

  /// Lets the application in under a password of this run. It may read and write rows, and neither
  /// change tables nor pass row-level security.
  private static String admitApplication(DatabaseAddress address) {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    execute(
        address,
        "ALTER ROLE " + APPLICATION + " LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '" + password + "'");
    return password;
  }

  private static UUID onlyPortfolio(DatabaseAddress address) {
    try (var connection =
            DriverManager.getConnection(address.url(), address.owner(), address.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT id FROM portfolio ORDER BY made_at LIMIT 1")) {
      if (!rows.next()) {
        throw new IllegalStateException("the migrations make a portfolio");
      }
      return rows.getObject(1, UUID.class);
    } catch (SQLException e) {
      throw unusable(address, e);
    }
  }

  private static void execute(DatabaseAddress address, String sql) {
    try (var connection =
            DriverManager.getConnection(address.url(), address.owner(), address.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw unusable(address, e);
    }
  }

  private static Problems unusable(DatabaseAddress address, SQLException fault) {
    return Problems.of("book.unusable", address.url(), String.valueOf(fault.getMessage()));
  }

  private static HikariDataSource pool(DatabaseAddress address, String password) {
    var config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setUsername(APPLICATION);
    config.setPassword(password);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setPoolName("book");
    return new HikariDataSource(config);
  }
}
