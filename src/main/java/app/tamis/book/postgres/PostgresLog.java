package app.tamis.book.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the database server says, kept in a file that doesn't grow for ever: when it is full it
/// becomes `postgres.log.1`, in place of the one before.
final class PostgresLog {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresLog.class);

  private final Path file;
  private final long limit;
  private String lastFatal = "";

  /// @param limit in bytes, of either file
  PostgresLog(Path file, long limit) {
    this.file = file;
    this.limit = limit;
  }

  /// Keeps what a process says until it ends.
  synchronized void follow(Process server) {
    lastFatal = "";
    Thread.ofPlatform().daemon().name("postgres.log").start(() -> keepAll(server));
  }

  private void keepAll(Process server) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        tryToKeep(line);
      }
    } catch (IOException gone) {
      LOG.debug("the database server says no more", gone);
    }
  }

  /// A disk that is full must not stop us from listening: the server would wait for us.
  private void tryToKeep(String line) {
    try {
      keep(line);
    } catch (IOException | UncheckedIOException full) {
      LOG.debug("could not be kept: {}", line, full);
    }
  }

  synchronized void keep(String line) throws IOException {
    for (var severity : List.of("FATAL:", "PANIC:")) {
      int at = line.indexOf(severity);
      if (at >= 0) {
        lastFatal = line.substring(at + severity.length()).strip();
      }
    }
    if (Files.exists(file) && Files.size(file) > limit) {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /// Why the server that is followed refused to go on; empty if it didn't.
  synchronized String lastFatal() {
    return lastFatal;
  }
}
