package app.tamis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlowStartTests {

  private static final Message DATABASE = Message.of("progress.start.database");
  private static final Message PAGES = Message.of("progress.start.pages");

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(
          new PrintStream(said, true, StandardCharsets.UTF_8),
          new PrintStream(said, true, StandardCharsets.UTF_8),
          Words.in(Locale.UK),
          new Surroundings(Map.of(), Locale.UK, Clock.systemUTC(), false, false));

  @Test
  void a_quick_start_says_nothing_but_that_it_is_ready() {
    try (var start = new SlowStart(terminal, Duration.ofMinutes(1), this::ready)) {
      start.progress(DATABASE);
      start.progress(PAGES);
      start.at("here");
    }

    assertThat(text()).isEqualTo("Tamis is ready: here\n");
  }

  @Test
  void a_slow_one_says_what_it_is_at_and_then_each_step() throws InterruptedException {
    try (var start = new SlowStart(terminal, Duration.ofMillis(20), this::ready)) {
      start.progress(DATABASE);
      while (text().isEmpty()) {
        Thread.sleep(5);
      }
      start.progress(PAGES);
      start.at("here");
      start.progress(DATABASE);
    }

    assertThat(text())
        .isEqualTo(
            "Starting: starting the database …\nStarting: starting the pages …\nTamis is ready: here\n");
  }

  private void ready(String link) {
    terminal.sayNow("cli.serve.ready", link);
  }

  private String text() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
