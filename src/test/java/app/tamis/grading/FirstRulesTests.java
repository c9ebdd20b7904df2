package app.tamis.grading;

import static app.tamis.grading.GradingFixture.grade;
import static app.tamis.grading.GradingFixture.graded;
import static app.tamis.grading.GradingFixture.grades;
import static app.tamis.grading.GradingFixture.notGraded;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import app.tamis.basics.ClientId;
import app.tamis.grading.ClientGrade.Lack;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.Figure;
import app.tamis.measures.PortfolioFixture;
import app.tamis.measures.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Gradings that were made by the first rules come out as they did, for as long as books tell of
/// them.
class FirstRulesTests {

  private static final Matrix FIRST = FirstRulesFixture.classic();

  /// What was known of four clients when a grade was last explained by the first rules.
  private static final PortfolioFixture THEN =
      aPortfolio()
          .with(
              aClient("Atelier Brun")
                  .payingByContract(euros(2_400))
                  .monthly(Figure.REVENUE_HARDWARE, 400)
                  .monthly(Figure.PASS_THROUGH, 340)
                  .monthly(Figure.HARDWARE_DELIVERED, 400)
                  .monthly(Figure.HARDWARE_MONTHS, 1)
                  .taking(hours(14))
                  .late(31)
                  .owing(2_400)
                  .disputing(1, 8)
                  .in(4, Figure.CLIENT_TICKETS, 20)
                  .in(4, Figure.PROPER_TICKETS, 19)
                  .in(4, Figure.RATED_TICKETS, 20)
                  .advised(1, 33)
                  .withGoodNewsIn(6)
                  .feltAs(-1.5),
              aClient("Salon Rose")
                  .payingByContract(euros(450))
                  .disputing(0, 12)
                  .advised(2, 100)
                  .taking(hours(1))
                  .feltAs(1),
              aClient("Garage Noir")
                  .payingByContract(euros(1_000))
                  .taking(hours(5))
                  .late(12)
                  .owing(4_100)
                  .feltAs(0),
              aClient("New").paying(euros(900)).since(LocalDate.of(2025, 11, 1)))
          .without(Source.SURVEYS, Source.CALLS);

  @Test
  void grades_come_out_as_they_did() {
    var grades = grades(FIRST, THEN);

    assertThat(grades.letters())
        .containsOnly(
            entry(new ClientId("Garage Noir"), Optional.of(Letter.C)),
            entry(new ClientId("Salon Rose"), Optional.of(Letter.B)),
            entry(new ClientId("Atelier Brun"), Optional.of(Letter.A)),
            entry(new ClientId("New"), Optional.empty()));
    assertThat(losses("Garage Noir", grades))
        .contains(
            entry("caller", 20.0),
            entry("size", 16.0),
            entry("goodwill", 12.0),
            entry("punctuality", 8.0));
    assertThat(losses("Atelier Brun", grades))
        .contains(
            entry("caller", 16.0),
            entry("punctuality", 8.0),
            entry("size", 7.0),
            entry("commitment", 6.0),
            entry("harmony", 6.0),
            entry("goodwill", 4.0),
            entry("trust", 3.0));
  }

  @Test
  void the_criteria_are_those_of_the_first_rules() {
    assertThat(FIRST.rules()).isEqualTo(Matrix.Rules.FIRST);
    assertThat(FIRST.criteria())
        .extracting(criterion -> criterion.measure().id())
        .startsWith("contribution_margin", "rate_to_target", "revenue_per_month", "recurring_share")
        .endsWith(
            "good_news_by_piece_per_year", "arrears_emergencies_per_year", "caller_reaction_drawn");
  }

  @Test
  void nothing_leans_limits_or_is_provisional() {
    var grades =
        grades(FIRST, aPortfolio().with(aClient("Brun").payingByContract(8_000).feltAs(1)));

    assertThat(FIRST.leaning()).isEmpty();
    assertThat(FIRST.core()).isEmpty();
    assertThat(FIRST.limits()).isEmpty();
    assertThat(graded("Brun", grades).findings().relationship().unknown()).isZero();
    assertThat(graded("Brun", grades).provisional()).isEmpty();
  }

  @Test
  void where_no_bills_are_on_record_nobody_is_small() {
    var brun = aPortfolio().with(aClient("Brun").feltAs(1)).without(Source.INVOICES);

    assertThat(grade(FIRST, brun).findings().smallClientSteps()).isZero();
  }

