package app.tamis.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassedDaysTests {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final PassedDays NONE = new PassedDays.None();

  @Test
  void a_day_has_passed_at_midnight_where_the_portfolio_is() {
    assertThat(since("2026-01-30", "2026-01-31T22:59:59Z", PARIS)).isEqualTo(NONE);
    assertThat(since("2026-01-30", "2026-01-31T23:00:00Z", PARIS))
        .isEqualTo(passed("2026-01-31", "2026-01-31"));
    assertThat(since("2026-01-30", "2026-01-31T23:00:00Z", ZoneId.of("America/New_York")))
        .isEqualTo(NONE);
  }

  @Test
  void days_switched_off_are_told_at_once_and_none_of_them_is_missing() {
    assertThat(since("2026-01-30", "2026-03-03T08:00:00Z", PARIS))
        .isEqualTo(passed("2026-01-31", "2026-03-02"));
  }

  @Test
  void of_a_portfolio_that_was_never_told_of_a_day_only_the_last_is() {
    assertThat(PassedDays.since(Optional.empty(), Instant.parse("2026-01-31T12:00:00Z"), PARIS))
        .isEqualTo(passed("2026-01-30", "2026-01-30"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-29", "2026-10-25"})
  void the_days_of_23_and_25_hours_pass_once(String day) {
    var told = new ArrayList<LocalDate>();
    var mark = LocalDate.parse(day).minusDays(2);
    for (var now = LocalDate.parse(day).minusDays(1).atStartOfDay(PARIS).toInstant();
        now.isBefore(LocalDate.parse(day).plusDays(2).atStartOfDay(PARIS).toInstant());
        now = now.plus(Duration.ofMinutes(10))) {
      if (PassedDays.since(Optional.of(mark), now, PARIS)
          instanceof PassedDays.Passed(var from, var to)) {
        assertThat(from).isEqualTo(to);
        told.add(to);
        mark = to;
      }
    }

    assertThat(told).containsExactly(LocalDate.parse(day).minusDays(1), LocalDate.parse(day));
  }

  @Test
  void a_day_that_the_zone_leaves_out_is_told_with_the_next() {
    assertThat(since("2011-12-29", "2011-12-31T10:30:00Z", ZoneId.of("Pacific/Apia")))
        .isEqualTo(passed("2011-12-30", "2011-12-31"));
  }

  @Test
  void whoever_moves_west_hears_of_no_day_twice() {
    var now = "2026-01-31T12:00:00Z";
    assertThat(since("2026-01-31", now, ZoneId.of("Pacific/Kiritimati"))).isEqualTo(NONE);
    assertThat(since("2026-01-31", now, ZoneId.of("Pacific/Niue"))).isEqualTo(NONE);
  }

  @Test
  void a_clock_that_is_set_back_a_little_tells_no_day_twice() {
    assertThat(since("2026-01-31", "2026-01-31T22:00:00Z", PARIS)).isEqualTo(NONE);
    assertThat(since("2026-01-31", "2026-01-30T12:00:00Z", PARIS)).isEqualTo(NONE);
  }

  @Test
  void a_clock_that_ran_a_year_ahead_keeps_no_day_from_passing() {
    assertThat(since("2027-01-31", "2026-01-31T12:00:00Z", PARIS))
        .isEqualTo(new PassedDays.TakenBack(LocalDate.parse("2026-01-30")));
  }

  @Test
  void however_the_clock_is_looked_at_each_day_is_told_once_and_in_order() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var zones = List.of(PARIS, ZoneId.of("Pacific/Auckland"), ZoneId.of("America/New_York"));
    var now = Instant.parse("2026-01-01T00:00:00Z");
    var mark = LocalDate.parse("2025-12-31");
    for (int look = 0; look < 2_000; look++) {
      now = now.plusSeconds(random.nextInt(-7_200, 90_000));
      var zone = zones.get(random.nextInt(zones.size()));
      if (PassedDays.since(Optional.of(mark), now, zone)
          instanceof PassedDays.Passed(var from, var to)) {
        assertThat(from).as("seed %s", seed).isEqualTo(mark.plusDays(1)).isBeforeOrEqualTo(to);
        assertThat(to).as("seed %s", seed).isBefore(LocalDate.ofInstant(now, zone));
        mark = to;
      }
    }
    assertThat(mark).as("seed %s", seed).isAfter(LocalDate.parse("2027-01-01"));
  }

  private static PassedDays since(String told, String now, ZoneId zone) {
    return PassedDays.since(Optional.of(LocalDate.parse(told)), Instant.parse(now), zone);
  }

  private static PassedDays passed(String from, String to) {
    return new PassedDays.Passed(LocalDate.parse(from), LocalDate.parse(to));
  }
}
