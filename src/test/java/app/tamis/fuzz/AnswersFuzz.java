package app.tamis.fuzz;

import app.tamis.cli.Cli;
import app.tamis.cli.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A `tamis-answers.yaml`, by which files are tried and clients graded.
public final class AnswersFuzz {

  static final String BILLS =
      """
      Invoice No,Customer,Date,Due Date,Status,Total
      I1,Oak & Partners,03/01/2025,03/02/2025,Paid,100.00
      I2,Elm Ltd,05/02/2025,05/03/2025,Parked,200.00
      I3,Oak and Partners,07/03/2025,07/04/2025,Void,400.00
      """;
  private static final String CLIENTS = "client_id,name\noak,Oak & Partners\n";

  private AnswersFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    Trying.once(folder -> {
      var exports = Files.createDirectory(folder.resolve("exports"));
      Files.writeString(exports.resolve("bills.csv"), BILLS);
      Files.writeString(exports.resolve("clients.csv"), CLIENTS);
      var answers = Files.write(folder.resolve("answers.yaml"), input);
      attempt(exports, answers, folder.resolve("rejects.csv"));
    });
  }

  private static void attempt(Path exports, Path answers, Path rejects) {
    var said = new ByteArrayOutputStream();
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    var clock = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
    Cli.run(
        List.of(
            "try",
            exports.toString(),
            "--answers",
            answers.toString(),
            "--rejects",
            rejects.toString(),
            "--yes"),
        out,
        out,
        new Surroundings(Map.of(), Locale.UK, clock, false, false),
        (_, _) -> {});
    var text = said.toString(StandardCharsets.UTF_8);
    if (text.contains("\tat app.tamis.")) {
      throw new AssertionError(text);
    }
  }
}
