package app.tamis.law;

import static app.tamis.law.LawFixtures.FRANCE;
import static app.tamis.law.LawFixtures.UNION;
import static app.tamis.law.LawFixtures.UNITED_KINGDOM;
import static app.tamis.law.LawFixtures.UNITED_STATES;
import static app.tamis.law.LawFixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.law.Deadlines.OnlyExpressly;
import app.tamis.law.Deadlines.TooLong;
import app.tamis.law.Deadlines.Within;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTests {

  @ParameterizedTest
  @CsvSource({
    "60, false, false, true",
    "61, false, false, false",
    "45, true, false, true",
    "46, true, false, false",
    "45, false, true, true",
    "46, false, true, false",
    "15, true, true, true",
    "16, true, true, false"
  })
  void in_france_60_days_or_45_to_the_end_of_the_month_and_45_of_periodic_bills(
      int days, boolean toMonthEnd, boolean periodic, boolean allowed) {
    assertThat(Deadlines.of(new AgreedTerms(days, toMonthEnd, periodic), FRANCE))
        .isInstanceOf(allowed ? Within.class : TooLong.class);
  }

  @Test
  void in_the_union_longer_must_be_agreed_in_so_many_words() {
    assertThat(Deadlines.of(new AgreedTerms(90, false, false), UNION))
        .isInstanceOf(OnlyExpressly.class);
    assertThat(Deadlines.of(new AgreedTerms(30, true, false), UNION)).isInstanceOf(Within.class);
  }

  @Test
  void where_nothing_was_agreed_it_is_30_days_but_in_the_united_states() {
    assertThat(Deadlines.usual(FRANCE)).contains(30);
    assertThat(Deadlines.usual(UNITED_KINGDOM)).contains(30);
    assertThat(Deadlines.usual(UNITED_STATES)).isEmpty();
  }

  @Test
  void a_table_without_a_longest_time_says_nothing() {
    assertThat(Deadlines.of(new AgreedTerms(90, false, false), UNITED_KINGDOM))
        .isInstanceOf(NotInTable.class);
  }

  @Test
  void the_end_of_the_month_is_that_in_which_the_days_end() {
    assertThat(new AgreedTerms(45, true, false).due(day("2026-01-05"))).isEqualTo("2026-02-28");
    assertThat(new AgreedTerms(30, false, false).due(day("2026-01-05"))).isEqualTo("2026-02-04");
  }
}
