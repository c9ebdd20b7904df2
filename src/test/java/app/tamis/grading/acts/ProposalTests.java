package app.tamis.grading.acts;

import static app.tamis.grading.acts.ActsFixture.IN_EUROS;
import static app.tamis.grading.acts.ActsFixture.client;
import static app.tamis.grading.acts.ActsFixture.grades;
import static app.tamis.grading.acts.ActsFixture.wish;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.aPortfolio;
import static app.tamis.measures.PortfolioFixture.aPortfolioOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.basics.Message;
import app.tamis.grading.Letter;
import app.tamis.grading.acts.Proposal.Lacking;
import app.tamis.grading.acts.Proposal.Priced;
import app.tamis.grading.acts.Proposal.Size;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.Figure;
import app.tamis.measures.MonthEnd;
import app.tamis.measures.PortfolioMonths;
import app.tamis.measures.ProposalSettings;
import app.tamis.measures.Source;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ProposalTests {

  private static final Offset<Double> NEARLY = within(1e-9);

  /// Twelve months, on average 600 of service for 10 hours at 40, of which 2 after hours; 5 people
  /// and 6 machines. The tools cost 5 × 12 + 6 × 4 = 84, administration 67.50.
  private static ClientFixture brun() {
    return aClient("Brun")
        .since(LocalDate.of(2025, 1, 1))
        .payingByContract(euros(200))
        .paying(euros(400))
        .taking(hours(10))
        .in(1, Figure.MINUTES, hours(4))
        .in(2, Figure.MINUTES, hours(6))
        .in(11, Figure.MINUTES, hours(14))
        .in(12, Figure.MINUTES, hours(16))
        .monthly(Figure.LABOUR_COST, 400)
        .monthly(Figure.AFTER_HOURS_MINUTES, hours(2))
        .of(5)
        .with(6);
  }

  @Test
  void a_usual_month_is_the_mean_of_the_clients_months() {
    var usual = priced(brun().in(3, Figure.REVENUE_LABOUR, 1_000)).usual();

    assertThat(usual.months()).isEqualTo(12);
    assertThat(usual.bills()).contains(new UsualMonth.Bills(650, 600, 1_200));
    assertThat(usual.hours()).isEqualTo(10);
    assertThat(usual.afterHours()).isEqualTo(2);
    assertThat(usual.hourCost()).isEqualTo(40);
  }

  @Test
  void few_and_many_hours_are_the_second_and_the_second_last_but_one_of_twelve() {
    var usual = priced(brun()).usual();

    // ⌈1.2⌉ and ⌈10.8⌉ of 4, 6, 8 × 10, 14, 16
    assertThat(usual.fewHours()).isEqualTo(6);
    assertThat(usual.manyHours()).isEqualTo(14);
  }

  @Test
  void percentiles_are_by_nearest_rank() {
    var ten = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0);

    assertThat(UsualMonth.nearestRank(1, ten)).isEqualTo(1);
    assertThat(UsualMonth.nearestRank(9, ten)).isEqualTo(9);
    assertThat(UsualMonth.nearestRank(1, ten.subList(0, 6))).isEqualTo(1);
    assertThat(UsualMonth.nearestRank(9, ten.subList(0, 6))).isEqualTo(6);
  }

  @Test
  void months_before_the_grades_window_count_up_to_two_years() {
    var old = brun().since(LocalDate.of(2020, 1, 1));
    for (int month = 1; month <= 12; month++) {
      old.in(YearMonth.of(2024, month), Figure.REVENUE_LABOUR, 1_400);
    }

    var usual = priced(old).usual();

    assertThat(usual.months()).isEqualTo(24);
    assertThat(usual.bills().orElseThrow().usual()).isEqualTo((600 + 1_400) / 2.0);
    assertThat(usual.hours()).isEqualTo(5);
  }

  @Test
  void the_complete_fee_leaves_the_target_margin_and_is_rounded_up_to_five() {
    // 400 + 84 + 67.50 = 551.50, of which 0.55 of the fee is left: 1,002.73; 10 × 90 + 84 is less
    var complete = option("complete", brun());

    assertThat(complete.cost()).isEqualTo(551.5);
    assertThat(complete.fee()).isEqualTo(1_005);
    assertThat(complete.feePerSeat()).hasValue(201);
    assertThat(complete.hourlyRest()).isZero();
    assertThat(complete.clientChange()).hasValue(405);
    assertThat(complete.clientChangeShare()).hasValue(405 / 600.0);
  }

  @Test
  void the_fee_brings_the_target_rate_where_that_is_more() {
    // with a target margin of 20 %, 689.38 would do; 10 × 90 + 84 = 984
    var modest = new ProposalSettings(OptionalDouble.of(12), OptionalDouble.of(4), 0.2, 0.75);

    assertThat(option("complete", priced(aPortfolioOf(brun()), modest)).fee()).isEqualTo(985);
  }

  @Test
  void fees_are_rounded_up_to_the_next_five_but_a_round_one_stays() {
    assertThat(Pricing.roundedUp(1_000.01)).isEqualTo(1_005);
    assertThat(Pricing.roundedUp(1_005)).isEqualTo(1_005);
    assertThat(Pricing.roundedUp(1_005.0000000000002)).isEqualTo(1_005);
  }

  @Test
  void the_essential_fee_pays_for_a_part_of_the_hours_and_the_rest_is_by_the_hour() {
    // 0.6 × 400 + 84 + 67.50 = 391.50, ÷ 0.55 = 711.82; the other 4 hours at 90
    var essential = option("essential", brun());

    assertThat(essential.cost()).isEqualTo(391.5);
    assertThat(essential.fee()).isEqualTo(715);
    assertThat(essential.hourlyRest()).isEqualTo(360);
    assertThat(essential.clientChange()).hasValue(715 + 360 - 600);
  }

  @Test
  void the_rest_is_at_the_agreements_hourly_rate_where_it_says_one() {
    var agreed = brun().under(MonthEnd.Kind.BREAK_FIX, OptionalDouble.of(70), OptionalDouble.of(3));

    assertThat(option("essential", agreed).hourlyRest()).isEqualTo(280);
    // after hours an hour costs three times as much, so 2 × 40 × 2 more
    assertThat(option("always", agreed).cost()).isEqualTo(551.5 + 160);
  }

  @Test
  void where_no_surcharge_pays_for_it_work_after_hours_costs_half_as_much_again() {
    // 2 × 40 × 0.5 more than complete: 591.50 ÷ 0.55 = 1,075.45
    var always = option("always", brun());

    assertThat(always.cost()).isEqualTo(591.5);
    assertThat(always.fee()).isEqualTo(1_080);
    assertThat(always.usual().contribution()).isEqualTo(1_080 - 591.5);
  }

  @Test
  void what_is_left_depends_on_the_hours_that_a_month_takes() {
    var complete = option("complete", brun());

    assertThat(complete.usual().contribution()).isEqualTo(1_005 - 551.5);
    assertThat(complete.usual().margin().orElseThrow()).isCloseTo(453.5 / 1_005, NEARLY);
    assertThat(complete.manyHours().contribution()).isEqualTo(1_005 - 711.5);
    assertThat(complete.fewHours().contribution()).isEqualTo(1_005 - 391.5);
  }

  @Test
  void hours_beside_the_fee_are_billed_and_cost_what_all_hours_cost() {
    // in a month of 14 hours 0.4 × 14 × 90 = 504 are billed beside the fee
    var essential = option("essential", brun());

    assertThat(essential.manyHours().contribution()).isEqualTo(715 + 504 - 711.5);
    assertThat(essential.manyHours().margin().orElseThrow()).isCloseTo(507.5 / 1_219, NEARLY);
  }

  @Test
  void the_set_up_is_earned_back_by_what_is_earned_more_than_today() {
    // 5 × 0.75 h × 40; today 600 − 400 − 67.50 = 132.50 are left, then 453.50
    var complete = option("complete", brun());

    assertThat(complete.setUpCost()).isEqualTo(150);
    assertThat(complete.setUpMonths().orElseThrow()).isCloseTo(150 / 321.0, NEARLY);
  }

  @Test
  void a_set_up_is_never_earned_back_where_nothing_more_is_earned() {
    var dear = brun().payingByContract(euros(3_000));

    var complete = option("complete", dear);

    assertThat(complete.clientChange().orElseThrow()).isNegative();
    assertThat(complete.setUpMonths()).isEmpty();
  }

  @Test
  void the_grade_after_is_that_under_the_fee_and_paid_on_time() {
    var late = brun().late(40).owingForLong(700).feltAs(-0.5);
    var grades = grades(late);

    var after = proposal(late, Size.ON_RECORD).options().get(1);

    assertThat(client("Brun", grades).letter()).contains(Letter.C);
    var managed = Act.Managed.at(after.price().fee());
    var plan = Plan.of(List.of(wish("Brun", managed), wish("Brun", new Act.PayOnTime())), grades);
    assertThat(after.gradeAfter())
        .isEqualTo(WhatIf.of(grades, plan, TimeUse.NONE).after().clients().getFirst().letter())
        .contains(Letter.B);
  }

  @Test
  void fewer_than_six_months_are_too_few() {
    assertThat(reasons(brun().since(LocalDate.of(2025, 8, 1))))
        .containsExactly(Message.of("proposal.lack.months", 5, 6));
    assertThat(priced(brun().since(LocalDate.of(2025, 7, 1))).usual().months()).isEqualTo(6);
  }

  @Test
  void without_hours_there_is_no_proposal() {
    var months = aPortfolio().with(brun()).without(Source.TIME_ENTRIES).months();

    assertThat(lacking(months, IN_EUROS)).containsExactly(Message.of("proposal.lack.hours"));
  }

  @Test
  void a_price_needs_no_bills_but_nobody_knows_then_what_the_client_pays_more() {
    var months = aPortfolio().with(brun()).without(Source.INVOICES).months();

    var priced = priced(months, IN_EUROS);

    assertThat(priced.usual().bills()).isEmpty();
    var complete = option("complete", priced);
    assertThat(complete.fee()).isEqualTo(1_005);
    assertThat(complete.clientChange()).isEmpty();
    assertThat(complete.setUpMonths()).isEmpty();
  }

  @Test
  void no_hours_are_hours_and_then_an_hour_costs_what_it_costs_by_default() {
    var idle = brun().taking(hours(0)).monthly(Figure.AFTER_HOURS_MINUTES, 0);
    for (int month = 1; month <= 12; month++) {
      idle.in(month, Figure.MINUTES, 0);
    }

    var priced = priced(idle);

    assertThat(priced.usual().hourCost()).isEqualTo(45);
    // 84 + 67.50, ÷ 0.55 = 275.45
    assertThat(option("complete", priced).fee()).isEqualTo(280);
  }

  @Test
  void hours_that_the_owner_reckons_stand_in_every_month() {
    var months =
        aPortfolio().with(brun().takingAbout(8)).working().without(Source.TIME_ENTRIES).months();

    var usual = priced(months, IN_EUROS).usual();

    assertThat(usual.hours()).isEqualTo(8);
    assertThat(usual.fewHours()).isEqualTo(8);
    assertThat(usual.manyHours()).isEqualTo(8);
    assertThat(usual.hourCost()).isEqualTo(45);
    assertThat(usual.afterHours()).isZero();
  }

  @Test
  void seats_are_asked_for_where_nobody_knows_them_and_unknown_endpoints_are_none() {
    var small =
        aClient("Brun").since(LocalDate.of(2025, 1, 1)).paying(euros(600)).taking(hours(10));
    var said = new Size(OptionalInt.of(5), OptionalInt.empty());

    assertThat(reasons(small)).containsExactly(Message.of("proposal.lack.seats"));
    var priced = proposal(small, said);
    assertThat(priced.seats()).isEqualTo(5);
    assertThat(priced.endpoints()).isZero();
    // 450 + 60 + 67.50, ÷ 0.55 = 1,050
    assertThat(option("complete", priced).fee()).isEqualTo(1_050);
  }

  @Test
  void what_is_said_of_the_size_wins_over_what_is_on_record() {
    var said = new Size(OptionalInt.of(10), OptionalInt.of(20));

    var priced = proposal(brun(), said);

    assertThat(priced.seats()).isEqualTo(10);
    assertThat(priced.endpoints()).isEqualTo(20);
    assertThat(option("complete", priced).cost()).isEqualTo(400 + 120 + 80 + 67.5);
  }

  @Test
  void everything_that_is_lacking_is_named_together() {
    var unknown = new ProposalSettings(OptionalDouble.empty(), OptionalDouble.empty(), 0.45, 0.75);
    var months =
        aPortfolio()
            .with(brun().since(LocalDate.of(2025, 11, 1)))
            .without(Source.INVOICES, Source.TIME_ENTRIES)
            .months();

    assertThat(lacking(months, unknown))
        .containsExactly(
            Message.of("proposal.lack.months", 2, 6),
            Message.of("proposal.lack.hours"),
            Message.of("proposal.lack.tools_cost_per_seat"),
            Message.of("proposal.lack.tools_cost_per_endpoint"));
  }

  @Test
  void offers_may_be_others() {
    var offers =
        Offers.read(
            "mine.yaml",
            """
            offers:
              - id: half
                included_share: 0.5
                after_hours_included: no
                name: {en: Half}
                covers: {en: [some things]}
            """);
    var months = aPortfolioOf(brun());
    var grades = grades(months);

    var proposal =
        (Priced)
            Proposals.of(grades, months, IN_EUROS, offers)
                .of(client("Brun", grades), Size.ON_RECORD);

    assertThat(proposal.options()).hasSize(1);
    // 200 + 84 + 67.50 = 351.50, ÷ 0.55 = 639.09
    assertThat(proposal.options().getFirst().price().fee()).isEqualTo(640);
  }

  private static PricedOffer option(String id, ClientFixture client) {
    return option(id, priced(client));
  }

  private static PricedOffer option(String id, Priced priced) {
    return priced.options().stream()
        .map(Proposal.Option::price)
        .filter(price -> price.offer().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Priced priced(ClientFixture client) {
    return proposal(client, Size.ON_RECORD);
  }

  private static Priced proposal(ClientFixture client, Size said) {
    return (Priced) proposal(aPortfolioOf(client), IN_EUROS, said);
  }

  private static Priced priced(PortfolioMonths months, ProposalSettings settings) {
    return (Priced) proposal(months, settings, Size.ON_RECORD);
  }

  private static List<Message> reasons(ClientFixture client) {
    return lacking(aPortfolioOf(client), IN_EUROS);
  }

  private static List<Message> lacking(PortfolioMonths months, ProposalSettings settings) {
    return ((Lacking) proposal(months, settings, Size.ON_RECORD)).reasons();
  }

  private static Proposal proposal(PortfolioMonths months, ProposalSettings settings, Size said) {
    var grades = grades(months);
    return Proposals.of(grades, months, settings, Offers.shipped())
        .of(client("Brun", grades), said);
  }
}
