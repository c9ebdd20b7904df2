package app.tamis.book.postgres;

import app.tamis.basics.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs PostgreSQL's programs as a user whom they accept.
///
/// @param folder that they work in
record PostgresPrograms(Path folder, PostgresBinaries binaries, UnprivilegedUser user) {

  /// In a session of its own: an interrupt typed at the terminal is for us alone, and we stop the
  /// server once we don't need it any more.
  private static final List<String> APART =
      Commands.succeeds("setsid", "true") ? List.of("setsid") : List.of();

  /// Starts one that goes on.
  Process start(String program, List<String> arguments) throws IOException {
    var command = new ArrayList<>(APART);
    command.addAll(user.command(binaries.program(program), arguments));
    return process(command).start();
  }

  /// Runs one to its end.
  ///
  /// @throws Problems with the last thing that it said, where it failed
  void run(String program, String... arguments) throws IOException {
    runReading("", program, arguments);
  }

  /// The same, with something to read.
  void runReading(String input, String program, String... arguments) throws IOException {
    var process = process(user.command(binaries.program(program), List.of(arguments))).start();
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException endedBeforeItReadAll) {
      // Its status and what it said tell why.
    }
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = Commands.await(process);
    if (status != 0) {
      throw Problems.of("book.program", folder.toString(), program, reason(said, status));
    }
  }

  /// The line that names an error, or else the last one.
  private static String reason(String said, int status) {
    var lines = said.lines().filter(line -> !line.isBlank()).toList();
    return lines.stream()
        .filter(line -> line.contains("error:") || line.contains("FATAL:"))
        .findFirst()
        .orElse(lines.isEmpty() ? String.valueOf(status) : lines.getLast());
  }

  private ProcessBuilder process(List<String> command) {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    return builder;
  }
}
