package app.tamis.web.board;

import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Message;
import app.tamis.grading.Decisions;
import app.tamis.grading.Grading;
import app.tamis.grading.Matrices;
import app.tamis.measures.PortfolioFixture;
import app.tamis.measures.Source;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BringNextTests {

  private static final PortfolioFixture QUIET =
      aPortfolio()
          .with(aClient("Brun").since(LocalDate.of(2019, 5, 3)).paying(3_000).taking(hours(20)))
          .without(
              Source.REACTIONS,
              Source.SURVEYS,
              Source.ADVICE_RESPONSE,
              Source.TICKETS_TAMPERED,
              Source.CALLS,
              Source.REFERRALS,
              Source.INVOICES_DISPUTED);

  @Test
  void kinds_of_records_that_nobody_ever_brought_are_named_first() {
    var without =
        QUIET.without(
            Source.PAYMENTS,
            Source.TICKETS,
            Source.TICKETS_CHANNEL,
            Source.TICKETS_KIND,
            Source.TICKETS_PRIORITY);

    assertThat(next(without))
        .containsExactly(
            "board.bring.never.payments",
            "board.bring.never.tickets",
            "board.bring.thin_relationship");
  }

  @Test
  void where_they_came_only_what_else_would_tell_is_named() {
    var known =
        aPortfolio()
            .with(aClient("Brun").since(LocalDate.of(2019, 5, 3)).paying(3_000).taking(hours(20)));

    assertThat(next(known)).containsExactly("board.bring.thin_relationship");
  }

  private static List<String> next(PortfolioFixture portfolio) {
    var grades = Grading.grade(portfolio.in2025(), Matrices.classic(), Decisions.NONE);
    return new BringNext(grades).list().stream().map(Message::key).toList();
  }
}
