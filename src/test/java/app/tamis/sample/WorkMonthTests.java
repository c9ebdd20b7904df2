package app.tamis.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class WorkMonthTests {

  @Test
  void easter_is_where_the_calendar_has_it() {
    assertThat(Holidays.easter(2024)).isEqualTo(LocalDate.of(2024, 3, 31));
    assertThat(Holidays.easter(2025)).isEqualTo(LocalDate.of(2025, 4, 20));
    assertThat(Holidays.easter(2038)).isEqualTo(LocalDate.of(2038, 4, 25));
  }

  @Test
  void nobody_works_on_weekends_and_holidays() {
    var may = WorkMonth.of(YearMonth.of(2025, 5));

    // 31 days, 9 of them at weekends, and the 1st, the 8th and Ascension on the 29th.
    assertThat(may.workdays()).hasSize(19);
    assertThat(WorkMonth.workdayFrom(LocalDate.of(2025, 5, 1))).isEqualTo("2025-05-02");
  }

  @Test
  void work_that_waits_does_not_leave_the_month() {
    var may = WorkMonth.of(YearMonth.of(2025, 5));

    assertThat(may.workdayAfter(LocalDate.of(2025, 5, 7), 1)).isEqualTo("2025-05-09");
    assertThat(may.workdayAfter(LocalDate.of(2025, 5, 30), 2)).isEqualTo("2025-05-30");
    assertThat(may.within(LocalDate.of(2025, 6, 1).atTime(0, 10))).isEqualTo("2025-05-31T23:55:00");
  }
}
