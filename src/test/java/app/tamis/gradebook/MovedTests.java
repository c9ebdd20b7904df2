package app.tamis.gradebook;

import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.END_OF_2025;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.grading.Decisions;
import app.tamis.grading.Grading;
import app.tamis.grading.Matrices;
import app.tamis.grading.Publishing.Because;
import app.tamis.grading.Publishing.Outcome;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.PortfolioFixture;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MovedTests {

  private static final LocalDate END_OF_NOVEMBER = LocalDate.of(2025, 11, 30);
  private static final LocalDate LONG_AGO = LocalDate.of(2019, 5, 3);
  private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
  private static final LocalDate AUGUST = LocalDate.of(2025, 8, 1);

  @Test
  void a_first_guess_that_is_settled_is_told_though_its_letter_stays() {
    var portfolio = aPortfolio().with(sound("Old").since(LONG_AGO), sound("New").since(JULY));

    var moved = between(END_OF_NOVEMBER, END_OF_2025, portfolio);

    assertThat(moved.clients())
        .singleElement()
        .satisfies(client -> {
          assertThat(client.id().text()).isEqualTo("New");
          assertThat(client.wasGuess()).isTrue();
          assertThat(client.now().isProvisional()).isFalse();
          assertThat(client.outcome()).isEqualTo(new Outcome.Published(client.was(), Because.SAME));
        });
    assertThat(moved.steady()).isEqualTo(1);
  }

  @Test
  void who_stays_a_first_guess_has_not_moved() {
    var portfolio = aPortfolio().with(sound("New").since(AUGUST));

    assertThat(between(END_OF_NOVEMBER, END_OF_2025, portfolio).clients()).isEmpty();
  }

  private static Moved between(LocalDate from, LocalDate to, PortfolioFixture portfolio) {
    var before = settled(from, portfolio, Optional.empty());
    return Moved.between(
        Optional.of(before), settled(to, portfolio, Optional.of(before)), UnaryOperator.identity());
  }

  private static Settled settled(
      LocalDate end, PortfolioFixture portfolio, Optional<Settled> before) {
    var grades = Grading.grade(portfolio.asOf(end, 12), Matrices.classic(), Decisions.NONE);
    return new Settled(grades, new Settling(grades, Decisions.NONE, before).rows(1));
  }

  private static ClientFixture sound(String name) {
    return aClient(name).paying(3_000).taking(hours(20)).feltAs(1);
  }
}
