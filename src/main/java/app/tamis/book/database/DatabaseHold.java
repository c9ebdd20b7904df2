package app.tamis.book.database;

import app.tamis.basics.Problems;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a second server from working on the same database: two would each settle grades and send
/// letters. It is a lock of a session of its own, so that the database lets go of it when the
/// server stops or dies. Who only looks in, such as a backup, doesn't ask for it.
public final class DatabaseHold implements AutoCloseable {

  /// How long a server that is just ending is waited for, and how often it is looked whether the
  /// session still lives.
  ///
  /// @param ending of another server
  public record Pace(Duration ending, Duration look) {

    public static final Pace USUAL = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(15));
  }

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseHold.class);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int ANSWER_SECONDS = 10;

  private final DatabaseAddress address;
  private final Pace pace;
  private final CompletableFuture<Void> taken = new CompletableFuture<>();

  /// What our sessions are called, so that one that the network lost is known as our own.
  private final String name = "tamis serve " + UUID.randomUUID();

  private final Thread watch = Thread.ofVirtual().name("hold on the database").unstarted(this::run);
  private @Nullable Connection session;
  private boolean closed;

  private DatabaseHold(DatabaseAddress address, Pace pace) {
    this.address = address;
    this.pace = pace;
  }

  /// @throws Problems where another server holds it
  public static DatabaseHold take(DatabaseAddress address, Pace pace) {
    var hold = new DatabaseHold(address, pace);
    try {
      if (!hold.begin()) {
        throw Problems.of("book.served", address.shown());
      }
    } catch (SQLException e) {
      throw DatabaseFault.of(address, e);
    }
    hold.watch.start();
    return hold;
  }

  /// Has this be done where the session was lost and another server has come since.
  public void whenTaken(Runnable work) {
    var _ =
        taken.thenRunAsync(work, todo -> Thread.ofPlatform().name("end of the book").start(todo));
  }

  /// @return whether nobody else has it
  private synchronized boolean begin() throws SQLException {
    if (closed) {
      return true;
    }
    var connection = address.connect();
    try {
      connection.setNetworkTimeout(Runnable::run, ANSWER_SECONDS * 1000);
      execute(
          connection,
          // Within a minute or so the database knows that our machine is gone.
          "SET tcp_keepalives_idle = 30",
          "SET tcp_keepalives_interval = 10",
          "SET tcp_keepalives_count = 3",
          "SET application_name = '" + name + "'",
          """
          SELECT pg_terminate_backend(pid)
          FROM pg_stat_activity
          WHERE application_name = '%s' AND pid <> pg_backend_pid()
          """
              .formatted(name));
      if (isGiven(connection)) {
        session = connection;
        return true;
      }
    } catch (SQLException failed) {
      connection.close();
      throw failed;
    }
    connection.close();
    return false;
  }

  private boolean isGiven(Connection connection) throws SQLException {
    long deadline = System.nanoTime() + pace.ending().toNanos();
    while (true) {
      try (var statement = connection.createStatement();
          var row =
              statement.executeQuery(
                  "SELECT pg_try_advisory_lock(hashtextextended('tamis serve', 0))")) {
        if (row.next() && row.getBoolean(1)) {
          return true;
        }
      }
      if (System.nanoTime() > deadline || !rested(PAUSE)) {
        return false;
      }
    }
  }

  private void run() {
    while (rested(pace.look())) {
      try {
        if (!isAlive() && !begin() && !Thread.currentThread().isInterrupted()) {
          LOG.error(
              "{}: another Tamis works on this database now, so this one stops", address.shown());
          taken.complete(null);
          return;
        }
      } catch (SQLException unreachable) {
        LOG.debug("the database doesn't answer; trying again", unreachable);
      }
    }
  }

  private synchronized boolean isAlive() throws SQLException {
    if (closed) {
      return true;
    }
    if (session != null && session.isValid(ANSWER_SECONDS)) {
      return true;
    }
    letGo();
    return false;
  }

  private static boolean rested(Duration time) {
    try {
      Thread.sleep(time);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void execute(Connection connection, String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private void letGo() {
    try (var _ = session) {
      session = null;
    } catch (SQLException gone) {
      LOG.debug("it was gone already", gone);
    }
  }

  @Override
  public void close() {
    watch.interrupt();
    synchronized (this) {
      closed = true;
      letGo();
    }
  }
}
