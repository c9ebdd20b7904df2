package app.tamis.book.postgres;

import java.io.IOException;

/// Other programs of the machine.
final class Commands {

  private Commands() {}

  /// Whether it is there, and ends well.
  static boolean succeeds(String... command) {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return await(process) == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  /// Its exit status.
  static int await(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
