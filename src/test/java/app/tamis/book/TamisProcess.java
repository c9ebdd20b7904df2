package app.tamis.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.NullMarked;

/// Tamis as a process of its own, as the launcher starts it, so that it can be killed.
///
/// @param said what it has written so far
@NullMarked
public record TamisProcess(Process process, Path said) implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  public static TamisProcess serving(Path data) throws IOException {
    return serving(data, Map.of());
  }

  public static TamisProcess serving(Path data, Map<String, String> environment)
      throws IOException {
    return start(environment, "serve", "--data", data.toString(), "--port", "0", "--lang", "en");
  }

  static TamisProcess start(Map<String, String> environment, String... arguments)
      throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "app.tamis.Tamis"));
    command.addAll(List.of(arguments));
    var said = Files.createTempFile("tamis", ".out");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().putAll(environment);
    return new TamisProcess(builder.start(), said);
  }

  public TamisProcess ready() {
    await("it says that it is ready", () -> text().contains("Tamis is ready"));
    return this;
  }

  /// As `kill -TERM` does.
  public void terminate() {
    process.destroy();
  }

  /// As `kill -9` does.
  public void kill() throws IOException {
    process.destroyForcibly();
    ended();
  }

  /// Its exit status.
  public int ended() throws IOException {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("it goes on; so far it said: " + text());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  public String text() {
    try {
      return Files.readString(said);
    } catch (IOException e) {
      return "";
    }
  }

  public static void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited in vain until " + what);
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    ended();
    Files.deleteIfExists(said);
  }
}
