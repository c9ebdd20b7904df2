package app.tamis.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleClockTests {

  private static final Instant NINE = Instant.parse("2026-01-05T08:00:00Z");

  @TempDir Path folder;

  private final Machine machine = new Machine();

  @Test
  void it_begins_on_the_fifth_of_january_at_nine_and_goes_on() {
    SampleClock.begin(folder);
    var clock = clock();

    assertThat(clock.instant()).isEqualTo(NINE);
    assertThat(SampleClock.day(clock)).contains(LocalDate.of(2026, 1, 5));
    machine.turn(Duration.ofHours(2));
    assertThat(clock.instant()).isEqualTo(NINE.plus(Duration.ofHours(2)));
    assertThat(clock.withZone(ZoneOffset.UTC).instant()).isEqualTo(clock.instant());
    assertThat(clock.getZone()).isEqualTo(ZoneId.of("Europe/Paris"));
  }

  @Test
  void it_stands_still_while_nobody_serves_the_folder_and_never_goes_back() {
    SampleClock.begin(folder);
    var first = clock();
    machine.turn(Duration.ofSeconds(200));
    var reached = first.instant();

    machine.turn(Duration.ofDays(30));

    assertThat(clock().instant()).isBetween(reached, reached.plus(Duration.ofMinutes(1)));
  }

  @Test
  void after_a_crash_at_any_moment_it_goes_on_later_than_all_that_it_ever_told() {
    SampleClock.begin(folder);
    var told = NINE;
    for (int start = 0; start < 5; start++) {
      var clock = clock();
      for (int second = 0; second < 150; second += 7) {
        assertThat(clock.instant()).isAfterOrEqualTo(told);
        told = clock.instant();
        machine.turn(Duration.ofSeconds(7));
      }
    }
    assertThat(told).isBefore(NINE.plus(Duration.ofMinutes(20)));
  }

  @Test
  void where_somebody_sets_the_machine_back_it_waits() {
    SampleClock.begin(folder);
    var clock = clock();
    machine.turn(Duration.ofMinutes(5));
    var reached = clock.instant();

    machine.turn(Duration.ofHours(-3));

    assertThat(clock.instant()).isEqualTo(reached);
  }

  @Test
  void a_folder_that_holds_anything_is_given_none() throws IOException {
    Files.createDirectory(folder.resolve("book"));

    SampleClock.begin(folder);

    assertThat(SampleClock.of(folder, machine)).isEmpty();
  }

  @Test
  void a_folder_that_isnt_there_is_made() {
    var data = folder.resolve("data").resolve("demo");

    SampleClock.begin(data);

    assertThat(SampleClock.of(data, machine)).isPresent();
  }

  @Test
  void what_began_begins_only_once() {
    SampleClock.begin(folder);
    var clock = clock();
    machine.turn(Duration.ofHours(5));
    var reached = clock.instant();

    SampleClock.begin(folder);

    assertThat(clock().instant()).isAfterOrEqualTo(reached);
  }

  @Test
  void a_file_that_says_anything_else_is_no_clock() throws IOException {
    var file = folder.resolve("sample-clock");
    for (var text : new String[] {"", "2026-01-05T08:00:00Z", "Made by tamis demo\n2026-01-05"}) {
      Files.writeString(file, text);

      assertThat(SampleClock.of(folder, machine)).as(text).isEmpty();
    }
    Files.delete(file);
    SampleClock.begin(folder);
    Files.writeString(file, Files.readString(file).replace("T", " at "));

    assertThat(SampleClock.of(folder, machine)).isEmpty();
  }

  @Test
  void any_other_clock_shows_no_day_of_the_sample() {
    assertThat(SampleClock.day(Clock.systemUTC())).isEmpty();
    assertThat(SampleClock.of(folder, machine)).isEmpty();
  }

  @Test
  void where_it_cant_be_noted_it_goes_on_all_the_same() throws IOException {
    SampleClock.begin(folder);
    var clock = clock();
    Files.delete(folder.resolve("sample-clock"));
    Files.createDirectories(folder.resolve("sample-clock").resolve("in the way"));

    machine.turn(Duration.ofHours(1));

    assertThat(clock.instant()).isEqualTo(NINE.plus(Duration.ofHours(1)));
  }

  private SampleClock clock() {
    return SampleClock.of(folder, machine).orElseThrow();
  }

  private static final class Machine extends Clock {

    private Instant now = Instant.parse("2026-11-30T06:00:00Z");

    void turn(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
