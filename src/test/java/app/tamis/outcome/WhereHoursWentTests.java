package app.tamis.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.basics.ClientId;
import app.tamis.facts.KindHours;
import app.tamis.grading.Letter;
import app.tamis.outcome.WhereHoursWent.Groups;
import app.tamis.outcome.WhereHoursWent.Line;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Where the hours of a client who left went, worked out by hand.
class WhereHoursWentTests {

  private static final ClientId GONE = new ClientId("GONE");
  private static final ClientId BEST = new ClientId("BEST");
  private static final ClientId PLAIN = new ClientId("PLAIN");
  private static final ClientId NEW = new ClientId("NEW");
  private static final ClientId UNGRADED = new ClientId("UNGRADED");

  private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);
  private static final YearMonth UP_TO = YearMonth.of(2026, 3);
  private static final Groups GROUPS =
      new Groups(
          GONE,
          Map.of(GONE, Letter.D, BEST, Letter.A, PLAIN, Letter.C),
          Set.of(GONE, BEST, PLAIN, UNGRADED));

  @Test
  void hours_are_told_by_the_grade_of_the_last_day_and_by_kind_and_the_rest_isnt_found() {
    var hours = new ArrayList<KindHours>();
    each(hours, GONE, "incident", 20, 0);
    each(hours, BEST, "incident", 10, 12);
    each(hours, BEST, "project", 1, 6);
    each(hours, PLAIN, "request", 8, 5);
    each(hours, NEW, "project", 0, 4);

    var went = went(hours, LAST_DAY).orElseThrow();

    assertThat(went.before()).hasSize(12).startsWith(YearMonth.of(2025, 1));
    assertThat(went.since()).hasSize(3).startsWith(YearMonth.of(2026, 1));
    assertThat(went.lines())
        .containsExactly(
            new Line(Optional.of(Letter.A), false, 5, 2, 0),
            new Line(Optional.of(Letter.C), false, 0, -3, 0),
            new Line(Optional.empty(), true, 4, 0, 0));
    assertThat(went.found()).isEqualTo(8);
    assertThat(went.foundWith(Set.of(Letter.A, Letter.B))).isEqualTo(7);
    assertThat(went.missing()).isEqualTo(12);
  }

  @Test
  void what_says_of_no_kind_is_neither_a_project_nor_something_else() {
    var hours = new ArrayList<KindHours>();
    each(hours, UNGRADED, "", 0, 3);

    assertThat(went(hours, LAST_DAY).orElseThrow().lines())
        .containsExactly(new Line(Optional.empty(), false, 0, 0, 3));
  }

  @Test
  void a_month_that_isnt_over_counts_on_neither_side() {
    var hours = new ArrayList<KindHours>();
    each(hours, BEST, "project", 0, 6);

    var went = went(hours, LocalDate.of(2026, 1, 30)).orElseThrow();

    assertThat(went.before()).endsWith(YearMonth.of(2025, 12));
    assertThat(went.since()).containsExactly(YearMonth.of(2026, 2), YearMonth.of(2026, 3));
    assertThat(went.found()).isCloseTo(6, within(1e-9));
  }

  @Test
  void nothing_is_said_before_a_whole_month_has_passed() {
    assertThat(went(List.of(), LocalDate.of(2026, 3, 1))).isEmpty();
  }

  @Test
  void months_without_work_on_record_are_left_out() {
    var hours = new ArrayList<KindHours>();
    each(hours, BEST, "project", 12, 12);

    var went =
        WhereHoursWent.of(
                LAST_DAY,
                20,
                hours,
                GROUPS,
                month -> !month.isBefore(YearMonth.of(2025, 10)),
                UP_TO)
            .orElseThrow();

    assertThat(went.before()).hasSize(3);
    assertThat(went.found()).isZero();
  }

  private static Optional<WhereHoursWent> went(List<KindHours> hours, LocalDate lastDay) {
    return WhereHoursWent.of(lastDay, 20, hours, GROUPS, _ -> true, UP_TO);
  }

  /// In each month of 2025, and in each since.
  private static void each(
      List<KindHours> hours, ClientId client, String kind, double before, double since) {
    for (var month : Timetable.between(YearMonth.of(2025, 1), UP_TO)) {
      double each = month.getYear() == 2025 ? before : since;
      if (each > 0) {
        hours.add(new KindHours(client, month, Optional.of(kind).filter(k -> !k.isEmpty()), each));
      }
    }
  }
}
