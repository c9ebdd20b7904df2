package app.tamis.grading.why;

import static app.tamis.grading.GradingFixture.grades;
import static app.tamis.grading.MatrixFixture.CALLER;
import static app.tamis.grading.MatrixFixture.PREDICTABILITY;
import static app.tamis.grading.MatrixFixture.PUNCTUALITY;
import static app.tamis.grading.MatrixFixture.RATE;
import static app.tamis.grading.MatrixFixture.SIZE;
import static app.tamis.grading.MatrixFixture.aMatrixOf;
import static app.tamis.grading.MatrixFixture.leaning;
import static app.tamis.grading.MatrixFixture.needing;
import static app.tamis.grading.MatrixFixture.needingOneOf;
import static app.tamis.grading.MatrixFixture.plainMatrix;
import static app.tamis.grading.MatrixFixture.withClassicLimits;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.grading.FirstRulesFixture;
import app.tamis.grading.Matrix;
import app.tamis.grading.Why;
import app.tamis.measures.Figure;
import app.tamis.measures.NeededSources;
import app.tamis.measures.PortfolioFixture;
import app.tamis.measures.Source;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is said of a client beside its criteria.
class NoticeWordsTests {

  /// All by contract is an A, however little.
  private static final Matrix BY_CONTRACT = aMatrixOf(PREDICTABILITY, PUNCTUALITY);

  private static final Matrix WITH_CALLER = aMatrixOf(SIZE, PUNCTUALITY, CALLER);

  @Test
  void who_costs_more_than_it_brings_needs_no_other_reason() {
    var matrix = withClassicLimits(aMatrixOf(SIZE, RATE, PUNCTUALITY));
    var brun =
        aClient("Brun")
            .paying(euros(9_000))
            .taking(hours(100))
            .monthly(Figure.LABOUR_COST, euros(9_000));

    // 70 points by score, 50 by the hours, and a loss of 67.50
    assertThat(notices(matrix, aPortfolio().with(brun)))
        .startsWith("costs €67.50 a month more than it brings");
  }

  @Test
  void a_very_small_client_falls() {
    var brun = aPortfolio().with(aClient("Brun").payingByContract(euros(225)));

    assertThat(notices(BY_CONTRACT, brun))
        .containsExactly(
            "administration alone, €67.50 a month, eats up much of the €225 that it brings: it falls"
                + " one grade");
  }

  @Test
  void a_fall_that_something_stops_is_not_told_as_one() {
    var stopped = aPortfolio().with(aClient("Brun").payingByContract(euros(200)).late(60));
    var atTheBottom = aPortfolio().with(aClient("Brun").paying(euros(200)).late(60));

    assertThat(notices(BY_CONTRACT, stopped))
        .containsExactly(
            "administration alone, €67.50 a month, eats up much of the €200 that it brings: it would"
                + " fall 2 grades, but falls no further than a C");
    assertThat(notices(plainMatrix(), atTheBottom))
        .containsExactly(
            "administration alone, €67.50 a month, eats up much of the €200 that it brings: it would"
                + " fall 2 grades, but falls no further than a D");
  }

  @Test
  void who_brings_nothing_is_told_so() {
    var brun = aPortfolio().with(aClient("Brun").buyingLicences(euros(300), euros(300)));

    // a D beside an A is a C
    assertThat(notices(plainMatrix(), brun))
        .containsExactly(
            "brings nothing once suppliers are paid, while administration costs €67.50 a month: it"
                + " would fall 2 grades, but falls no further than a C");
  }

  @Test
  void who_is_not_graded_does_not_fall() {
    var brun = aClient("Brun").payingByContract(euros(200)).since(LocalDate.of(2025, 12, 1));

    assertThat(notices(BY_CONTRACT, aPortfolio().with(brun)))
        .containsExactly(
            "not graded: 1 month of records, 3 are needed",
            "administration alone, €67.50 a month, eats up much of the €200 that it brings: a grade"
                + " would fall by 2");
  }

  @Test
  void by_the_first_rules_a_small_client_fell_by_its_revenue() {
    var brun =
        aPortfolio().with(aClient("Brun").payingByContract(euros(450)).feltAs(2).disputing(0, 9));

    assertThat(notices(FirstRulesFixture.classic(), brun))
        .contains("brings very little, €450 a month: it falls one grade");
  }

