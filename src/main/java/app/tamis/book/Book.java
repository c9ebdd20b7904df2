package app.tamis.book;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.book.database.ApplicationRole;
import app.tamis.book.database.DatabaseAddress;
import app.tamis.book.database.DatabaseFault;
import app.tamis.book.database.DatabaseHold;
import app.tamis.book.database.ExistingServer;
import app.tamis.book.database.Migrations;
import app.tamis.book.postgres.EmbeddedPostgres;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;

/// The door to the book: opens the database, brings its tables up to date, and gives out a data
/// source under a role that row-level security binds.
public final class Book implements AutoCloseable {

  private static final int CONNECTIONS = 10;
  private static final Duration WAIT = Duration.ofSeconds(5);

  private final Optional<EmbeddedPostgres> server;
  private final Optional<DatabaseHold> hold;
  private final HikariDataSource pool;
  private final TransactionsOnly dataSource;
  private final Portfolios portfolios;

  private Book(
      Optional<EmbeddedPostgres> server,
      Optional<DatabaseHold> hold,
      DatabaseAddress address,
      Optional<String> password,
      Consumer<Message> progress) {
    this.server = server;
    this.hold = hold;
    progress.accept(Message.of("progress.start.tables"));
    new Migrations(address).run();
    this.portfolios = new Portfolios(address);
    this.pool = pool(address, ApplicationRole.admit(address, password));
    this.dataSource = new TransactionsOnly(pool);
  }

  /// The database below a data folder, or where `TAMIS_DATABASE_URL` says.
  ///
  /// @param environment such as [System#getenv()]
  /// @throws Problems where another Tamis is running on the folder or the database, or the database
  ///   can't be used
  public static Book open(Path data, Map<String, String> environment) {
    return open(data, environment, _ -> {});
  }

  /// The same.
  ///
  /// @param progress told what a long start is at
  public static Book open(Path data, Map<String, String> environment, Consumer<Message> progress) {
    var existing = ExistingServer.named(environment);
    if (existing.isPresent()) {
      return open(existing.get(), progress);
    }
    var server = EmbeddedPostgres.start(data, progress);
    try {
      return new Book(
          Optional.of(server), Optional.empty(), server.address(), Optional.empty(), progress);
    } catch (RuntimeException failed) {
      server.close();
      throw failed;
    }
  }

  private static Book open(ExistingServer existing, Consumer<Message> progress) {
    existing.check();
    var hold = DatabaseHold.take(existing.address(), DatabaseHold.Pace.USUAL);
    try {
      return new Book(
          Optional.empty(),
          Optional.of(hold),
          existing.address(),
          existing.applicationPassword(),
          progress);
    } catch (RuntimeException failed) {
      hold.close();
      throw failed;
    }
  }

  /// For the transactions of [#transactions]; a statement outside of one fails, for no row would be
  /// shown to it.
  public DataSource dataSource() {
    return dataSource;
  }

  /// For the tables that are bound to no portfolio, since they hold nothing but numbers. No row of
  /// any other is seen.
  public DataSource unboundDataSource() {
    return pool;
  }

  public PlatformTransactionManager transactions() {
    return new PortfolioTransactions(dataSource);
  }

  /// The portfolio that every book has.
  public UUID portfolio() {
    return portfolios.first().id();
  }

  /// All of them.
  public Portfolios portfolios() {
    return portfolios;
  }

  /// What can be seen in the book now, of all portfolios.
  ///
  /// @throws IllegalStateException where the database doesn't answer
  public Sight sight() {
    try (var connection = pool.getConnection();
        var statement = connection.prepareStatement("SELECT pg_current_snapshot()::text");
        var rows = statement.executeQuery()) {
      rows.next();
      return new Sight(rows.getString(1));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Whether the database answers.
  public boolean isReachable() {
    try (var connection = pool.getConnection()) {
      return connection.isValid((int) WAIT.toSeconds());
    } catch (SQLException e) {
      return false;
    }
  }

  /// Has something else end first when the process is told to end, or another has taken the
  /// database over: pages, whose requests need the book.
  public void endAfter(Runnable first) {
    server.ifPresentOrElse(
        ours -> ours.endAfter(first),
        () -> Runtime.getRuntime().addShutdownHook(new Thread(first)));
    hold.ifPresent(held -> held.whenTaken(first));
  }

  @Override
  public void close() {
    pool.close();
    hold.ifPresent(DatabaseHold::close);
    server.ifPresent(EmbeddedPostgres::close);
  }

  private static HikariDataSource pool(DatabaseAddress address, String password) {
    var config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setUsername(ApplicationRole.NAME);
    config.setPassword(password);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(WAIT.toMillis());
    config.setPoolName("book");
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException e) {
      throw e.getCause() instanceof SQLException refused
          ? DatabaseFault.of(
              new DatabaseAddress(address.url(), ApplicationRole.NAME, password), refused)
          : e;
    }
  }
}
