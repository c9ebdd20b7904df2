package app.tamis.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/// Folders of facts for which the figures were worked out by others.
final class Examples {

  static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

  private static final Path EXAMPLES = Path.of("src/test/resources/examples");

  private Examples() {}

  static Stream<String> names() {
    return Stream.of(
        "annual-fee",
        "big-loss-charming",
        "invoice-totals-only",
        "twelve-clients",
        "usd-us-prices");
  }

  static Path folder(String name) {
    return EXAMPLES.resolve(name);
  }

  static Json expected(String name) throws IOException {
    return JsonReader.read(Files.readString(EXAMPLES.resolve(name + ".expected.json")));
  }
}
