package app.tamis.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When each letter may leave.
class PaceTests {

  @ParameterizedTest
  @CsvSource({
    "2026-05-31, 2026-06-06, ''",
    "2026-05-31, 2026-06-07, FRIENDLY",
    "2026-01-31, 2026-02-07, FRIENDLY",
    "2024-02-22, 2024-02-28, ''",
    "2024-02-22, 2024-02-29, FRIENDLY",
    "2023-02-22, 2023-02-28, ''",
    "2023-02-22, 2023-03-01, FRIENDLY",
    "2025-12-31, 2026-01-07, FRIENDLY",
  })
  void the_friendly_one_may_leave_seven_days_after_the_due_date(
      LocalDate due, LocalDate today, String step) {
    assertThat(Pace.USUAL.due(due, Map.of(), today).map(Step::name).orElse("")).isEqualTo(step);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-20, ''",
    "2026-06-21, FIRM",
    "2026-07-05, FIRM",
  })
  void the_second_may_leave_after_21_days_where_the_first_left_in_time(
      LocalDate today, String step) {
    Map<Step, LocalDate> taken = Map.of(Step.FRIENDLY, LocalDate.of(2026, 6, 7));

    assertThat(Pace.USUAL.due(LocalDate.of(2026, 5, 31), taken, today).map(Step::name).orElse(""))
        .isEqualTo(step);
  }

  @Test
  void the_last_may_leave_after_35_days_over_a_leap_day() {
    var due = LocalDate.of(2024, 1, 31);
    var taken =
        Map.of(Step.FRIENDLY, LocalDate.of(2024, 2, 7), Step.FIRM, LocalDate.of(2024, 2, 21));

    assertThat(Pace.USUAL.due(due, taken, LocalDate.of(2024, 3, 5))).isEmpty();
    assertThat(Pace.USUAL.due(due, taken, LocalDate.of(2024, 3, 6))).contains(Step.LAST);
  }

  @Test
  void a_bill_that_was_never_asked_for_begins_with_the_friendly_one_however_late_it_is() {
    var due = LocalDate.of(2025, 1, 31);

    assertThat(Pace.USUAL.due(due, Map.of(), LocalDate.of(2026, 1, 31))).contains(Step.FRIENDLY);
  }

  @Test
  void one_that_left_late_has_as_long_to_work_as_one_in_time() {
    var due = LocalDate.of(2025, 1, 31);
    var taken = Map.of(Step.FRIENDLY, LocalDate.of(2026, 1, 31));

    assertThat(Pace.USUAL.due(due, taken, LocalDate.of(2026, 2, 13))).isEmpty();
    assertThat(Pace.USUAL.due(due, taken, LocalDate.of(2026, 2, 14))).contains(Step.FIRM);
    assertThat(Pace.USUAL.nextOn(due, taken)).contains(LocalDate.of(2026, 2, 14));
  }

  @Test
  void after_the_last_nothing_comes() {
    var day = LocalDate.of(2026, 1, 31);
    var taken = Map.of(Step.FRIENDLY, day, Step.FIRM, day, Step.LAST, day);

    assertThat(Pace.USUAL.due(day, taken, LocalDate.of(2030, 1, 1))).isEmpty();
    assertThat(Pace.USUAL.nextOn(day, taken)).isEmpty();
  }

  @Test
  void days_rise_from_letter_to_letter() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Pace(7, 7, 35));
    assertThatIllegalArgumentException().isThrownBy(() -> new Pace(0, 7, 35));
  }
}