  @Test
  void reactions_are_drawn_towards_the_portfolios_by_five_cases() {
    var brun = aClient("Brun").paying(euros(8_000)).felt(2, 2);
    var noir = aClient("Noir").paying(euros(8_000)).felt(8, 0);

    var mark = mark("caller", grades(FIRST, brun, noir).find(new ClientId("Brun")).orElseThrow());

    // (2 × 2 + 5 × 0.4) ÷ 7, so 50 + 25 × 0.857
    assertThat(mark.reading().value().orElseThrow()).isCloseTo(6 / 7.0, within(1e-12));
    assertThat(mark.points().orElseThrow()).isCloseTo(50 + 150 / 7.0, within(1e-12));
  }

  @Test
  void good_news_counts_by_the_piece() {
    var brun = aClient("Brun").paying(euros(8_000)).withGoodNews(5, 4);

    var mark = mark("goodwill", grades(FIRST, brun).clients().getFirst());

    // 4 a year lie between 2, 70 points, and 6, 100
    assertThat(mark.points()).hasValue(85);
  }

  @Test
  void five_months_are_too_few() {
    var brun = aClient("Brun").paying(euros(8_000)).taking(hours(10)).feltAs(1);

    assertThat(notGraded(FIRST, brun.since(LocalDate.of(2025, 8, 1))).reasons())
        .containsExactly(new Lack.Months(5, 6));
  }

  @Test
  void a_third_of_an_axis_weight_must_have_evidence() {
    var brun = aPortfolio().with(aClient("Brun").paying(euros(8_000)).taking(hours(10)));

    // punctuality, goodwill and fairness are 3 of 12
    assertThat(notGraded(FIRST, brun).reasons())
        .containsExactly(new Lack.Evidence(Axis.RELATIONSHIP, 0.25, 1 / 3.0));
  }

  @Test
  void who_owes_three_months_however_lately_is_a_c_at_most() {
    var overdue = new Cap.Overdue(3, Letter.C);
    var owing = aClient("Brun").payingByContract(euros(8_000)).owing(24_000);
    var almost = aClient("Brun").payingByContract(euros(8_000)).owing(23_999);

    assertThat(caps(owing)).containsExactly(overdue);
    assertThat(caps(almost)).isEmpty();
    assertThat(caps(aClient("Brun").owing(10))).containsExactly(overdue);
  }

  @Test
  void its_other_numbers_are_those_of_the_first_rules() {
    assertThat(FIRST.letters()).isEqualTo(new LetterLines(75, 55, 35));
    assertThat(FIRST.grid().rows())
        .hasToString("[[A, A, B, C], [A, B, C, D], [B, C, C, D], [C, D, D, D]]");
    assertThat(FIRST.caps())
        .containsExactly(
            new Cap.Overdue(3, Letter.C),
            new Cap.BrokenPromise(Letter.D, Optional.empty()),
            new Cap.ByPerson(Optional.empty()));
    assertThat(FIRST.standardErrors()).isEqualTo(1.28);
    assertThat(FIRST.gut()).contains(new Matrix.Gut("caller", 2));
  }

  @Test
  void a_matrix_of_the_second_rules_is_kept_as_it_is() {
    var text = Matrices.classicText();

    assertThat(Matrices.readKept("classic.yaml", text)).isEqualTo(Matrices.classic());
    assertThat(Matrices.isOfFirstRules("classic.yaml", text)).isFalse();
    assertThat(Matrices.isOfFirstRules("classic.yaml", FirstRulesFixture.classicText())).isTrue();
  }

  private static List<Cap> caps(ClientFixture client) {
    return grades(FIRST, client).clients().getFirst().findings().caps();
  }

  private static Mark mark(String criterion, ClientGrade client) {
    return client.findings().marks().stream()
        .filter(mark -> mark.criterion().id().equals(criterion))
        .findFirst()
        .orElseThrow();
  }

  /// As they were told, in whole points.
  private static Map<String, Double> losses(String client, PortfolioGrades grades) {
    return grades.find(new ClientId(client)).orElseThrow().findings().marks().stream()
        .filter(Mark::hasEvidence)
        .collect(toMap(mark -> mark.criterion().id(), FirstRulesTests::loss));
  }

  private static double loss(Mark mark) {
    return Math.rint(mark.loss().orElseThrow());
  }
}
