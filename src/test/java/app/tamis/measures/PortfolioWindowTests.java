package app.tamis.measures;

import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.END_OF_2025;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static app.tamis.measures.PortfolioFixture.aPortfolioOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortfolioWindowTests {

  @Test
  void a_client_of_long_standing_has_the_windows_months() {
    var portfolio = aPortfolio().with(aClient("Brun").since(LocalDate.of(2019, 5, 3))).in2025();

    assertThat(months(portfolio)).hasSize(12).startsWith(YearMonth.of(2025, 1));
  }

  @Test
  void a_new_client_has_months_from_its_first_on() {
    var brun = aClient("Brun").since(LocalDate.of(2025, 11, 30)).paying(euros(100));

    var portfolio = aPortfolio().with(brun).in2025();

    assertThat(months(portfolio)).containsExactly(YearMonth.of(2025, 11), YearMonth.of(2025, 12));
    assertThat(portfolio.measures().value(Measure.REVENUE)).hasValue(200);
  }

  @Test
  void no_month_counts_before_the_portfolios_first() {
    var portfolio = aPortfolio().with(aClient("Brun")).startingIn(YearMonth.of(2025, 9)).in2025();

    assertThat(months(portfolio)).hasSize(4);
  }

  @Test
  void no_month_counts_before_the_first_whole_month_of_work() {
    var portfolio = aPortfolio().with(aClient("Brun"));

    assertThat(months(portfolio.workingSince(LocalDate.of(2025, 9, 7)).in2025()))
        .startsWith(YearMonth.of(2025, 9));
    assertThat(months(portfolio.workingSince(LocalDate.of(2025, 9, 8)).in2025()))
        .startsWith(YearMonth.of(2025, 10));
  }

  @Test
  void who_is_billed_ahead_has_no_months_before_that_bill() {
    var brun = aClient("Brun").payingByContract(euros(100)).billedAheadFrom(YearMonth.of(2025, 4));

    assertThat(months(aPortfolio().with(brun).in2025()))
        .startsWith(YearMonth.of(2025, 4))
        .hasSize(9);
  }

  @Test
  void a_bill_ahead_that_was_yet_to_come_says_nothing() {
    var brun = aClient("Brun").payingByContract(euros(100)).billedAheadFrom(YearMonth.of(2026, 1));

    assertThat(months(aPortfolio().with(brun).in2025())).hasSize(12);
  }

  @Test
  void sizes_that_were_first_known_hold_for_all_time_before() {
    var brun = aClient("Brun").of(5).paying(euros(100)).silentUpTo(9);

    var portfolio = aPortfolio().with(brun).in2025();

    // 300 for 12 × 5 seats
    assertThat(portfolio.measures().value(Measure.REVENUE_PER_SEAT)).hasValue(5);
  }

  @Test
  void the_portfolio_adds_up_each_clients_own_months() {
    var old = aClient("Old").paying(euros(900));
    var young = aClient("Young").paying(euros(300)).since(LocalDate.of(2025, 11, 4));

    var portfolio = aPortfolio().with(old, young).in2025();

    // 12 × 900 and 2 × 300, in 14 months
    assertThat(portfolio.measures().value(Measure.REVENUE_PER_MONTH)).hasValue(11_400 / 14.0);
  }

  @Test
  void stocks_look_back_to_the_beginning() {
    var portfolio =
        aPortfolio()
            .with(aClient("Brun").owingForLong(700).paying(euros(100)))
            .startingIn(YearMonth.of(2025, 12))
            .in2025();

    assertThat(portfolio.measures().value(Measure.REVENUE)).hasValue(100);
    assertThat(portfolio.measures().value(Measure.ARREARS)).hasValue(700);
  }

  @Test
  void without_a_first_day_the_earliest_record_counts() {
    var brun = aClient("Brun").sinceNobodyKnowsWhen().firstHeardOf(LocalDate.of(2025, 10, 12));

    assertThat(months(aPortfolio().with(brun).in2025())).hasSize(3);
  }

  @Test
  void who_was_never_heard_of_is_counted_apart() {
    var portfolio =
        aPortfolio()
            .with(
                aClient("Never").sinceNobodyKnowsWhen(),
                aClient("Later").sinceNobodyKnowsWhen().firstHeardOf(LocalDate.of(2026, 1, 1)),
                aClient("Gone").sinceNobodyKnowsWhen().until(LocalDate.of(2025, 3, 1)))
            .in2025();

    assertThat(portfolio.clients()).isEmpty();
    assertThat(portfolio.withoutFacts()).isEqualTo(2);
  }

  @Test
  void who_left_before_the_date_is_not_in_the_portfolio() {
    var portfolio =
        aPortfolio()
            .with(
                aClient("Left the day before").until(LocalDate.of(2025, 12, 30)),
                aClient("Leaves that day").until(END_OF_2025),
                aClient("Comes after").since(LocalDate.of(2026, 1, 1)))
            .in2025();

    assertThat(portfolio.clients())
        .extracting(client -> client.client().name())
        .containsExactly("Leaves that day");
    assertThat(portfolio.withoutFacts()).isZero();
  }

  @Test
  void months_without_a_record_count_with_nothing_in_them() {
    var brun = aClient("Brun").paying(euros(1_200)).silentUpTo(9);

    var portfolio = aPortfolio().with(brun).in2025();

    assertThat(months(portfolio)).hasSize(12);
    assertThat(portfolio.measures().value(Measure.REVENUE_PER_MONTH)).hasValue(300);
  }

  @Test
  void a_table_counts_as_imported_from_its_first_record_on() {
    var brun = aClient("Brun").paying(euros(900)).taking(hours(10));
    var from = LocalDate.of(2025, 12, 31);

    var known = aPortfolio().with(brun).importing(Source.TIME_ENTRIES, from).in2025();
    var notYet = aPortfolio().with(brun).importing(Source.TIME_ENTRIES, from.plusDays(1)).in2025();

    assertThat(known.measures().value(Measure.HOURS)).hasValue(120);
    assertThat(notYet.measures().value(Measure.HOURS)).isEmpty();
  }

  @Test
  void a_shorter_window_looks_at_fewer_months() {
    var months = MonthsByClient.of(aPortfolioOf(aClient("Brun").paying(euros(900))));

    var quarter = months.in(new Window(LocalDate.of(2025, 6, 30), 3), CostBasis.DEFAULT);

    assertThat(months(quarter)).startsWith(YearMonth.of(2025, 4)).hasSize(3);
    assertThat(quarter.measures().value(Measure.REVENUE)).hasValue(2_700);
  }

  @Test
  void everybody_else_and_a_client_under_other_months_are_the_portfolio_that_they_would_make() {
    var portfolio =
        aPortfolio()
            .with(
                aClient("Brun").paying(euros(100)).taking(hours(3)),
                aClient("Noir").paying(euros(50)).taking(hours(2)))
            .in2025();
    var noir = portfolio.find(new ClientId("Noir")).orElseThrow();
    var idle = noir.with(noir.months().subList(0, 6));

    var changed = portfolio.without(new ClientId("Noir")).with(idle);

    assertThat(changed.clients()).containsExactlyInAnyOrder(portfolio.clients().getFirst(), idle);
    assertThat(changed.measures().value(Measure.REVENUE)).hasValue(12 * 100 + 6 * 50);
    assertThat(changed.measures().value(Measure.HOURS)).hasValue(12 * 3 + 6 * 2);
    assertThat(changed.totals()).isNotEqualTo(portfolio.totals());
  }

  @Test
  void a_window_ends_with_a_month() {
    assertThatExceptionOfType(Problems.class)
        .isThrownBy(() -> new Window(LocalDate.of(2025, 12, 30), 12))
        .satisfies(problems ->
            assertThat(problems.messages())
                .extracting(Message::key)
                .containsExactly("grade.month-end"));
    assertThatExceptionOfType(Problems.class).isThrownBy(() -> new Window(END_OF_2025, 0));
  }

  private static List<YearMonth> months(PortfolioWindow portfolio) {
    return portfolio.clients().getFirst().months().stream().map(ClientMonth::month).toList();
  }
}
