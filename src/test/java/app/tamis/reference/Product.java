package app.tamis.reference;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.cli.Cli;
import app.tamis.cli.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the product's command line prints as JSON.
final class Product {

  private static final Surroundings SURROUNDINGS =
      new Surroundings(
          Map.of(),
          Locale.UK,
          Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC),
          false,
          false);

  private Product() {}

  static Json prints(String command, Path folder, List<String> words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var arguments = new ArrayList<>(List.of(command, folder.toString()));
    arguments.addAll(words);
    arguments.addAll(List.of("--format", "json"));

    int status =
        Cli.run(
            arguments,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            SURROUNDINGS,
            (_, _) -> {});

    assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return JsonReader.read(out.toString(StandardCharsets.UTF_8));
  }
}
