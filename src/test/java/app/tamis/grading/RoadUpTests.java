package app.tamis.grading;

import static app.tamis.grading.GradingFixture.graded;
import static app.tamis.grading.GradingFixture.grades;
import static app.tamis.grading.MatrixFixture.CALLER;
import static app.tamis.grading.MatrixFixture.HARMONY;
import static app.tamis.grading.MatrixFixture.MARGIN;
import static app.tamis.grading.MatrixFixture.PUNCTUALITY;
import static app.tamis.grading.MatrixFixture.SIZE;
import static app.tamis.grading.MatrixFixture.aMatrixOf;
import static app.tamis.grading.MatrixFixture.criterion;
import static app.tamis.grading.MatrixFixture.plainMatrix;
import static app.tamis.grading.MatrixFixture.weighing;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.measures.ClientFixture;
import app.tamis.measures.Figure;
import app.tamis.measures.Measure;
import java.util.List;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;

class RoadUpTests {

  private static final RecursiveComparisonConfiguration TO_NINE_DECIMALS =
      RecursiveComparisonConfiguration.builder()
          .withComparatorForType(new DoubleComparator(1e-9), Double.class)
          .build();

  @Test
  void one_criterion_is_enough() {
    // 80 and 45 points: A and C make B; the relationship needs 55
    assertThat(roads(plainMatrix(), aClient("Brun").paying(euros(8_000)).late(55)))
        .containsExactly(new Road(Letter.A, List.of(new Step.Improve(PUNCTUALITY, 55, 45))));
  }

  @Test
  void each_criterion_that_is_enough_alone_is_named_the_easiest_first() {
    // 30 and 31 points: D and D; an A on either axis makes a C
    assertThat(roads(plainMatrix(), aClient("Brun").paying(euros(3_000)).late(69)))
        .containsExactly(
            new Road(Letter.C, List.of(new Step.Improve(PUNCTUALITY, 69, 25))),
            new Road(Letter.C, List.of(new Step.Improve(SIZE, 3_000, 7_500))));
  }

  @Test
  void of_equal_rises_the_one_with_the_largest_loss_comes_first() {
    var matrix = aMatrixOf(SIZE, PUNCTUALITY, CALLER);

    // 80; 60 and 40: A and C; either needs 10 points more. A feeling of 0.2, drawn to what the team
    // feels now, counts as 0: (12 × 0.2 − 5 × 0.4) ÷ 17
    assertThat(roads(matrix, aClient("Brun").paying(euros(8_000)).late(40).feltAs(-0.4)))
        .extracting(road -> road.steps().getFirst())
        .usingRecursiveFieldByFieldElementComparator(TO_NINE_DECIMALS)
        .containsExactly(
            new Step.Improve(CALLER, -0.4, 0.2), new Step.Improve(PUNCTUALITY, 40, 30));
  }

  @Test
  void two_together_are_named_where_one_is_not_enough() {
    // neither axis can come above 40 points
    var size = upTo(40, SIZE);
    var punctuality =
        criterion(
            "punctuality", Axis.RELATIONSHIP, Measure.AVERAGE_DAYS_LATE, Scale.of(0, 40, 100, 0));

    // 30 and 30 points; both need 35, at 12.5 days and 3,500
    assertThat(roads(aMatrixOf(size, punctuality), aClient("Brun").paying(3_000).late(25)))
        .containsExactly(
            new Road(
                Letter.C,
                List.of(
                    new Step.Improve(size, 3_000, 3_500), new Step.Improve(punctuality, 25, 12))));
  }

  @Test
  void of_two_on_one_axis_the_heavier_rises_as_far_as_it_can() {
    var size = upTo(40, SIZE);
    var news =
        weighing(
            2,
            criterion(
                "news", Axis.RELATIONSHIP, Measure.GOOD_NEWS_PER_YEAR, Scale.of(0, 0, 10, 40)));

    // 40 and (2 × 0 + 0) ÷ 3: C and D; a C needs 105 by weight, 80 of which good news can bring
    assertThat(roads(aMatrixOf(size, PUNCTUALITY, news), aClient("Brun").paying(4_000).late(100)))
        .containsExactly(
            new Road(
                Letter.C,
                List.of(new Step.Improve(news, 0, 10), new Step.Improve(PUNCTUALITY, 100, 75))));
  }

