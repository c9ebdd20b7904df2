package app.tamis.book;

import app.tamis.basics.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server of our own below the data folder, started with us and stopped with us. It
/// listens on loopback only, with a password that only this user can read; it writes to the disk
/// before it answers.
///
/// A file lock keeps a second one away. A server that outlived a crash of ours is stopped first; one
/// that crashes itself is started again on the same port.
///
/// ```
/// DIR/book/LOCK                 held for as long as we run
/// DIR/book/password
/// DIR/book/postgres-18/         the programs
/// DIR/book/cluster/             what is kept
/// DIR/book/postgres.log
/// ```
final class EmbeddedPostgres implements AutoCloseable {

  static final String OWNER = "tamis_owner";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String PROGRAMS = "postgres-18";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String STARTING_UP = "57P03";

  private final Path folder;
  private final FileChannel lock;
  private final PostgresBinaries binaries;
  private final UnprivilegedUser user;
  private final String password;
  private final int port;
  private Process server;
  private boolean closing;

  private EmbeddedPostgres(Path folder, FileChannel lock) throws IOException {
    this.folder = folder;
    this.lock = lock;
    this.binaries = PostgresBinaries.unpackedIn(folder.resolve(PROGRAMS));
    this.password = password();
    this.user = UnprivilegedUser.forFolder(folder);
    this.port = freePort();
    makeCluster();
    stopOrphan();
    this.server = launch();
  }

  /// @param folder made where it doesn't exist
  /// @throws Problems where another Tamis is running on it
  static EmbeddedPostgres start(Path folder) {
    try {
      Disk.makePrivate(folder);
      var lock = lock(folder);
      try {
        var started = new EmbeddedPostgres(folder.toAbsolutePath().normalize(), lock);
        started.awaitReady();
        started.watch();
        return started;
      } catch (IOException | RuntimeException failed) {
        lock.close();
        throw failed;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DatabaseAddress address() {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), OWNER, password);
  }

  long processId() {
    return server.pid();
  }

  private static FileChannel lock(Path folder) throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve("LOCK"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException heldHere) {
      LOG.debug("held by this process", heldHere);
    }
    channel.close();
    throw Problems.of("book.busy", folder.toString());
  }

  private String password() throws IOException {
    var file = folder.resolve("password");
    if (!Files.exists(file)) {
      var bytes = new byte[32];
      new SecureRandom().nextBytes(bytes);
      Disk.writePrivately(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
    return Files.readString(file).strip();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// A cluster is made beside its place and then moved there, so that one cut off halfway is no
  /// cluster.
  private void makeCluster() throws IOException {
    if (Files.exists(cluster())) {
      return;
    }
    var half = folder.resolve("cluster.half");
    Disk.delete(half);
    run(
        "initdb",
        "-D",
        half.toString(),
        "-U",
        OWNER,
        "--pwfile=" + folder.resolve("password"),
        "--auth=scram-sha-256",
        "--data-checksums",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C");
    Files.move(half, cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  /// Since the lock is ours, a server on this cluster is one that outlived a crash. A process that
  /// only bears its number by chance is left alone.
  private void stopOrphan() throws IOException {
    var pidFile = cluster().resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    var pid = Files.readAllLines(pidFile).stream().findFirst().map(String::strip);
    boolean ours =
        pid.filter(text -> text.matches("\\d+"))
            .flatMap(text -> ProcessHandle.of(Long.parseLong(text)))
            .filter(ProcessHandle::isAlive)
            .filter(this::servesCluster)
            .isPresent();
    if (ours) {
      LOG.warn("stopping a database server that outlived its Tamis");
      run("pg_ctl", "stop", "-D", cluster().toString(), "-m", "fast", "-t", "60");
    } else {
      Files.deleteIfExists(pidFile);
    }
  }

  private boolean servesCluster(ProcessHandle process) {
    var command = process.info().commandLine();
    return command.isEmpty() || command.get().contains(cluster().toString());
  }

  private Process launch() throws IOException {
    return process(
            user.command(
                binaries.program("postgres"),
                List.of(
                    "-D",
                    cluster().toString(),
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
                    "log_timezone=UTC")))
        .start();
  }

  private void awaitReady() throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (var failure = connect(); failure.isPresent(); failure = connect()) {
      boolean hopeless = !server.isAlive() || System.nanoTime() > deadline;
      if (hopeless) {
        server.destroy();
        throw new IOException(
            "the database server did not start; see " + folder.resolve("postgres.log"),
            failure.get());
      }
      pause();
    }
  }

  private Optional<SQLException> connect() {
    var address = address();
    try (var connection =
        DriverManager.getConnection(address.url(), address.owner(), address.password())) {
      return connection.isValid(1) ? Optional.empty() : Optional.of(new SQLException(STARTING_UP));
    } catch (SQLException notYet) {
      return Optional.of(notYet);
    }
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /// Starts the server again when it ends without having been asked to.
  private synchronized void watch() {
    if (closing) {
      return;
    }
    var unused = server.onExit().thenRun(this::restart);
    Objects.requireNonNull(unused);
  }

  private synchronized void restart() {
    if (closing) {
      return;
    }
    LOG.warn("the database server ended; starting it again");
    try {
      stopOrphan();
      server = launch();
      awaitReady();
      watch();
    } catch (IOException e) {
      LOG.error("the database server could not be started again", e);
    }
  }

  @Override
  public void close() {
    try (lock) {
      boolean first = beginClosing();
      if (first && server.isAlive()) {
        run("pg_ctl", "stop", "-D", cluster().toString(), "-m", "fast", "-t", "60");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized boolean beginClosing() {
    boolean first = !closing;
    closing = true;
    return first;
  }

  private void run(String program, String... arguments) throws IOException {
    var process = process(user.command(binaries.program(program), List.of(arguments))).start();
    try {
      int status = process.waitFor();
      if (status != 0) {
        throw new IOException(
            "%s ended with %d; see %s".formatted(program, status, folder.resolve("postgres.log")));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private ProcessBuilder process(List<String> command) {
    var log = folder.resolve("postgres.log").toFile();
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
  }

  private Path cluster() {
    return folder.resolve("cluster");
  }
}
