package app.tamis.grading.acts;

import static app.tamis.grading.acts.ActsFixture.IN_EUROS;
import static app.tamis.grading.acts.ActsFixture.client;
import static app.tamis.grading.acts.ActsFixture.grades;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static app.tamis.measures.PortfolioFixture.END_OF_2025;
import static app.tamis.measures.PortfolioFixture.aPortfolioOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.grading.Decisions;
import app.tamis.grading.Decisions.PersonsGrade;
import app.tamis.grading.Grading;
import app.tamis.grading.Letter;
import app.tamis.grading.Matrices;
import app.tamis.grading.Matrix;
import app.tamis.measures.ClientFixture;
import app.tamis.measures.CostBasis;
import app.tamis.measures.Figure;
import app.tamis.measures.MonthEnd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeversTests {

  /// A point for each per cent of the target rate, and three of 100 for what the client is like; no
  /// rules but letters and grid.
  private static final Matrix PLAIN =
      Matrices.read(
          "plain.yaml",
          """
          matrix: plain
          rules: 2
          axes:
            financial:
              - {id: rate, measure: rate_to_target, points: [[0, 0], [1, 100]], weight: 1, needs: []}
            relationship:
              - {id: punctuality, measure: average_days_late, points: [[0, 100], [100, 0]], weight: 1, needs: []}
              - {id: procedure, measure: proper_tickets, points: [[0, 0], [1, 100]], weight: 1, needs: []}
              - {id: foresight, measure: urgent_tickets, points: [[0, 100], [1, 0]], weight: 1, needs: []}
          thin_evidence: {share_of_weight: 0, leans_on: 65}
          core: [rate]
          letters: {A: 75, B: 55, C: 35}
          limits: []
          grid: {A: [A, B, B, C], B: [B, B, C, D], C: [B, C, C, D], D: [C, C, D, D]}
          small_clients: {steps: [], never_below: {grade: C, net_margin: 0.2, relationship: B}}
          caps: []
          evidence: {months: 3, one_of: [rate], sure_months: 6}
          range: {standard_errors: 1.28}
          publication: {month_ends: 2, points_past_the_line: 4, overhead_past_the_line: 0.1}
          unlogged_time: {below: 0.5}
          """);

  /// By the hour for 40 hours at 50: 56 points, a B. And 31 days late, 40 of 100 tickets proper, 40
  /// urgent: (69 + 40 + 60) ÷ 3 = 56, a B.
  private static ClientFixture brun() {
    return brunPaying(euros(2_000));
  }

  private static ClientFixture brunPaying(double amount) {
    return aClient("Brun")
        .since(LocalDate.of(2025, 1, 1))
        .paying(amount)
        .taking(hours(40))
        .late(31)
        .in(3, Figure.CLIENT_TICKETS, 100)
        .in(3, Figure.PROPER_TICKETS, 40)
        .in(3, Figure.RATED_TICKETS, 100)
        .in(3, Figure.URGENT_TICKETS, 40);
  }

  @Test
  void an_a_needs_no_lift() {
    var best =
        aClient("Brun")
            .paying(euros(9_000))
            .taking(hours(40))
            .in(3, Figure.CLIENT_TICKETS, 1)
            .in(3, Figure.PROPER_TICKETS, 1);

    var levers = levers(best);

    assertThat(levers.client().letter()).contains(Letter.A);
    assertThat(levers.levers()).isEmpty();
    assertThat(levers.noLift()).contains(Message.of("lever.none.best"));
  }

  @Test
  void an_act_after_which_the_grade_is_better_is_a_lever() {
    // at 90 an hour 100 points, an A; with a B that is a B. At 55 still a B
    var dear = brunPaying(euros(1_800));

    var levers = levers(dear);

    assertThat(levers.client().letter()).contains(Letter.C);
    var raised = find(levers, "raise_to_target");
    assertThat(raised.gradeAfter()).contains(Letter.B);
    assertThat(raised.financialAfter()).hasValue(100);
    assertThat(raised.relationshipAfter().orElseThrow()).isCloseTo(169 / 3.0, within(1e-6));
    assertThat(raised.contributionChange()).hasValue(12 * 1_800);
    assertThat(levers.noLift()).isEmpty();
  }

  @Test
  void a_single_act_that_lifts_nobody_is_told_where_it_brings_a_twentieth_of_the_revenue() {
    // a tenth of 2,000 of service is a twentieth of 4,000, but not of 4,001
    var levers =
        levers(brun().monthly(Figure.REVENUE_HARDWARE, 2_000).monthly(Figure.PASS_THROUGH, 2_000));
    var fewer =
        levers(brun().monthly(Figure.REVENUE_HARDWARE, 2_001).monthly(Figure.PASS_THROUGH, 2_001));

    assertThat(find(levers, "raise").gradeAfter()).contains(Letter.B);
    assertThat(find(levers, "raise").contributionChange().orElseThrow())
        .isCloseTo(12 * 200, within(1e-6));
    assertThat(names(fewer)).doesNotContain("raise");
  }

  @Test
  void a_raise_to_the_target_is_tried_only_where_it_can_be_done() {
    assertThat(names(levers(brunPaying(euros(3_600))))).doesNotContain("raise_to_target");
  }

  @Test
  void a_pair_is_a_lever_where_it_lifts_further_than_either_alone() {
    // 56, and alone 67, 73 or 68: all a B. Together 84, 78 and 85: an A, and so the grade at 90 an
    // hour
    var levers = levers(brunPaying(euros(3_600)));

    assertThat(levers.client().letter()).contains(Letter.B);
    assertThat(names(levers))
        .contains("pay_on_time+use_tickets", "pay_on_time+call_early", "use_tickets+call_early");
    assertThat(find(levers, "pay_on_time+use_tickets").relationshipAfter().orElseThrow())
        .isCloseTo((100 + 90 + 60) / 3.0, within(1e-6));
    assertThat(names(levers)).doesNotContain("pay_on_time", "use_tickets", "call_early");
  }

  @Test
  void prices_are_raised_once_and_not_for_a_managed_agreement() {
    var levers = levers(brunPaying(euros(500)).of(5).with(5));

    assertThat(names(levers)).contains("managed", "raise_to_target");
    assertThat(names(levers))
        .doesNotContain("raise+raise_to_target", "raise+managed", "raise_to_target+managed");
    assertThat(Remedies.goTogether(new Act.Raise(0.1), new Act.RaiseToTarget())).isFalse();
    assertThat(Remedies.goTogether(new Act.Raise(0.1), Act.Managed.at(900))).isFalse();
    assertThat(Remedies.goTogether(Act.Managed.at(900), new Act.RaiseToTarget())).isFalse();
    assertThat(Remedies.goTogether(Act.Managed.at(900), new Act.PayOnTime())).isTrue();
  }

  @Test
  void a_managed_agreement_is_at_the_fee_of_the_complete_offer() {
    // 40 hours at 45, 5 × 16 of tools and 67.50 of administration, ÷ 0.55 = 3,540.91; and 40 × 90 +
    // 80 = 3,680
    var managed = find(levers(brun().of(5).with(5)), "managed");

    assertThat(managed.acts()).containsExactly(Act.Managed.at(3_680));
    assertThat(managed.contributionChange()).hasValue(12 * 1_680);
  }

  @Test
  void a_managed_agreement_is_tried_only_on_who_has_none_and_where_it_can_be_priced() {
    var managed = brun().of(5).with(5).under(MonthEnd.Kind.MANAGED);
    var withHoursAhead = brun().of(5).with(5).under(MonthEnd.Kind.BLOCK_HOURS);

    assertThat(names(levers(managed))).doesNotContain("managed");
    assertThat(names(levers(withHoursAhead))).contains("managed");
    assertThat(names(levers(brun()))).doesNotContain("managed");
  }

  @Test
  void a_surcharge_is_tried_only_where_somebody_worked_after_hours() {
    // 5 × 45 = 225 more a month
    var late = brun().monthly(Figure.AFTER_HOURS_MINUTES, hours(5));

    assertThat(find(levers(late), "surcharge").contributionChange()).hasValue(12 * 225);
    assertThat(names(levers(brun()))).doesNotContain("surcharge");
  }

  @Test
  void hardware_up_front_is_tried_only_where_hardware_was_delivered() {
    var grades = grades(brun(), brunCalled("Noir").in(3, Figure.HARDWARE_DELIVERED, 100));
    var proposals =
        Proposals.of(grades, aPortfolioOf(brun(), brunCalled("Noir")), IN_EUROS, Offers.shipped());
    var remedies = new Remedies(grades.portfolio(), proposals);

    assertThat(remedies.of(grades.portfolio().find(new ClientId("Brun")).orElseThrow()))
        .doesNotContain(new Act.PayUpFront());
    assertThat(remedies.of(grades.portfolio().find(new ClientId("Noir")).orElseThrow()))
        .contains(new Act.PayUpFront());
  }

  @Test
  void what_is_tried_is_never_to_part_and_never_that_it_takes_fewer_hours() {
    var everything =
        brun()
            .of(5)
            .with(5)
            .monthly(Figure.AFTER_HOURS_MINUTES, hours(5))
            .in(3, Figure.HARDWARE_DELIVERED, 100);
    var grades = grades(everything);
    var proposals = Proposals.of(grades, aPortfolioOf(everything), IN_EUROS, Offers.shipped());

    assertThat(
            new Remedies(grades.portfolio(), proposals).of(grades.portfolio().clients().getFirst()))
        .extracting(act -> act.kind().id())
        .containsExactly(
            "raise",
            "raise_to_target",
            "managed",
            "surcharge",
            "pay_on_time",
            "pay_up_front",
            "use_tickets",
            "call_early");
  }

  @Test
  void the_best_comes_first_fewer_acts_then_the_grade_then_the_gain_then_the_catalogue() {
    var levers =
        levers(
            brunPaying(euros(1_800)).of(5).with(5).monthly(Figure.AFTER_HOURS_MINUTES, hours(5)));

    assertThat(levers.client().letter()).contains(Letter.C);
    assertThat(names(levers))
        .containsExactly(
            // a B for 1,880 and for 1,800 more a month, then for 225 and 180
            "managed",
            "raise_to_target",
            "surcharge",
            "raise",
            // a B for nothing more, with the relationship's A
            "pay_on_time+use_tickets",
            "pay_on_time+call_early",
            "use_tickets+call_early");
  }

  @Test
  void what_a_person_says_stays_aside() {
    var dear = brunPaying(euros(1_800));
    var months = aPortfolioOf(dear);
    var day = LocalDate.of(2026, 1, 5);
    var byPerson =
        new Decisions(
            day,
            Map.of(
                new ClientId("Brun"),
                List.of(
                    new PersonsGrade(
                        Letter.D, "shouts", day, day.plusMonths(6), Optional.empty(), "Anne"))),
            Map.of());
    var grades =
        Grading.grade(months, CostBasis.DEFAULT, Matrices.classic(), END_OF_2025, 12, byPerson);
    var without = grades(months);
    assertThat(client("Brun", grades).letter()).contains(Letter.D);

    var found = Levers.of(grades, months, IN_EUROS, Offers.shipped()).of(client("Brun", grades));

    assertThat(found.levers())
        .isEqualTo(
            Levers.of(without, months, IN_EUROS, Offers.shipped())
                .of(client("Brun", without))
                .levers());
  }

  @Test
  void where_nothing_lifts_a_client_it_says_so() {
    // a joy to deal with, but nothing is billed that a price could raise
    var friend =
        aClient("Brun")
            .taking(hours(5))
            .in(3, Figure.CLIENT_TICKETS, 1)
            .in(3, Figure.PROPER_TICKETS, 1);

    var levers = levers(friend);

    assertThat(levers.client().letter()).contains(Letter.C);
    assertThat(levers.levers()).isEmpty();
    assertThat(levers.noLift()).contains(Message.of("lever.none"));
  }

  @Test
  void of_who_isnt_graded_nothing_can_be_known() {
    var levers = levers(brun().since(LocalDate.of(2025, 11, 1)));

    assertThat(levers.client().letter()).isEmpty();
    assertThat(levers.levers()).allSatisfy(lever -> assertThat(lever.gradeAfter()).isEmpty());
    assertThat(levers.noLift()).contains(Message.of("lever.none.ungraded"));
  }

  @Test
  void the_road_up_is_made_of_the_best_three() {
    var levers = levers(brunPaying(euros(1_800)).of(5).monthly(Figure.AFTER_HOURS_MINUTES, 300));

    assertThat(levers.best()).hasSize(3).isEqualTo(levers.levers().subList(0, 3));
  }

  private static ClientFixture brunCalled(String name) {
    return aClient(name).paying(euros(2_000)).taking(hours(40));
  }

  private static ClientLevers levers(ClientFixture client) {
    var months = aPortfolioOf(client);
    var grades = Grading.grade(months, CostBasis.DEFAULT, PLAIN, END_OF_2025, 12);
    return Levers.of(grades, months, IN_EUROS, Offers.shipped()).of(grades.clients().getFirst());
  }

  private static Lever find(ClientLevers levers, String name) {
    return levers.levers().get(names(levers).indexOf(name));
  }

  private static List<String> names(ClientLevers levers) {
    var names = new ArrayList<String>();
    for (var lever : levers.levers()) {
      names.add(String.join("+", lever.acts().stream().map(act -> act.kind().id()).toList()));
    }
    return names;
  }
}
