package app.tamis.book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How to run PostgreSQL's programs where we are root, as in a container: they refuse to be root.
///
/// @param prefix of a command line
record UnprivilegedUser(List<String> prefix) {

  private static final String NOBODY = "65534";

  /// In a user namespace of its own, where that is allowed; else as nobody, who then must own the
  /// folder.
  static UnprivilegedUser forFolder(Path folder) throws IOException {
    if (!System.getProperty("user.name").equals("root")) {
      return new UnprivilegedUser(List.of());
    }
    if (succeeds("unshare", "-U", "true")) {
      return new UnprivilegedUser(List.of("unshare", "-U"));
    }
    if (!succeeds("chown", "-R", NOBODY + ":" + NOBODY, folder.toString())) {
      throw new IOException(folder + " could not be given to user " + NOBODY);
    }
    return new UnprivilegedUser(
        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
  }

  List<String> command(String program, List<String> arguments) {
    var command = new ArrayList<>(prefix);
    command.add(program);
    command.addAll(arguments);
    return command;
  }

  private static boolean succeeds(String... command) throws IOException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
