package app.tamis.grading.rules;

import static app.tamis.grading.GradingFixture.grade;
import static app.tamis.grading.GradingFixture.graded;
import static app.tamis.grading.GradingFixture.grades;
import static app.tamis.grading.GradingFixture.notGraded;
import static app.tamis.grading.MatrixFixture.CALLER;
import static app.tamis.grading.MatrixFixture.MARGIN;
import static app.tamis.grading.MatrixFixture.PUNCTUALITY;
import static app.tamis.grading.MatrixFixture.RATE;
import static app.tamis.grading.MatrixFixture.SIZE;
import static app.tamis.grading.MatrixFixture.aMatrixOf;
import static app.tamis.grading.MatrixFixture.leaning;
import static app.tamis.grading.MatrixFixture.needingOneOf;
import static app.tamis.grading.MatrixFixture.plainMatrix;
import static app.tamis.grading.MatrixFixture.weighing;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.END_OF_2025;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.grading.Axis;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.ClientGrade.Lack;
import app.tamis.grading.Decisions;
import app.tamis.grading.Decisions.PersonsGrade;
import app.tamis.grading.Grading;
import app.tamis.grading.Letter;
import app.tamis.grading.Matrix;
import app.tamis.grading.Provisional;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How much must be known for a grade, and for one that is more than a first guess.
class EvidenceTests {

  private static final Matrix BY_MARGIN_OR_RATE =
      needingOneOf(aMatrixOf(MARGIN, RATE, SIZE, PUNCTUALITY), MARGIN, RATE);

  private final ClientFixture brun = aClient("Brun").paying(euros(8_000)).taking(hours(20));

  @Test
  void two_months_are_too_few() {
    var brun = this.brun.since(LocalDate.of(2025, 11, 1));

    assertThat(notGraded(plainMatrix(), brun).reasons()).containsExactly(new Lack.Months(2, 3));
  }

  @Test
  void from_three_months_to_five_a_grade_is_provisional() {
    var three = graded(plainMatrix(), brun.since(LocalDate.of(2025, 10, 31)));
    var five = graded(plainMatrix(), brun.since(LocalDate.of(2025, 8, 1)));
    var six = graded(plainMatrix(), brun.since(LocalDate.of(2025, 7, 31)));

    assertThat(three.provisional()).containsExactly(Provisional.FEW_MONTHS);
    assertThat(five.provisional()).containsExactly(Provisional.FEW_MONTHS);
    assertThat(six.provisional()).isEmpty();
  }

  @Test
  void without_hours_there_is_neither_margin_nor_rate_and_so_no_grade() {
    var brun = aPortfolio().with(this.brun).without(Source.TIME_ENTRIES);

    var reasons = notGraded(BY_MARGIN_OR_RATE, brun).reasons();

    assertThat(reasons).hasSize(1);
    assertThat(((Lack.Criteria) reasons.getFirst()).oneOf())
        .extracting(mark -> mark.criterion())
        .containsExactly(MARGIN, RATE);
  }

  @Test
  void a_margin_alone_is_enough_and_so_is_a_rate() {
    var margin = aPortfolio().with(brun).withUnknownTarget();
    var rate = aPortfolio().with(brun).withUnknownHourlyCost();

    assertThat(grade(BY_MARGIN_OR_RATE, margin)).isInstanceOf(Graded.class);
    assertThat(grade(BY_MARGIN_OR_RATE, rate)).isInstanceOf(Graded.class);
  }

  @Test
  void all_that_is_lacking_is_said_together() {
    var brun = this.brun.since(LocalDate.of(2025, 12, 1));
    var young = aPortfolio().with(brun).without(Source.INVOICES);

    assertThat(notGraded(BY_MARGIN_OR_RATE, young).reasons())
        .hasExactlyElementsOfTypes(Lack.Months.class, Lack.Criteria.class);
  }

  @Test
  void where_little_is_known_of_the_relationship_a_grade_is_provisional() {
    var thin = leaning(aMatrixOf(SIZE, PUNCTUALITY, weighing(2.01, CALLER)));
    var third = leaning(aMatrixOf(SIZE, PUNCTUALITY, weighing(2, CALLER)));

    assertThat(graded(thin, brun).provisional()).containsExactly(Provisional.THIN_RELATIONSHIP);
    assertThat(graded(third, brun).provisional()).isEmpty();
  }

  @Test
  void on_estimated_hours_a_grade_is_provisional() {
    var brun = aPortfolio().with(this.brun.takingAbout(8)).working();

    assertThat(graded(plainMatrix(), brun).provisional())
        .containsExactly(Provisional.ESTIMATED_HOURS);
  }

  @Test
  void of_whom_payments_are_missing_the_grade_is_provisional() {
    var matrix = aMatrixOf(SIZE, PUNCTUALITY, CALLER);
    var grades =
        grades(matrix, brun.feltAs(0).neverPaying(3), aClient("Noir").paying(euros(8_000)));

    assertThat(graded("Brun", grades).provisional()).containsExactly(Provisional.PAYMENTS_MISSING);
    assertThat(graded("Noir", grades).provisional()).isEmpty();
  }

  @Test
  void several_reasons_are_all_named() {
    var young = brun.since(LocalDate.of(2025, 9, 1)).takingAbout(8).neverPaying(3);
    var portfolio = aPortfolio().with(young, aClient("Noir").paying(euros(900))).working();

    var grades = grades(leaning(plainMatrix()), portfolio);

    assertThat(graded("Brun", grades).provisional()).containsExactly(Provisional.values());
  }

  @Test
  void who_is_not_graded_is_not_provisional_either() {
    var portfolio = aPortfolio().with(brun.since(LocalDate.of(2025, 12, 1)).takingAbout(8));

    assertThat(notGraded(plainMatrix(), portfolio.working()).provisional()).isEmpty();
  }

  @Test
  void an_axis_of_which_nothing_is_known_makes_no_grade() {
    var brun = aPortfolio().with(this.brun).without(Source.PAYMENTS);

    assertThat(notGraded(plainMatrix(), brun).reasons())
        .containsExactly(new Lack.Evidence(Axis.RELATIONSHIP, 0, 0));
  }

  @Test
  void a_person_can_grade_whom_the_figures_cannot() {
    var given =
        new PersonsGrade(Letter.B, "A friend", END_OF_2025, END_OF_2025, Optional.empty(), "Ada");
    var portfolio = aPortfolio().with(brun.since(LocalDate.of(2025, 12, 1))).in2025();
    var decisions =
        new Decisions(END_OF_2025, Map.of(new ClientId("Brun"), List.of(given)), Map.of());

    var brun = Grading.grade(portfolio, plainMatrix(), decisions).clients().getFirst();

    assertThat(brun.letter()).contains(Letter.B);
    assertThat(brun.computed()).isEmpty();
  }
}
