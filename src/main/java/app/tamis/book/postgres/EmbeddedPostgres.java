package app.tamis.book.postgres;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.book.database.DatabaseAddress;
import app.tamis.book.database.DatabaseFault;
import app.tamis.book.database.Secret;
import app.tamis.book.folder.BookFolder;
import app.tamis.book.folder.Disk;
import app.tamis.book.folder.FolderLock;
import app.tamis.disk.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server of our own below the data folder, started with us and stopped with us. It
/// listens on loopback only, with a password that only this user can read; it writes to the disk
/// before it answers.
///
/// A file lock keeps a second one away. A server that outlived a crash of ours is stopped first;
/// one that crashes itself is started again on the same port. Whatever ends this process, short of
/// a `kill -9`, stops the server too.
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final int TRIES = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PATIENCE_WHILE_IT_RECOVERS = Duration.ofMinutes(30);
  private static final String STARTING_UP = "57P03";
  private static final long LOG_LIMIT = 4L << 20;

  private final Consumer<Message> progress;
  private final BookFolder folder;
  private final FolderLock lock;
  private final PostgresLog log;
  private final String password;
  private final Cluster cluster;
  private final QuickDeaths deaths = new QuickDeaths();
  private final Thread hook = new Thread(this::endWithProcess, "end of the book");

  private Runnable first = () -> {};
  private int port;
  private @Nullable Process server;
  private volatile boolean closing;
  private boolean closed;

  private EmbeddedPostgres(BookFolder folder, FolderLock lock, Consumer<Message> progress)
      throws IOException {
    this.progress = progress;
    this.folder = folder;
    this.lock = lock;
    this.log = new PostgresLog(folder.log(), LOG_LIMIT);
    this.password = password(folder);
    progress.accept(
        Message.of(
            Files.exists(folder.programs()) ? "progress.start.look" : "progress.start.unpack"));
    var binaries = PostgresBinaries.unpackedIn(folder.programs());
    var user = UnprivilegedUser.forFolder(folder.root());
    this.cluster = new Cluster(folder, new PostgresPrograms(folder.root(), binaries, user));
  }

  /// @param data the data folder; made where it doesn't exist
  /// @throws Problems where another Tamis is running on it, or the server can't be started
  public static EmbeddedPostgres start(Path data) {
    return start(data, _ -> {});
  }

  /// The same.
  ///
  /// @param progress told what a long start is at
  public static EmbeddedPostgres start(Path data, Consumer<Message> progress) {
    var folder = BookFolder.below(data);
    try {
      Disk.makePrivate(folder.root());
      var lock = FolderLock.hold(folder);
      try {
        var started = new EmbeddedPostgres(folder, lock, progress);
        started.begin();
        return started;
      } catch (IOException | RuntimeException failed) {
        lock.close();
        throw failed;
      }
    } catch (IOException e) {
      throw Problems.of("book.folder", folder.root().toString(), Disk.reason(e));
    }
  }

  public DatabaseAddress address() {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), DatabaseAddress.OWNER, password);
  }

  /// Where a server of another process listens, that works on the folder.
  ///
  /// @throws Problems where it doesn't listen yet
  public static DatabaseAddress addressOfRunning(Path data) {
    var folder = BookFolder.below(data);
    try {
      return new DatabaseAddress(
          Files.readString(folder.address()).strip(),
          DatabaseAddress.OWNER,
          Files.readString(folder.password()).strip());
    } catch (IOException notYet) {
      throw Problems.of("book.starting", data.toString());
    }
  }

  /// Has something else end first when the process is told to end.
  public synchronized void endAfter(Runnable other) {
    first = other;
  }

  private static String password(BookFolder folder) throws IOException {
    if (!Files.exists(folder.password())) {
      PrivateFile.write(folder.password(), Secret.make());
    }
    return Files.readString(folder.password()).strip();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Once told to end, nothing is begun any more; what is being made then is finished first.
  private void begin() throws IOException {
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      if (!folder.holdsBook()) {
        progress.accept(Message.of("progress.start.cluster"));
      }
      synchronized (this) {
        cluster.makeIfAbsent();
      }
      progress.accept(Message.of("progress.start.database"));
      bringUp();
      PrivateFile.write(folder.address(), address().url());
      watch();
    } catch (IOException | RuntimeException failed) {
      close();
      throw failed;
    }
  }

  /// A few tries, since a port may have been taken meanwhile, and what is left of a server that was
  /// killed needs a moment to go.
  private void bringUp() throws IOException {
    for (int left = TRIES - 1; ; left--) {
      port = freePort();
      try {
        launch();
        awaitReady();
        return;
      } catch (Problems failed) {
        if (left == 0 || closing) {
          throw failed;
        }
        pause(Duration.ofMillis(500));
      }
    }
  }

  private synchronized void launch() throws IOException {
    if (closing) {
      throw Problems.of("book.told-to-end", folder.root().toString());
    }
    cluster.stopOrphan();
    server =
        cluster
            .programs()
            .start(
                "postgres",
                List.of(
                    "-D",
                    folder.cluster().toString(),
                    "-p",
                    String.valueOf(port),
                    "-c",
                    "listen_addresses=127.0.0.1",
                    "-c",
                    "unix_socket_directories=",
                    "-c",
                    "max_connections=40",
                    "-c",
                    "timezone=UTC",
                    "-c",
                    "log_timezone=UTC"));
    log.follow(server);
  }

  private void awaitReady() throws IOException {
    long begun = System.nanoTime();
    boolean told = false;
    for (var failure = failure(); failure.isPresent(); failure = failure()) {
      boolean recovers = STARTING_UP.equals(failure.get().getSQLState());
      if (recovers && !told) {
        told = true;
        progress.accept(Message.of("progress.start.recovery"));
      }
      var patience = recovers ? PATIENCE_WHILE_IT_RECOVERS : PATIENCE;
      if (DatabaseFault.isRefusedLogin(failure.get())) {
        throw Problems.of("book.password", folder.password().toString());
      }
      if (isDead() || System.nanoTime() - begun > patience.toNanos()) {
        throw Problems.of(
            "book.start", folder.root().toString(), reason(failure.get()), folder.log().toString());
      }
      pause(Duration.ofMillis(50));
    }
  }

  private String reason(SQLException failure) {
    return log.lastFatal().isEmpty() ? String.valueOf(failure.getMessage()) : log.lastFatal();
  }

  private Optional<SQLException> failure() {
    try (var connection = address().connect()) {
      return connection.isValid(1) ? Optional.empty() : Optional.of(new SQLException());
    } catch (SQLException notYet) {
      return Optional.of(notYet);
    }
  }

  private synchronized boolean isDead() {
    return server == null || !server.isAlive();
  }

  private static void pause(Duration pause) throws IOException {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /// Starts the server again when it ends without having been asked to.
  private synchronized void watch() {
    if (!closing && server != null) {
      var unused =
          server
              .onExit()
              .thenRun(() -> Thread.ofVirtual().name("revival of the book").start(this::revive));
      Objects.requireNonNull(unused);
    }
  }

  private void revive() {
    while (!closing) {
      var pause = deaths.count(System.nanoTime());
      if (deaths.tooMany()) {
        LOG.error(
            "the database server ended {} times within a short while and is left alone; mend what {} names, then start Tamis again",
            QuickDeaths.TOO_MANY,
            folder.log());
        return;
      }
      LOG.warn("the database server ended; starting it again");
      try {
        pause(pause);
        launch();
        awaitReady();
        LOG.warn("the database server is back");
        watch();
        return;
      } catch (IOException | RuntimeException failed) {
        LOG.warn("the database server could not be started again: {}", failed.getMessage());
      }
    }
  }

  private void endWithProcess() {
    Runnable other;
    synchronized (this) {
      other = first;
    }
    try {
      other.run();
    } finally {
      close();
    }
  }

  /// Comes back once the server has ended and another may work on the folder.
  @Override
  public void close() {
    closing = true;
    closeOnce();
  }

  private synchronized void closeOnce() {
    if (closed) {
      return;
    }
    closed = true;
    forgetHook();
    try (lock) {
      stop();
      Files.deleteIfExists(folder.address());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One that has only just been started can't be asked in order, and has nothing to put in order.
  private void stop() throws IOException {
    if (server == null || !server.isAlive()) {
      return;
    }
    try {
      cluster.stop();
    } catch (Problems notYetThere) {
      LOG.debug("stopping it by a signal", notYetThere);
      server.destroy();
    }
    Commands.await(server);
  }

  private void forgetHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      LOG.debug("the process is ending", ending);
    }
  }
}
