package app.tamis.fuzz;

import app.tamis.basics.Problems;
import app.tamis.facts.Intake;
import app.tamis.facts.Intakes;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;

/// Rows that came back mended: where they can't be taken, the original stays as it was.
public final class MendedFuzz {

  static final String ORIGINAL =
      """
      ticket_id,client_id,opened_at
      T1,C1,2025-01-05
      T2,C1,5 January
      T3,"C,9",2025-01-07
      """;

  private MendedFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    var original = ORIGINAL.getBytes(StandardCharsets.UTF_8);
    Trying.once(folder -> {
      var intake = new Intakes(folder.resolve("data")).begin();
      intake.receive("tickets.csv", new ByteArrayInputStream(original));
      try {
        intake.receive("tickets.csv.rejects.csv", new ByteArrayInputStream(input));
      } catch (Problems refused) {
        var now = Files.readAllBytes(intake.path("tickets.csv").orElseThrow());
        if (!Arrays.equals(now, original)) {
          throw new AssertionError("the original is another", refused);
        }
        throw refused;
      }
      opened(intake);
    });
  }

  private static void opened(Intake intake) {
    try (var folder = intake.open()) {
      Using.checked(folder);
    }
  }
}
