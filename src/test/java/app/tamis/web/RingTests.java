package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.cli.Cli;
import app.tamis.cli.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Somebody who sees Tamis for the first time, and wants to see a card.
class RingTests {

  @Test
  void whoever_looks_at_the_demo_can_have_the_phone_ring() throws Exception {
    var data = RunningTamis.newData();
    try (var tamis = RunningTamis.demo(data)) {
      var token = data.resolve("ring.token");
      assertThat(Files.getPosixFilePermissions(token)).hasSize(2);

      assertThat(
              ring(
                  "--to",
                  tamis.uri("").toString(),
                  "--token-file",
                  token.toString(),
                  "+33261910000"))
          .isEqualTo("It rings: +33261910000 is nobody’s number. One person has a card.\n");
      assertThat(ring("--to", tamis.uri("/").toString(), "--token-file", token.toString()))
          .isEqualTo("It rings, with a hidden number. One person has a card.\n");
      assertThat(ring("--to", tamis.uri("").toString(), "--token", "tamis_x", "12"))
          .contains("refused: No token that is in force was shown");
    }
  }

  @Test
  void where_no_tamis_runs_it_says_so() {
    assertThat(ring("--to", "http://localhost:1", "--token", "x"))
        .contains("no Tamis answers at http://localhost:1");
    assertThat(ring("--token-file", "/nowhere/ring.token"))
        .contains("there is no token in /nowhere/ring.token");
  }

  private static String ring(String... arguments) {
    var said = new ByteArrayOutputStream();
    var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    Cli.run(
        Stream.concat(Stream.of("ring"), List.of(arguments).stream()).toList(),
        stream,
        stream,
        new Surroundings(Map.of(), Locale.UK, Clock.systemUTC(), false, false),
        (_, _) -> {});
    return said.toString(StandardCharsets.UTF_8);
  }
}
