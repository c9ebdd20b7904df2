package app.tamis.facts;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class TryTests {
  @Test
  void tries() {
    var facts =
        new Facts(
            Clock.systemUTC(),
            m -> System.out.println(System.currentTimeMillis() % 1000000 + " " + m));
    var reading =
        facts.read(
            FactsFolder.open(
                Path.of(
                    java.util.Objects.requireNonNullElse(
                        System.getenv("FOLDER"), "../shared/examples/twelve-clients"))),
            ImportOptions.STRICT,
            r -> System.out.println(r));
    switch (reading) {
      case Facts.Reading.Taken t -> {
        System.out.println(t.facts().warnings());
        System.out.println(
            t.facts().months().evidence()
                + " "
                + t.facts().months().newestFact()
                + " "
                + t.facts().months().months().size());
        t.facts().months().months().stream().limit(3).forEach(System.out::println);
      }
      case Facts.Reading.Refused r -> System.out.println(r);
    }
  }
}
