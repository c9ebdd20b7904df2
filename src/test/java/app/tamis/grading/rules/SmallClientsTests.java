package app.tamis.grading.rules;

import static app.tamis.grading.GradingFixture.grade;
import static app.tamis.grading.GradingFixture.graded;
import static app.tamis.grading.MatrixFixture.CALLER;
import static app.tamis.grading.MatrixFixture.PREDICTABILITY;
import static app.tamis.grading.MatrixFixture.PUNCTUALITY;
import static app.tamis.grading.MatrixFixture.aMatrixOf;
import static app.tamis.grading.MatrixFixture.plainMatrix;
import static app.tamis.grading.MatrixFixture.weighing;
import static app.tamis.grading.MatrixFixture.withLimits;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.grading.Letter;
import app.tamis.grading.Limit;
import app.tamis.grading.Matrix;
import app.tamis.grading.Verdict;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.Figure;
import app.tamis.measures.Source;
import org.junit.jupiter.api.Test;

/// Administration costs 67.50 a month: 15 % of 450, 30 % of 225.
class SmallClientsTests {

  /// All by contract is an A, however little; who pays on time is an A, and each day takes a point.
  private static final Matrix BY_CONTRACT = aMatrixOf(PREDICTABILITY, PUNCTUALITY);

  @Test
  void nobody_falls_whose_administration_eats_up_no_more_than_15_per_cent() {
    var brun = graded(BY_CONTRACT, aClient("Brun").payingByContract(euros(450)));

    assertThat(brun.verdict().steps()).isZero();
    assertThat(brun.grade()).isEqualTo(Letter.A);
  }

  @Test
  void beyond_that_a_client_falls_one_grade() {
    var brun = graded(BY_CONTRACT, aClient("Brun").payingByContract(euros(449.99)));
    var noir = graded(BY_CONTRACT, aClient("Noir").payingByContract(euros(225)));

    assertThat(brun.verdict().steps()).isEqualTo(1);
    assertThat(brun.grade()).isEqualTo(Letter.B);
    assertThat(noir.verdict().steps()).isEqualTo(1);
  }

  @Test
  void beyond_30_per_cent_a_client_falls_two() {
    var brun = graded(BY_CONTRACT, aClient("Brun").payingByContract(euros(224.99)));

    assertThat(brun.verdict().steps()).isEqualTo(2);
    assertThat(brun.grade()).isEqualTo(Letter.C);
  }

  @Test
  void what_is_paid_on_to_suppliers_makes_nobody_larger() {
    var brun = aClient("Brun").payingByContract(euros(400)).buyingLicences(euros(900), euros(900));

    assertThat(graded(BY_CONTRACT, brun).verdict().steps()).isEqualTo(1);
  }

  @Test
  void who_brings_nothing_once_suppliers_are_paid_falls_furthest() {
    var nothing = aClient("Brun").buyingLicences(euros(900), euros(900));
    var less = aClient("Brun").buyingLicences(euros(900), euros(1_000));

    assertThat(graded(plainMatrix(), nothing).verdict().steps()).isEqualTo(2);
    assertThat(graded(plainMatrix(), less).verdict().steps()).isEqualTo(2);
  }

  @Test
  void what_is_not_known_is_not_small() {
    var brun = aClient("Brun").payingByContract(euros(100));
    var withoutCost = aPortfolio().with(brun).withUnknownHourlyCost();
    var withoutBills = aPortfolio().with(brun).without(Source.INVOICES);

    assertThat(grade(BY_CONTRACT, withoutCost).findings().smallClientSteps()).isZero();
    assertThat(grade(BY_CONTRACT, withoutBills).findings().smallClientSteps()).isZero();
  }

  @Test
  void a_good_margin_stops_the_fall_at_c() {
    // C in the relationship, so B on the grid; a margin of 200 − 92.50 − 67.50, a fifth
    var fifth = small().late(60).monthly(Figure.LABOUR_COST, 92.5);
    var less = small().late(60).monthly(Figure.LABOUR_COST, 92.51);

    assertThat(graded(BY_CONTRACT, fifth).verdict())
        .extracting(Verdict::onTheGrid, Verdict::steps, Verdict::grade)
        .containsExactly(Letter.B, 2, Letter.C);
    assertThat(graded(BY_CONTRACT, less).grade()).isEqualTo(Letter.D);
  }

  @Test
  void a_margin_that_is_a_fifth_on_paper_is_a_fifth() {
    // 8 cents of work and 810 of administration leave 202.52 of 1,012.60
    var brun =
        aClient("Brun")
            .in(1, Figure.REVENUE_RECURRING, 1_012.6)
            .in(1, Figure.AMOUNT_DUE, 1_012.6)
            .in(1, Figure.LABOUR_COST, 0.08)
            .late(60);

    assertThat(graded(BY_CONTRACT, brun).grade()).isEqualTo(Letter.C);
  }

  @Test
  void a_good_relationship_stops_the_fall_at_c() {
    // 200 − 135 − 67.50 leave nothing; 30 days late is a B, 46 a C: B on the grid both times
    var liked = small().taking(hours(3)).late(30);
    var borne = small().taking(hours(3)).late(46);

    assertThat(graded(BY_CONTRACT, liked).grade()).isEqualTo(Letter.C);
    assertThat(graded(BY_CONTRACT, borne).grade()).isEqualTo(Letter.D);
  }

  @Test
  void the_relationships_letter_counts_after_its_limits() {
    var dread = new Limit.Dread("caller", 35, 5, Letter.C);
    var matrix = aMatrixOf(PREDICTABILITY, weighing(3, PUNCTUALITY), CALLER);
    var brun = small().taking(hours(3)).felt(5, -0.8);

    assertThat(graded(matrix, brun).grade()).isEqualTo(Letter.C);
    assertThat(graded(withLimits(matrix, dread), brun).grade()).isEqualTo(Letter.D);
  }

  @Test
  void what_stops_a_fall_raises_nobody() {
    // 2 points for size: a D beside a C, and a margin of two thirds
    var brun = graded(plainMatrix(), small().late(60));

    assertThat(brun.verdict())
        .extracting(Verdict::onTheGrid, Verdict::steps, Verdict::grade)
        .containsExactly(Letter.D, 2, Letter.D);
  }

  @Test
  void the_steps_are_told_in_full_even_where_something_stopped_the_fall() {
    // B on the grid, C by one step of two
    var brun = graded(BY_CONTRACT, small().late(60));

    assertThat(brun.grade()).isEqualTo(Letter.C);
    assertThat(brun.findings().smallClientSteps()).isEqualTo(2);
  }

  private static ClientFixture small() {
    return aClient("Brun").payingByContract(euros(200));
  }
}
