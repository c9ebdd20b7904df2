package app.tamis.facts.rollup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A cluster of Trino, started for tests by `bench/trino/start`; or one that runs already, named by
/// `-Dtrino.url`, whose files lie below `-Dtrino.lake`.
public final class Cluster implements AutoCloseable {

  private static final Path STATE = Path.of("target", "trino").toAbsolutePath();

  private final boolean isOurs;
  private final String url;

  private Cluster(boolean isOurs, String url) {
    this.isOurs = isOurs;
    this.url = url;
  }

  public static Cluster open() throws IOException {
    var running = Optional.ofNullable(System.getProperty("trino.url"));
    return running.isPresent()
        ? new Cluster(false, running.get())
        : new Cluster(true, run("start").lines().toList().getLast());
  }

  public String url() {
    return url;
  }

  /// Where it finds files, which it calls `local:///…`.
  public Path lake() {
    return Path.of(System.getProperty("trino.lake", STATE.resolve("lake").toString()));
  }

  boolean isOurs() {
    return isOurs;
  }

  /// As a machine dies: without a word.
  void killWorker() {
    worker().ifPresent(ProcessHandle::destroyForcibly);
  }

  boolean hasLostWorker() {
    return worker().isEmpty();
  }

  private static Optional<ProcessHandle> worker() {
    try {
      var pid = Files.readString(STATE.resolve("pids").resolve("worker-2")).strip();
      return ProcessHandle.of(Long.parseLong(pid));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(String script) throws IOException {
    var process =
        new ProcessBuilder("bench/trino/" + script, STATE.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException(script + " failed: " + said);
    }
    return said;
  }

  @Override
  public void close() throws IOException {
    if (isOurs) {
      run("stop");
    }
  }
}
