package app.tamis.fuzz;

import app.tamis.facts.csv.TwoReaders;
import app.tamis.facts.engine.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// A CSV file: both readers find the same records.
public final class CsvFuzz {

  private static final Engine ENGINE = engine();

  private CsvFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    Trying.once(folder -> TwoReaders.agree(ENGINE, folder, input));
  }

  private static Engine engine() {
    try {
      var engine = Engine.inMemory(Files.createTempDirectory("engine"));
      engine.executeResource("table/reading.sql");
      return engine;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
