package app.tamis.grading;

import static app.tamis.grading.GradingFixture.grades;
import static app.tamis.grading.MatrixFixture.plainMatrix;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.PortfolioFixture.END_OF_2025;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static app.tamis.measures.PortfolioFixture.aPortfolioOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.grading.History.Move;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.CostBasis;
import app.tamis.measures.Figure;
import app.tamis.measures.Source;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTests {

  private static final ClientId BRUN = new ClientId("Brun");
  private static final ClientId NOIR = new ClientId("Noir");

  @Test
  void each_month_end_is_graded_in_turn() {
    var history = history(3, aClient("Brun").paying(euros(8_000)));

    assertThat(history.monthEnds())
        .extracting(grades -> grades.window().asOf())
        .containsExactly(LocalDate.of(2025, 10, 31), LocalDate.of(2025, 11, 30), END_OF_2025);
  }

  @Test
  void moves_from_one_month_end_to_the_next_are_counted() {
    var grower = aClient("Grower").since(LocalDate.of(2025, 1, 1)).monthly(Figure.AMOUNT_DUE, 1);
    for (int month = 1; month <= 12; month++) {
      grower.in(month, Figure.REVENUE_LABOUR, month <= 6 ? 5_000 : 12_000);
    }
    var steady = aClient("Steady").since(LocalDate.of(2025, 1, 1)).paying(euros(8_000));

    var history = history(12, grower, steady);

    // graded from March on: 50 points, C and A make B; 60 in July, B and A make B; 78 in October,
    // A and A make A
    assertThat(history.moves())
        .containsExactly(
            new Move(Optional.of(Letter.B), Optional.of(Letter.A), 1),
            new Move(Optional.empty(), Optional.of(Letter.A), 1),
            new Move(Optional.empty(), Optional.of(Letter.B), 1));
    assertThat(History.moves(history.monthEnds().getFirst(), history.monthEnds().getLast()))
        .containsExactly(new Move(Optional.empty(), Optional.of(Letter.A), 2));
  }

  @Test
  void who_comes_or_leaves_has_not_moved() {
    var leaver = aClient("Leaver").paying(euros(8_000)).until(LocalDate.of(2025, 12, 1));
    var comer = aClient("Comer").paying(euros(8_000)).since(LocalDate.of(2025, 12, 1));

    assertThat(history(2, leaver, comer).moves()).isEmpty();
  }

  @Test
  void the_last_month_end_is_graded_as_by_itself() {
    var brun = aClient("Brun").paying(euros(7_000)).late(20).owing(800);
    var noir = aClient("Noir").paying(euros(200)).late(3).feltAs(1);

    assertThat(letters(history(5, brun, noir).monthEnds().getLast()))
        .isEqualTo(letters(grades(plainMatrix(), brun, noir)));
  }

  @Test
  void who_is_graded_at_last_has_moved() {
    var brun = aClient("Brun").paying(euros(8_000)).since(LocalDate.of(2025, 10, 5));

    // two months of records in November, three in December
    assertThat(history(2, brun).moves())
        .containsExactly(new Move(Optional.empty(), Optional.of(Letter.A), 1));
  }

  @Test
  void those_who_stayed_are_counted_in_a_flow() {
    var before = Map.of(BRUN, Optional.of(Letter.B), NOIR, Optional.of(Letter.B));
    var after = Map.of(BRUN, Optional.of(Letter.B), NOIR, Optional.of(Letter.C));

    assertThat(History.flow(before, after))
        .containsExactly(
            new Move(Optional.of(Letter.B), Optional.of(Letter.B), 1),
            new Move(Optional.of(Letter.B), Optional.of(Letter.C), 1));
  }

  @Test
  void each_month_end_knows_only_what_was_known_then() {
    var brun = aClient("Brun").paying(euros(8_000)).feltAs(1);
    var portfolio =
        aPortfolio().with(brun).importing(Source.REACTIONS, LocalDate.of(2025, 12, 1)).months();

    var history = History.of(portfolio, CostBasis.DEFAULT, Matrices.classic(), END_OF_2025, 12, 2);

    assertThat(history.monthEnds())
        .extracting(grades -> grades.clients().getFirst().findings().gut().isPresent())
        .containsExactly(false, true);
  }

  private static String letters(PortfolioGrades grades) {
    return grades.letters() + " " + grades.groups();
  }

  private static History history(int count, ClientFixture... clients) {
    return History.of(
        aPortfolioOf(clients), CostBasis.DEFAULT, plainMatrix(), END_OF_2025, 12, count);
  }
}
