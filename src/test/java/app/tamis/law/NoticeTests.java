package app.tamis.law;

import static app.tamis.law.LawFixtures.FRANCE;
import static app.tamis.law.LawFixtures.GERMANY;
import static app.tamis.law.LawFixtures.UNITED_KINGDOM;
import static app.tamis.law.LawFixtures.day;
import static app.tamis.law.LawFixtures.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.law.Notice.Accepted;
import app.tamis.law.Notice.NeedsReason;
import app.tamis.law.Notice.TooEarly;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTests {

  @Test
  void in_france_it_is_a_month_for_each_year_of_the_relationship_that_has_begun() {
    var given = received("2026-01-05").since("2018-03-01").notice(30);

    var early = Notice.of(given, FRANCE, day("2026-08-05"));

    assertThat(early).isInstanceOf(NeedsReason.class);
    assertThat(said(early.message()))
        .isEqualTo(
            "5 August 2026 is shorter than advised, so say why in the record: by the length of the"
                + " relationship we advise 8 months of notice, until 5 September 2026 (Code de"
                + " commerce, L442-1 II; Code civil, 1226; checked on 30 November 2026; not legal"
                + " advice)");
    assertThat(Notice.of(given, FRANCE, day("2026-09-05"))).isInstanceOf(Accepted.class);
    assertThat(Notice.of(given, FRANCE, day("2026-09-04"))).isInstanceOf(NeedsReason.class);
  }

  @Test
  void before_the_contract_allows_it_no_reason_helps() {
    var given = received("2026-01-05").since("2018-03-01").notice(30);

    assertThat(Notice.of(given, FRANCE, day("2026-02-03"))).isInstanceOf(TooEarly.class);
    assertThat(Notice.of(given, FRANCE, day("2026-02-04"))).isInstanceOf(NeedsReason.class);
  }

  @Test
  void elsewhere_the_contract_alone_counts() {
    var given = received("2026-01-05").since("2001-03-01").notice(30);

    assertThat(given.earliest(UNITED_KINGDOM).day()).isEqualTo("2026-02-04");
    assertThat(Notice.of(given, UNITED_KINGDOM, day("2026-02-04"))).isInstanceOf(Accepted.class);
  }

  @Test
  void a_fixed_term_is_kept() {
    var given = received("2026-01-05").since("2025-06-01").until("2027-05-31").notice(30);

    assertThat(given.earliest(FRANCE).day()).isEqualTo("2027-05-31");
    assertThat(Notice.of(given, FRANCE, day("2027-05-30"))).isInstanceOf(TooEarly.class);
  }

  @Test
  void a_relationship_of_unknown_length_is_given_what_is_always_enough() {
    var given = received("2026-01-05").notice(30);

    assertThat(given.earliest(FRANCE).day()).isEqualTo("2027-07-05");
    assertThat(said(Notice.of(given, FRANCE, day("2026-12-31")).message()))
        .contains("we don't know since when this client is with you, so we advise 18 months");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05, 2026-01-05, 2026-02-05, the first day is the first year",
    "2026-02-01, 2026-01-05, 2026-02-05, even where it is still to come",
    "2025-01-06, 2026-01-05, 2026-02-05, a year less a day",
    "2025-01-05, 2026-01-05, 2026-03-05, on the day itself another year begins",
    "2009-01-04, 2026-01-05, 2027-07-05, eighteen at most",
    "1998-01-04, 2026-01-05, 2027-07-05, eighteen at most",
    "2021-01-31, 2026-08-31, 2027-02-28, a month without that day ends on its last",
    "2021-01-31, 2027-08-31, 2028-03-31, one with it",
    "2024-02-29, 2025-02-28, 2025-03-28, who came on a leap day has its year full in March",
    "2024-02-29, 2025-03-01, 2025-05-01, then",
    "2023-03-01, 2024-02-29, 2024-03-29, a leap day is a day like others"
  })
  void years_begin_on_their_day_and_months_end_where_they_end(
      LocalDate since, LocalDate received, LocalDate end) {
    var given = new NoticeGiven(received, Optional.of(since), 0, Optional.empty());

    assertThat(given.earliest(FRANCE).day()).isEqualTo(end);
  }

  @Test
  void an_owner_may_want_the_end_of_the_month_and_that_of_licences() {
    var given = received("2026-01-05").since("2018-03-01").notice(30);

    assertThat(given.earliest(FRANCE, false, Stream.of(day("2026-10-14"), day("2026-02-01"))))
        .isEqualTo("2026-10-14");
    assertThat(given.earliest(FRANCE, true, Stream.of(day("2026-10-14")))).isEqualTo("2026-10-31");
    assertThat(given.earliest(FRANCE, true, Stream.empty())).isEqualTo("2026-09-30");
    assertThat(given.earliest(FRANCE, false, Stream.empty())).isEqualTo("2026-09-05");
  }

  @Test
  void a_notice_of_less_than_no_days_is_none() {
    assertThatThrownBy(() -> received("2026-01-05").notice(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_serious_breach_ends_it_on_receipt_in_the_united_kingdom_only_by_a_clause() {
    var received = day("2026-01-05");

    assertThat(SeriousBreach.of(FRANCE, false, received)).isInstanceOf(SeriousBreach.Ends.class);
    assertThat(SeriousBreach.of(UNITED_KINGDOM, true, received))
        .isInstanceOf(SeriousBreach.Ends.class);
    assertThat(SeriousBreach.of(UNITED_KINGDOM, false, received))
        .isInstanceOf(SeriousBreach.NeedsClause.class);
    assertThat(SeriousBreach.of(GERMANY, true, received)).isInstanceOf(NotInTable.class);
  }

  private static Given received(String day) {
    return new Given(day(day), Optional.empty(), Optional.empty());
  }

  private record Given(
      LocalDate received, Optional<LocalDate> since, Optional<LocalDate> fixedTermEnd) {

    Given since(String day) {
      return new Given(received, Optional.of(day(day)), fixedTermEnd);
    }

    Given until(String day) {
      return new Given(received, since, Optional.of(day(day)));
    }

    NoticeGiven notice(int days) {
      return new NoticeGiven(received, since, days, fixedTermEnd);
    }
  }
}
