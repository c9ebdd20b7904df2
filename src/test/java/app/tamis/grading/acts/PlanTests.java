package app.tamis.grading.acts;

import static app.tamis.grading.acts.ActsFixture.grades;
import static app.tamis.grading.acts.ActsFixture.wish;
import static app.tamis.measures.ClientFixture.aClient;
import static app.tamis.measures.ClientFixture.euros;
import static app.tamis.measures.ClientFixture.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.Figure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanTests {

  private static final Act PART = new Act.Part();
  private static final Act RAISE = new Act.Raise(0.1);
  private static final Act TO_TARGET = new Act.RaiseToTarget();
  private static final Act LIGHTER = new Act.Hours(0.5);

  /// One brings plenty for its hours; two bring little, the first the least, and are dreaded on the
  /// phone.
  private static final PortfolioGrades GRADES =
      grades(
          aClient("A1").payingByContract(euros(5_000)).taking(hours(10)),
          aClient("D1").payingByContract(euros(400)).taking(hours(40)).feltAs(-1.5),
          aClient("D2").payingByContract(euros(900)).taking(hours(40)).feltAs(-1.5));

  @Test
  void a_grade_stands_for_all_its_clients() {
    assertThat(letterOf("D1")).contains(Letter.D);
    assertThat(letterOf("D2")).contains(Letter.D);

    var plan = plan(Wish.of(Letter.D, RAISE));

    assertThat(plan.acts())
        .containsExactly(
            new ActOn(new ClientId("D1"), RAISE), new ActOn(new ClientId("D2"), RAISE));
  }

  @Test
  void a_grade_may_be_another_than_the_computed_one() {
    var plan =
        Plan.of(
            List.of(Wish.of(Letter.C, RAISE)),
            GRADES,
            client ->
                client.findings().client().id().text().equals("D2")
                    ? Optional.of(Letter.C)
                    : client.letter());

    assertThat(plan.acts()).containsExactly(new ActOn(new ClientId("D2"), RAISE));
  }

  @Test
  void an_act_named_by_client_wins_over_one_named_by_grade() {
    var plan = plan(Wish.of(Letter.D, RAISE), wish("D2", new Act.Raise(0.2)));

    assertThat(plan.acts())
        .containsExactly(
            new ActOn(new ClientId("D1"), RAISE),
            new ActOn(new ClientId("D2"), new Act.Raise(0.2)));
  }

  @Test
  void a_raise_to_the_target_by_client_wins_over_a_raise_by_grade() {
    var plan = plan(Wish.of(Letter.D, RAISE), wish("D2", TO_TARGET));

    assertThat(plan.acts())
        .containsExactly(
            new ActOn(new ClientId("D1"), RAISE), new ActOn(new ClientId("D2"), TO_TARGET));
  }

  @Test
  void who_is_raised_by_name_isnt_parted_with_by_grade() {
    var plan = plan(Wish.of(Letter.D, PART), wish("D2", RAISE));

    assertThat(plan.acts())
        .containsExactly(new ActOn(new ClientId("D1"), PART), new ActOn(new ClientId("D2"), RAISE));
  }

  @Test
  void acts_that_go_together_add_up_whoever_named_them() {
    var plan = plan(wish("D2", LIGHTER), Wish.of(Letter.D, RAISE));

    assertThat(plan.acts())
        .containsExactly(
            new ActOn(new ClientId("D1"), RAISE),
            new ActOn(new ClientId("D2"), RAISE),
            new ActOn(new ClientId("D2"), LIGHTER));
  }

  @Test
  void acts_on_a_client_apply_in_the_order_of_the_catalogue() {
    // first 40 hours at 90 in place of 400, so 3,600; then only 20 hours are left
    var plan = plan(wish("D1", LIGHTER), wish("D1", new Act.Surcharge()), wish("D1", TO_TARGET));

    assertThat(plan.acts())
        .extracting(act -> act.act().kind())
        .containsExactly(Act.Kind.RAISE_TO_TARGET, Act.Kind.HOURS, Act.Kind.SURCHARGE);
    var after = find("D1", plan);
    assertThat(after.totals().sums().of(Figure.REVENUE_RECURRING)).isEqualTo(12 * 40 * 90);
    assertThat(after.totals().sums().of(Figure.MINUTES)).isEqualTo(12 * hours(20));
  }

  @Test
  void who_leaves_isnt_in_the_portfolio() {
    var after = plan(wish("D1", PART)).on(GRADES.portfolio());

    assertThat(after.clients())
        .extracting(client -> client.id().text())
        .containsExactly("A1", "D2");
    assertThat(after.totals().months()).isEqualTo(24);
  }

  @Test
  void the_same_said_twice_is_said_once() {
    assertThat(plan(wish("D1", PART), wish("D1", PART)).acts()).hasSize(1);
  }

  @Test
  void what_contradicts_itself_is_named_all_together() {
    var found =
        faults(
            wish("D1", PART),
            wish("D1", RAISE),
            Wish.of(Letter.D, RAISE),
            Wish.of(Letter.D, TO_TARGET),
            wish("D2", new Act.Hours(0.8)),
            wish("D2", new Act.Hours(0.7)));

    assertThat(found)
        .containsExactly(
            contradiction("D1", "part", "raise"),
            contradiction("D", "raise", "raise_to_target"),
            Message.of("whatif.contradiction.same", "D2", Message.of("lever.hours.name")));
  }

  @Test
  void what_cant_be_done_to_a_client_that_is_named_says_why() {
    assertThat(faults(wish("A1", TO_TARGET)))
        .containsExactly(
            Message.of(
                "whatif.cannot",
                List.of("A1"),
                Message.of("lever.raise_to_target.name"),
                Message.of("lever.raise_to_target.there")));
  }

  @Test
  void what_cant_be_done_to_a_client_of_a_grade_leaves_that_client_out_and_says_why() {
    var grade = letterOf("A1").orElseThrow();

    var plan = plan(Wish.of(grade, TO_TARGET));

    assertThat(plan.acts()).isEmpty();
    assertThat(plan.leftOut()).hasSize(1);
    assertThat(plan.leftOut().getFirst().key()).isEqualTo("whatif.cannot");
  }

  @Test
  void a_grade_that_nobody_has_is_said() {
    assertThat(letterOf("A1")).isNotEqualTo(Optional.of(Letter.C));

    assertThat(plan(Wish.of(Letter.C, PART)).leftOut())
        .containsExactly(Message.of("whatif.nobody", Message.of("grade.C")));
  }

  private static Plan plan(Wish... wishes) {
    return Plan.of(List.of(wishes), GRADES);
  }

  private static ClientInWindow find(String client, Plan plan) {
    return plan.on(GRADES.portfolio()).find(new ClientId(client)).orElseThrow();
  }

  private static List<Message> faults(Wish... wishes) {
    return catchThrowableOfType(Problems.class, () -> plan(wishes)).messages();
  }

  private static Message contradiction(String whom, String one, String other) {
    return Message.of(
        "whatif.contradiction",
        whom,
        Message.of("lever." + one + ".name"),
        Message.of("lever." + other + ".name"));
  }

  private static Optional<Letter> letterOf(String client) {
    return GRADES.find(new ClientId(client)).orElseThrow().letter();
  }
}