  @Test
  void equals_share_a_rise_by_the_room_that_they_have() {
    var size = upTo(50, SIZE);
    var recurring =
        criterion("recurring", Axis.FINANCIAL, Measure.RECURRING_SHARE, Scale.of(0, 0, 1, 50));
    var punctuality =
        criterion(
            "punctuality", Axis.RELATIONSHIP, Measure.AVERAGE_DAYS_LATE, Scale.of(0, 60, 100, 0));

    // (10 + 0) ÷ 2 and 60: D and B; a C needs 60 more, of 40 and 50 that there can be: 26.67 and
    // 33.33
    assertThat(roads(aMatrixOf(size, recurring, punctuality), aClient("Brun").paying(1_000)))
        .containsExactly(
            new Road(
                Letter.C,
                List.of(
                    new Step.Improve(size, 1_000, 3_700), new Step.Improve(recurring, 0, 0.67))));
  }

  @Test
  void what_is_asked_is_the_raw_rate_that_counts_for_enough() {
    var brun =
        aClient("Brun")
            .paying(euros(8_000))
            .in(2, Figure.INVOICES, 5)
            .in(2, Figure.DISPUTED_INVOICES, 4);
    var noir =
        aClient("Noir")
            .paying(euros(8_000))
            .in(2, Figure.INVOICES, 5)
            .in(2, Figure.DISPUTED_INVOICES, 2);
    var matrix = aMatrixOf(SIZE, HARMONY);

    // 4 of 5, drawn to the 6 of 10 of all, count as 70 %: 30 points, A and D; a B needs 35 points
    // or
    // 65 %, as which 70 % of 5 bills count
    var grades = grades(matrix, brun, noir);

    assertThat(graded("Brun", grades).grade()).isEqualTo(Letter.C);
    assertThat(graded("Brun", grades).roadsUp(matrix).getFirst().steps())
        .containsExactly(new Step.Improve(HARMONY, 0.8, 0.7));
  }

  @Test
  void a_very_small_client_would_have_to_grow() {
    var matrix = aMatrixOf(MARGIN, PUNCTUALITY);

    assertThat(roads(matrix, aClient("Small").paying(euros(400))))
        .containsExactly(new Road(Letter.A, List.of(new Step.Grow(400, 500))));
    assertThat(roads(matrix, aClient("Tiny").paying(euros(200))))
        .containsExactly(new Road(Letter.B, List.of(new Step.Grow(200, 250))));
  }

  @Test
  void where_arrears_hold_the_grade_they_must_be_paid() {
    assertThat(roads(plainMatrix(), aClient("Brun").paying(euros(8_000)).owing(24_000)))
        .containsExactly(new Road(Letter.A, List.of(new Step.PayArrears(24_000))));
  }

  @Test
  void paying_arrears_may_not_be_enough() {
    // 60 and 50 points: C by the grid as well as by the cap
    assertThat(roads(plainMatrix(), aClient("Brun").paying(euros(6_000)).late(50).owing(18_000)))
        .first()
        .isEqualTo(
            new Road(
                Letter.B,
                List.of(new Step.PayArrears(18_000), new Step.Improve(PUNCTUALITY, 50, 45))));
  }

  @Test
  void arrears_do_not_stand_in_the_way_below_their_cap() {
    // 60 and 10 points: B and D; an A beside a D, or a C beside a B, makes a C
    assertThat(roads(plainMatrix(), aClient("Brun").paying(euros(6_000)).late(90).owing(18_000)))
        .containsExactly(
            new Road(Letter.C, List.of(new Step.Improve(SIZE, 6_000, 7_500))),
            new Road(Letter.C, List.of(new Step.Improve(PUNCTUALITY, 90, 65))));
  }

  @Test
  void there_is_no_road_up_from_an_a() {
    assertThat(roads(plainMatrix(), aClient("Brun").paying(euros(8_000)))).isEmpty();
  }

  /// No more points than that, however large the client.
  private static Criterion upTo(double points, Criterion size) {
    return criterion(size.id(), size.axis(), size.measure(), Scale.of(0, 0, points * 100, points));
  }

  private static List<Road> roads(Matrix matrix, ClientFixture client) {
    return graded(matrix, client).roadsUp(matrix);
  }
}
