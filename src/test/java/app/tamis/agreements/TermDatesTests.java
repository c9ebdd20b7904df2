package app.tamis.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.agreements.clauses.Clauses;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// An agreement that begins on 31 January 2026.
class TermDatesTests {

  @Test
  void a_term_of_twelve_months_ends_the_day_before_a_year_is_over() {
    var dates = dates(Map.of("term_months", "12", "renewal_months", "12", "notice_days", "90"));

    assertThat(dates.endOfTerm(LocalDate.of(2026, 6, 1))).contains(LocalDate.of(2027, 1, 30));
    assertThat(dates.noticeDay(LocalDate.of(2026, 6, 1))).contains(LocalDate.of(2026, 11, 1));
  }

  @Test
  void it_is_renewed_from_its_first_day_so_that_short_months_dont_creep() {
    var dates = dates(Map.of("term_months", "1", "renewal_months", "1", "notice_days", "0"));

    assertThat(dates.endOfTerm(LocalDate.of(2026, 2, 10))).contains(LocalDate.of(2026, 2, 27));
    assertThat(dates.endOfTerm(LocalDate.of(2026, 3, 10))).contains(LocalDate.of(2026, 3, 30));
    assertThat(dates.endOfTerm(LocalDate.of(2028, 2, 10))).contains(LocalDate.of(2028, 2, 28));
  }

  @Test
  void once_the_day_of_notice_is_over_there_is_none_until_the_next_term() {
    var dates = dates(Map.of("term_months", "12", "renewal_months", "12", "notice_days", "90"));

    assertThat(dates.noticeDay(LocalDate.of(2026, 11, 1))).contains(LocalDate.of(2026, 11, 1));
    assertThat(dates.noticeDay(LocalDate.of(2026, 11, 2))).isEmpty();
    assertThat(dates.noticeDay(LocalDate.of(2027, 1, 31))).contains(LocalDate.of(2027, 11, 1));
  }

  @Test
  void prices_are_reviewed_once_a_year_is_over_and_then_each_year() {
    var dates = dates(Map.of("review_month", "1"));

    assertThat(dates.review(LocalDate.of(2026, 6, 1))).contains(LocalDate.of(2027, 1, 1));
    assertThat(dates.review(LocalDate.of(2027, 1, 1))).contains(LocalDate.of(2027, 1, 1));
    assertThat(dates.review(LocalDate.of(2027, 1, 2))).contains(LocalDate.of(2028, 1, 1));
  }

  private static TermDates dates(Map<String, String> terms) {
    return new TermDates(DraftFixture.draft("managed", "en", "FR", terms), Clauses.shipped());
  }
}
