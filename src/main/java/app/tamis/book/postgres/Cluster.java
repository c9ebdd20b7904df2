package app.tamis.book.postgres;

import app.tamis.book.database.DatabaseAddress;
import app.tamis.book.folder.BookFolder;
import app.tamis.book.folder.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder in which the database server keeps what it keeps.
record Cluster(BookFolder folder, PostgresPrograms programs) {

  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
  private static final String ADMINISTRATOR = "tamis_admin";
  private static final String HALF = "cluster.half-";

  /// Makes it where there is none: beside its place and then moved there, so that one cut off
  /// halfway is no cluster. One half made may still be written to by a program that outlived its
  /// Tamis, hence a place of our own.
  void makeIfAbsent() throws IOException {
    if (folder.holdsBook()) {
      return;
    }
    deleteHalves();
    var half = folder.root().resolve(HALF + ProcessHandle.current().pid());
    programs.run(
        "initdb",
        "-D",
        half.toString(),
        "-U",
        ADMINISTRATOR,
        "--pwfile=" + folder.password(),
        "--auth=scram-sha-256",
        "--data-checksums",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C");
    handOver(half);
    Files.move(half, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  /// The book belongs to somebody who can do nothing to the server. Whoever made the cluster can't
  /// log in any more.
  private void handOver(Path half) throws IOException {
    var password = Files.readString(folder.password()).strip();
    programs.runReading(
        """
        CREATE ROLE %1$s LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS PASSWORD '%2$s'
        ALTER DATABASE postgres OWNER TO %1$s
        ALTER ROLE %3$s NOLOGIN PASSWORD NULL
        """
            .formatted(DatabaseAddress.OWNER, password, ADMINISTRATOR),
        "postgres",
        "--single",
        "-D",
        half.toString(),
        "-c",
        "exit_on_error=true",
        "postgres");
  }

  private void deleteHalves() throws IOException {
    List<Path> halves;
    try (var entries = Files.list(folder.root())) {
      halves = entries.filter(entry -> entry.getFileName().toString().startsWith(HALF)).toList();
    }
    for (var half : halves) {
      try {
        Disk.delete(half);
      } catch (IOException stillWrittenTo) {
        LOG.debug("left for the next start: {}", half, stillWrittenTo);
      }
    }
  }

  /// Since we hold the folder's lock, a server on this cluster is one that outlived a crash. A
  /// process that only bears its number by chance is left alone, and the number forgotten.
  void stopOrphan() throws IOException {
    var pidFile = folder.cluster().resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    var process =
        Files.readAllLines(pidFile).stream()
            .findFirst()
            .map(String::strip)
            .filter(text -> text.matches("\\d+"))
            .flatMap(text -> ProcessHandle.of(Long.parseLong(text)))
            .filter(ProcessHandle::isAlive);
    if (process.isPresent() && isServer(process.get())) {
      LOG.warn("stopping a database server that outlived its Tamis");
      stop();
    } else if (process.isPresent()) {
      Files.deleteIfExists(pidFile);
    }
  }

  private boolean isServer(ProcessHandle process) {
    return process
        .info()
        .commandLine()
        .filter(command -> command.contains("postgres -D " + folder.cluster()))
        .isPresent();
  }

  /// Ends what is under way, and makes sure that all is on the disk.
  void stop() throws IOException {
    programs.run("pg_ctl", "stop", "-D", folder.cluster().toString(), "-m", "fast", "-t", "60");
  }
}
