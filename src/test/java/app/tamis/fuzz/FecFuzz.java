package app.tamis.fuzz;

import app.tamis.facts.FactsFolder;
import java.nio.file.Files;

/// A French ledger file, through its shipped mapping.
public final class FecFuzz {

  private FecFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    Trying.once(folder -> {
      var ledger = Files.write(folder.resolve("123456789FEC20251231.txt"), input);
      try (var opened = FactsFolder.ofFile(ledger, "fec")) {
        Using.checked(opened);
      }
    });
  }
}
