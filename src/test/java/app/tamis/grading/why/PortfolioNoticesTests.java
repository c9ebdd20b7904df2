package app.tamis.grading.why;

import static app.tamis.grading.GradingFixture.graded;
import static app.tamis.grading.GradingFixture.grades;
import static app.tamis.grading.MatrixFixture.plainMatrix;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import app.tamis.grading.Letter;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.PortfolioFixture;
import app.tamis.measures.WorkMonth;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What must be known of all grades before any is read.
class PortfolioNoticesTests {

  private final ClientFixture brun = aClient("Brun").paying(euros(8_000)).taking(hours(20));

  @Test
  void that_much_work_is_not_written_down_is_said_first() {
    // 53.2 h of 140
    var portfolio =
        aPortfolio()
            .with(brun)
            .working(new WorkMonth(YearMonth.of(2025, 3), 1, hours(53.2)))
            .withUnknownTarget();

    assertThat(notices(portfolio))
        .containsExactly(
            "Your technicians wrote down 38% of their paid hours: every hourly rate here looks better"
                + " than it is.",
            "No hourly rate to aim at is known in EUR: give target_rate in the settings.");
  }

  @Test
  void half_of_the_paid_hours_is_enough() {
    var portfolio = aPortfolio().with(brun);

    assertThat(notices(portfolio.working(new WorkMonth(YearMonth.of(2025, 3), 1, hours(70)))))
        .isEmpty();
  }

  @Test
  void unlogged_time_changes_no_grade() {
    var little = aPortfolio().with(brun).working(new WorkMonth(YearMonth.of(2024, 1), 9, 60));

    assertThat(graded(plainMatrix(), little).grade()).isEqualTo(Letter.A);
  }

  @Test
  void that_hours_are_guessed_and_payments_missing_is_said() {
    var absent = aClient("Noir").paying(euros(900)).neverPaying(3);
    var portfolio = aPortfolio().with(brun.takingAbout(8), absent).working();

    assertThat(notices(portfolio))
        .containsExactly(
            "Hours are your own estimate: margins and hourly rates are a first guess until six months"
                + " of time entries are on record.",
            "Noir has 3 bills due and no payment at all: is an export missing? Until then nothing is"
                + " said of how it pays.");
  }

  @Test
  void each_rate_that_is_not_known_is_named_with_the_setting_to_give() {
    var portfolio =
        aPortfolio().with(brun).withUnknownTarget().withUnknownStreetRate().withUnknownHourlyCost();

    assertThat(notices(portfolio))
        .containsExactly(
            "No hourly rate to aim at is known in EUR: give target_rate in the settings.",
            "No street rate is known in EUR: give street_rate in the settings.",
            "What an hour costs isn’t known in EUR, so margins have no value: give"
                + " default_hourly_cost in the settings.");
  }

  @Test
  void where_all_is_known_nothing_is_said() {
    assertThat(notices(aPortfolio().with(brun))).isEmpty();
  }

  private static List<String> notices(PortfolioFixture portfolio) {
    return grades(plainMatrix(), portfolio).notices(Currency.getInstance("EUR")).stream()
        .map(Words.in(Locale.UK)::say)
        .toList();
  }
}
