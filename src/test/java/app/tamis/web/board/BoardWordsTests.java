package app.tamis.web.board;

import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import app.tamis.grading.Decisions;
import app.tamis.grading.Grading;
import app.tamis.grading.Matrices;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.PortfolioFixture;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import app.tamis.measures.Source;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.Clients;
import app.tamis.portfolio.PortfolioYaml;
import app.tamis.web.grades.ShownGrades;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoardWordsTests {

  private static final LocalDate LONG_AGO = LocalDate.of(2019, 5, 3);

  @Test
  void a_first_guess_has_a_question_mark_and_says_what_would_settle_it() {
    var young = aClient("Brun").since(LocalDate.of(2025, 8, 1)).paying(3_000).taking(hours(20));

    var card = card(aPortfolio().with(young));

    assertThat(card.guess()).hasSize(2).endsWith("?");
    assertThat(card.standing()).isEqualTo("first guess");
    assertThat(card.settles()).startsWith("First guess; to settle it: one more month");
  }

  @Test
  void where_little_is_known_of_the_relationship_what_would_tell_most_is_named() {
    var quiet =
        aPortfolio()
            .with(aClient("Brun").since(LONG_AGO).paying(3_000).taking(hours(20)))
            .without(
                Source.REACTIONS,
                Source.SURVEYS,
                Source.ADVICE_RESPONSE,
                Source.TICKETS,
                Source.TICKETS_CHANNEL,
                Source.TICKETS_KIND,
                Source.TICKETS_PRIORITY,
                Source.TICKETS_TAMPERED,
                Source.CALLS,
                Source.REFERRALS,
                Source.INVOICES_DISPUTED);

    assertThat(card(quiet).settles())
        .isEqualTo(
            "First guess; to settle it: more on the relationship, such as the caller test, disputed bills, hardware paid up front.");
  }

  @Test
  void guessed_hours_are_said_once_above_all_grades() {
    var portfolio =
        aPortfolio()
            .with(aClient("Brun").since(LONG_AGO).paying(3_000).takingAbout(20))
            .without(Source.TIME_ENTRIES)
            .working();

    var board = board(portfolio);

    assertThat(board.notices().getFirst().text()).startsWith("Hours are your own estimate");
    assertThat(board.columns().stream().flatMap(column -> column.clients().stream()))
        .singleElement()
        .satisfies(card -> assertThat(card.guess()).endsWith("?"))
        .satisfies(card -> assertThat(card.settles()).doesNotContain("time entries"));
  }

  @Test
  void whose_payments_are_missing_is_told_in_a_sentence_where_there_are_many() {
    var paying = aClient("Paying").since(LONG_AGO).paying(3_000).taking(hours(20)).withBillsDue(90);
    var portfolio = aPortfolio().with(paying);
    for (var name : List.of("Brun", "Ferrand", "Kerlo")) {
      portfolio.with(aClient(name).since(LONG_AGO).paying(3_000).taking(hours(20)).neverPaying(4));
    }

    assertThat(board(portfolio).notices())
        .contains(
            new BoardView.Notice(
                "3 clients have bills due and no payment at all (Brun, Ferrand, Kerlo): is an export missing? Until then nothing is said of how they pay.",
                true,
                false));
  }

  @Test
  void where_nobody_is_graded_it_is_said_what_is_missing() {
    var board =
        board(aPortfolio().with(sound("Brun"), sound("Kerlo")).without(Source.TIME_ENTRIES));

    assertThat(headline(board)).isEqualTo("None of your 2 clients can be graded yet.");
    assertThat(board.missing())
        .containsExactly(
            "Of 2 clients neither the margin nor the hourly rate is known. Bring time entries.",
            "Nobody writes hours down? Say on the page Hours how many each client takes, one tap a client: a first guess is made of it.");
    assertThat(board.bars().bars()).isEmpty();
    assertThat(board.action()).isEmpty();
  }

  @Test
  void nobody_is_called_no_d_who_isnt_graded() {
    var board =
        board(aPortfolio().with(sound("Brun"), sound("New").since(LocalDate.of(2025, 11, 1))));

    assertThat(headline(board)).isEqualTo("The only client graded isn’t a D.");
  }

  @Test
  void who_isnt_an_a_has_its_price_to_target_or_the_hours_that_it_pays_for() {
    var dear = aClient("Dear").since(LONG_AGO).paying(900).taking(hours(14));
    var fair = aClient("Fair").since(LONG_AGO).paying(900).taking(hours(6));

    assertThat(card(aPortfolio().with(dear)).next())
        .isEqualTo("+€360 a month to your rate · takes 14 h, pays for 10");
    assertThat(card(aPortfolio().with(fair)).next()).isEqualTo("takes 6.0 h, pays for 10");
  }

  @Test
  void prices_are_raised_first() {
    var dear = aClient("Dear").since(LONG_AGO).paying(900).taking(hours(14));

    var board =
        board(aPortfolio().with(dear, aClient("Due").since(LONG_AGO).paying(100).taking(hours(2))));

    assertThat(board.prices())
        .contains(
            "For all clients to bring €90 an hour, their bills together would have to rise by €440 a month.");
    assertThat(board.action().orElseThrow().title()).startsWith("Then start with ");
  }

  @Test
  void bars_are_told_whole_to_who_doesnt_see_them() {
    var bars = board(aPortfolio().with(sound("Brun"), sound("New").silentUpTo(10))).bars().bars();

    assertThat(bars.getFirst().words()).startsWith("Revenue: ").contains("%");
  }

  @Test
  void money_for_an_hour_has_no_cents() {
    var client = aClient("Brun").since(LONG_AGO).paying(1_000).taking(hours(10.03));

    assertThat(card(aPortfolio().with(client)).figures()).isEqualTo("€1,000/month · 10 h · €100/h");
  }

  private static ClientFixture sound(String name) {
    return aClient(name).since(LONG_AGO).paying(euros(3_000)).taking(hours(20));
  }

  private static String headline(BoardView board) {
    return String.join("", board.headline().parts().stream().map(Emphasis.Part::text).toList());
  }

  private static BoardView.Card card(PortfolioFixture portfolio) {
    return board(portfolio).columns().stream()
        .flatMap(column -> column.clients().stream())
        .findFirst()
        .orElseThrow();
  }

  private static BoardView board(PortfolioFixture portfolio) {
    var grades = Grading.grade(portfolio.in2025(), Matrices.classic(), Decisions.NONE);
    return new BoardWords(
            Words.in(Locale.UK),
            new ShownGrades(grades, Map.of(), registered(grades)),
            grades,
            PortfolioYaml.defaults("Harbour IT"),
            _ -> List.of())
        .view();
  }

  /// In the order in which they were graded.
  private static Clients registered(PortfolioGrades grades) {
    return new Clients(
        IntStream.range(0, grades.clients().size())
            .mapToObj(i -> registered(i + 1, grades.clients().get(i).findings().client()))
            .toList());
  }

  private static Client registered(int number, ClientOnRecord client) {
    return new Client(number, client.id(), client.name(), Optional.empty());
  }
}