  @Test
  void only_a_d_is_dread() {
    assertThat(notices(WITH_CALLER, feltAs(-2)))
        .containsExactly("the figures say A, the team dreads them (D)");
    assertThat(notices(WITH_CALLER, feltAs(-0.5)))
        .containsExactly("the figures say A, the team likes them less (C)");
  }

  @Test
  void whom_the_team_likes_beyond_the_figures_is_said_too() {
    var brun = aPortfolio().with(aClient("Brun").paying(euros(8_000)).late(60).feltAs(2));

    assertThat(notices(WITH_CALLER, brun))
        .containsExactly("the figures say C, yet the team likes them (A)");
  }

  @Test
  void what_is_lacking_is_the_nearest_at_hand() {
    var brun = aClient("Brun").paying(euros(8_000)).taking(hours(20));
    var matrix =
        needingOneOf(
            aMatrixOf(
                needing(NeededSources.all(Source.INVOICES, Source.TIME_ENTRIES), RATE),
                PUNCTUALITY),
            RATE);

    assertThat(notices(matrix, aPortfolio().with(brun).without(Source.TIME_ENTRIES)))
        .containsExactly(
            "not graded: its hours aren’t known; import time entries, or say how many hours it takes"
                + " a month");
    assertThat(
            notices(matrix, aPortfolio().with(brun).without(Source.TIME_ENTRIES, Source.INVOICES)))
        .containsExactly(
            "not graded: neither its margin nor its hourly rate is known without invoices, time"
                + " entries");
    assertThat(notices(matrix, aPortfolio().with(aClient("Brun").paying(euros(8_000)))))
        .containsExactly("not graded: it has nothing to work its margin or hourly rate out from");
  }

  @Test
  void each_reason_of_a_first_guess_says_what_would_settle_it() {
    var young =
        aClient("Brun")
            .paying(euros(1_080))
            .since(LocalDate.of(2025, 9, 1))
            .takingAbout(8)
            .neverPaying(3);
    var portfolio = aPortfolio().with(young, aClient("Noir").paying(euros(900))).working();
    var matrix = leaning(aMatrixOf(SIZE, PUNCTUALITY, CALLER));

    assertThat(notices(matrix, portfolio))
        .containsExactly(
            "a first guess, on 4 months: more months will settle it",
            "a first guess: little is known of the relationship. Records of these would settle it:"
                + " punctuality, the caller test",
            "a first guess: its hours are your estimate, and time entries would settle it",
            "a first guess: none of its 3 bills is paid, while others’ are. Is an export of payments"
                + " missing?");
  }

  @Test
  void what_it_takes_to_bring_the_target_rate_is_said_of_who_does_not() {
    // 30 h at 90 are 2,700; 2,000 pay for 22.2
    var short700 = aPortfolio().with(aClient("Brun").paying(euros(2_000)).taking(hours(30)));
    var enough = aPortfolio().with(aClient("Brun").paying(euros(2_700)).taking(hours(30)));

    assertThat(toTarget(short700))
        .contains(
            "€700 more a month would bring the hourly rate that you want: it takes 30 hours a month"
                + " and pays for 22.2");
    assertThat(toTarget(enough)).isEmpty();
    assertThat(toTarget(short700.withUnknownTarget())).isEmpty();
  }

  private static PortfolioFixture feltAs(double reaction) {
    return aPortfolio().with(aClient("Brun").paying(euros(8_000)).feltAs(reaction));
  }

  /// Of Brun, but for those on efficiency and assumed costs.
  private static List<String> notices(Matrix matrix, PortfolioFixture portfolio) {
    return why(matrix, portfolio).notices().stream()
        .filter(notice -> !notice.key().equals("why.overcharged"))
        .map(Words.in(Locale.UK)::say)
        .toList();
  }

  private static Optional<String> toTarget(PortfolioFixture portfolio) {
    return why(plainMatrix(), portfolio).toTarget().map(Words.in(Locale.UK)::say);
  }

  private static Why why(Matrix matrix, PortfolioFixture portfolio) {
    var grades = grades(matrix, portfolio);
    return grades.why(grades.find(new ClientId("Brun")).orElseThrow(), Currency.getInstance("EUR"));
  }
}
