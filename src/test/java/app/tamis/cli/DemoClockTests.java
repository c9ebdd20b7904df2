package app.tamis.cli;

import static app.tamis.cli.CommandLineFixture.asked;
import static app.tamis.cli.CommandLineFixture.tamis;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.Facts;
import app.tamis.sample.SampleClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// By which clock a folder is served.
class DemoClockTests {

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 5);

  @TempDir Path folder;

  @Test
  void the_sample_is_served_by_its_own_and_imported_by_it() {
    var data = folder.resolve("demo");

    var served = asked("demo", "--data", data);

    assertThat(SampleClock.day(served.clock())).contains(JANUARY);
    assertThat(new Facts(Clock.systemUTC(), _ -> {}).imports(data))
        .singleElement()
        .satisfies(imported ->
            assertThat(LocalDate.ofInstant(imported.at(), served.clock().getZone()))
                .isEqualTo(JANUARY));
  }

  @Test
  void so_it_is_when_it_is_served_again_by_whatever_command() {
    asked("demo", "--data", folder);

    assertThat(SampleClock.day(asked("serve", "--data", folder).clock())).contains(JANUARY);
    assertThat(SampleClock.day(asked("demo", "--data", folder).clock())).contains(JANUARY);
  }

  @Test
  void a_folder_of_ones_own_is_served_by_the_machines() throws IOException {
    assertThat(SampleClock.day(asked("serve", "--data", folder.resolve("mine")).clock())).isEmpty();
    var used = Files.createDirectories(folder.resolve("used"));
    Files.createDirectory(used.resolve("book"));
    assertThat(SampleClock.day(asked("demo", "--data", used).clock())).isEmpty();
  }

  @Test
  void nobodys_own_records_are_imported_beside_the_sample() {
    asked("demo", "--data", folder);

    var refused = tamis("import", "samples/harbour", "--data", folder);

    assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(refused.err())
        .contains("holds the sample, whose clock is not the machine's")
        .contains("import into another data folder");
  }
}
