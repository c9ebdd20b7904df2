package app.tamis.measures;

import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// How much of what technicians are paid for they wrote down.
class TimeCoverageTests {

  @Test
  void hours_on_record_are_set_beside_those_that_technicians_are_paid_for() {
    var coverage = coverage(inMonth(2025, 3, 2, 112), inMonth(2025, 4, 1, 56));

    // 168 h of (2 + 1) × 140
    assertThat(coverage).hasValue(0.4);
  }

  @Test
  void months_outside_the_window_do_not_count() {
    var coverage = coverage(inMonth(2024, 12, 1, 140), inMonth(2025, 1, 1, 70));

    assertThat(coverage).hasValue(0.5);
  }

  @Test
  void where_no_technician_is_known_nothing_can_be_said() {
    assertThat(coverage(inMonth(2025, 3, 0, 0))).isEmpty();
    assertThat(coverage()).isEmpty();
  }

  private static WorkMonth inMonth(int year, int month, int technicians, double hours) {
    return new WorkMonth(YearMonth.of(year, month), technicians, hours(hours));
  }

  private static OptionalDouble coverage(WorkMonth... work) {
    return aPortfolio()
        .with(aClient("Brun").paying(euros(900)))
        .working(work)
        .in2025()
        .timeCoverage();
  }
}
