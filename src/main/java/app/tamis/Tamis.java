package app.tamis;

import app.tamis.facts.Facts;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.ImportOptions;
import java.nio.file.Path;
import java.time.Clock;

/// The program: a command line.
public final class Tamis {

  private Tamis() {}

  static void main(String[] args) {
    System.out.println(
        new Facts(Clock.systemUTC(), _ -> {})
            .read(FactsFolder.open(Path.of(args[0])), ImportOptions.STRICT, System.out::println)
            .getClass());
  }
}
