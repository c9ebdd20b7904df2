package app.tamis.grading;

import static app.tamis.grading.GradingFixture.grades;
import static app.tamis.grading.MatrixFixture.plainMatrix;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PortfolioGradesTests {

  /// Administration costs 67.50 a month, an hour 45.
  private static final ClientFixture[] CLIENTS = {
    aClient("Best").paying(euros(8_000)).taking(hours(10)),
    aClient("Good").paying(euros(8_000)).taking(hours(20)).late(20),
    aClient("Bad").paying(euros(2_000)).taking(hours(60)).late(90),
    aClient("Worse").paying(euros(1_000)).taking(hours(50)).late(90),
    aClient("New").paying(euros(1_000)).taking(hours(60)).since(LocalDate.of(2025, 11, 1)),
  };

  @Test
  void the_worst_come_first_and_those_not_graded_last() {
    assertThat(grades(plainMatrix(), CLIENTS).clients())
        .extracting(client -> client.findings().client().name())
        .containsExactly("Worse", "Bad", "Good", "Best", "New");
  }

  @Test
  void equals_come_by_their_id() {
    var twins =
        grades(
            plainMatrix(),
            aClient("b").paying(euros(1_000)),
            aClient("B").paying(euros(1_000)),
            aClient("a").paying(euros(1_000)));

    assertThat(twins.clients())
        .extracting(client -> client.findings().client().id().text())
        .containsExactly("B", "a", "b");
  }

  @Test
  void each_grade_has_its_part_of_revenue_and_hours() {
    // revenue 8, 8, 2, 1 thousand for a year and 2 thousand once: 230; hours 10, 20, 60, 50 for a
    // year and 120: 1,800
    assertThat(grades(plainMatrix(), CLIENTS).groups())
        .containsExactly(
            group(Letter.A, 2, 192 / 230.0, 360 / 1_800.0, 192_000 - 360 * 45 - 24 * 67.5),
            group(Letter.B, 0, 0, 0, 0),
            group(Letter.C, 0, 0, 0, 0),
            group(Letter.D, 2, 36 / 230.0, 1_320 / 1_800.0, 36_000 - 1_320 * 45 - 24 * 67.5),
            new Group(
                Optional.empty(),
                1,
                OptionalDouble.of(2 / 230.0),
                OptionalDouble.of(120 / 1_800.0),
                OptionalDouble.of(2_000 - 120 * 45 - 2 * 67.5)));
  }

  @Test
  void shares_of_what_was_not_imported_have_no_value_but_nobodys_are_zero() {
    var months = aPortfolio().with(CLIENTS).without(Source.TIME_ENTRIES);

    var groups = grades(plainMatrix(), months).groups();

    assertThat(groups.getFirst().hoursShare()).isEmpty();
    assertThat(groups.getFirst().contribution()).isEmpty();
    assertThat(groups.getFirst().revenueShare()).hasValue(192 / 230.0);
    assertThat(groups.get(1)).isEqualTo(group(Letter.B, 0, 0, 0, 0));
  }

  @Test
  void what_the_matrix_needs_and_nobody_imported_is_named() {
    var months = aPortfolio().with(CLIENTS).without(Source.SURVEYS, Source.TICKETS, Source.CALLS);

    assertThat(grades(Matrices.classic(), months).notImported())
        .containsExactly(List.of(Source.SURVEYS), List.of(Source.TICKETS, Source.CALLS));
  }

  @Test
  void records_that_would_let_more_clients_be_graded_are_named() {
    var portfolio = aPortfolio().with(CLIENTS).without(Source.TIME_ENTRIES);

    assertThat(grades(Matrices.classic(), portfolio).wantedRecords())
        .extracting(wanted -> Words.in(Locale.UK).say(wanted))
        .containsExactly("time entries");
    assertThat(grades(Matrices.classic(), CLIENTS).wantedRecords()).isEmpty();
  }

  @Test
  void all_prices_to_target_are_added_up() {
    // of Bad 60 × 90 − 2,000, of Worse 50 × 90 − 1,000, of New 60 × 90 − 1,000
    assertThat(grades(plainMatrix(), CLIENTS).priceToTarget()).hasValue(3_400 + 3_500 + 4_400);
    assertThat(
            grades(plainMatrix(), aPortfolio().with(CLIENTS).withUnknownTarget()).priceToTarget())
        .isEmpty();
  }

  @Test
  void groups_can_be_made_by_other_letters() {
    var groups = grades(plainMatrix(), CLIENTS).groups(_ -> Optional.of(Letter.B));

    assertThat(groups).extracting(Group::clients).containsExactly(0, 5, 0, 0, 0);
  }

  @Test
  void a_clients_own_grade_is_found_by_its_id() {
    var grades = grades(plainMatrix(), CLIENTS);

    assertThat(grades.find(new ClientId("Best")).orElseThrow().letter()).contains(Letter.A);
    assertThat(grades.find(new ClientId("Nobody"))).isEmpty();
  }

  private static Group group(
      Letter letter, int clients, double revenueShare, double hoursShare, double contribution) {
    return new Group(
        Optional.of(letter),
        clients,
        OptionalDouble.of(revenueShare),
        OptionalDouble.of(hoursShare),
        OptionalDouble.of(contribution));
  }
}
