package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.gradebook.Standing;
import app.tamis.gradebook.Standings;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.lift.LiftPlan;
import app.tamis.lift.Lifts;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.LeversInForce;
import app.tamis.web.grades.ShownGrades;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Plans to lift clients of the sample, whose facts end with 2025.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class LiftTests {

  private static final Instant MID_JANUARY = Instant.parse("2026-01-15T10:00:00Z");

  private static RunningTamis tamis;

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(MID_JANUARY);
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void a_year_of_lift_plans_told_with_moving_time() {
    var client = liftable().getFirst();
    var path = tamis.path(client) + "/lift";
    var owner = onThe("2026-01-15");
    var begin = owner.get(path).body();
    assertThat(begin).contains("Graded C today", "The most believable step first");
    owner.post(
        path,
        "lever",
        checkedLever(begin),
        "target",
        "B",
        "due",
        "2026-01-29",
        "ends",
        "2026-04-15");
    assertThat(owner.get("/lift").body()).contains("From C to B", "nobody has begun it yet");
    assertThat(owner.get("/week").body()).contains("waits to begin (from C to B)");

    owner.post(plan(owner, path) + "/run");
    assertThat(owner.get(path).body())
        .as("is it us, comes first")
        .contains("First: is it us?", "tickets of theirs")
        .doesNotContain("Running since");
    owner.post(plan(owner, path) + "/us-partly", "note", "the printer driver was ours");
    owner.post(plan(owner, path) + "/run");
    assertThat(owner.get(path).body())
        .contains("Running since 15 January 2026, until 15 April 2026")
        .contains("Is it us? Partly", "the printer driver was ours");

    owner = onThe("2026-02-02");
    assertThat(owner.get("/week").body()).as("the step is due").contains(escaped(client) + ": ");
    owner.post(step(owner, path, "signed"), "note", "signed letter", "on", "2026-02-02");
    assertThat(owner.get(path).body()).contains("Agreed on 2 February 2026", "signed letter");
    assertThat(owner.get(path).body()).contains("no record tells yet");

    owner = onThe("2026-03-10");
    owner.post(step(owner, path, "proven"), "note", "paid on 8 March", "on", "2026-03-08");

    owner = onThe("2026-04-05");
    assertThat(owner.get("/week").body()).contains("ends on 15 April 2026");

    onThe("2026-04-15");
    aDayPasses();
    assertThat(last(client).isRunning()).as("its last day is its own").isTrue();

    owner = onThe("2026-04-16");
    ends(client, "lifted");
    assertThat(owner.get(path).body())
        .contains("Lifted on 15 April 2026")
        .contains("On what was agreed, the last twelve months would make a grade of B")
        .contains("The grade shown today is C");
    assertThat(owner.get(tamis.path(client)).body()).contains("Lifted on 15 April 2026");
    assertThat(owner.get("/lift").body()).contains("Plans that are over", "Lifted on 15 April");

    owner.post(takenBack(owner, path));
    assertThat(owner.get(path).body()).contains("please say it");
    assertThat(owner.get("/week").body()).contains("what is known doesn’t tell how");
    aDayPasses();
    assertThat(last(client).state().code()).as("no night judges it again").isEqualTo("undecided");
    owner.post(plan(owner, path) + "/lifted", "note", "I rang them");
    assertThat(owner.get(path).body()).contains("says").contains("I rang them");

    owner = onThe("2026-06-01");
    owner.post(path, "talk", "review", "target", "B", "ends", "2026-09-01");
    var second = plan(owner, path);
    assertThat(owner.post(second + "/given-up").statusCode()).as("without a reason").isEqualTo(422);
    owner.post(second + "/given-up", "note", "they are moving abroad");
    assertThat(owner.get(path).body()).contains("Given up on 1 June 2026", "moving abroad");

    owner.post(path, "talk", "review", "target", "B", "ends", "2026-12-31");
    owner.post(plan(owner, path) + "/us-no");
    owner.post(plan(owner, path) + "/run");

    owner = onThe("2027-01-16");
    ends(client, "failed");
    assertThat(owner.get(path).body())
        .contains("Ended on 31 December 2026 without getting there")
        .contains("would make a grade of C");
  }

  @Test
  void what_no_record_tells_is_left_to_a_person() {
    var client = liftable().get(1);
    var path = tamis.path(client) + "/lift";
    var owner = onThe("2026-01-15");
    owner.post(
        path, "lever", checkedLever(owner.get(path).body()), "target", "B", "ends", "2026-03-01");
    owner.post(plan(owner, path) + "/us-no");
    owner.post(plan(owner, path) + "/run");
    owner.post(step(owner, path, "signed"));

    owner = onThe("2026-03-02");
    ends(client, "undecided");

    assertThat(owner.get(path).body()).contains("no record tells yet", "They didn’t");
    assertThat(owner.get("/lift").body()).contains("Say how it ended");
    onThe("2026-01-15");
  }

  @Test
  void an_a_has_a_plan_to_keep_it() {
    var client = graded(Letter.A).getFirst();
    var path = tamis.path(client) + "/lift";
    var owner = onThe("2026-01-15");

    var page = owner.get(path).body();
    assertThat(page).contains("Ask whom they would recommend you to", "Renew the agreement early");
    owner.post(path, "talk", "referral", "target", "A", "ends", "2026-03-01");
    owner.post(plan(owner, path) + "/us-no");
    owner.post(plan(owner, path) + "/run");
    aDayPasses();
    assertThat(last(client).isRunning()).as("it isn’t over for being an A").isTrue();

    onThe("2026-03-02");
    ends(client, "lifted");
    assertThat(onThe("2026-03-02").get(path).body()).contains("Kept, on 1 March 2026");
    onThe("2026-01-15");
  }

  @Test
  void the_smallest_get_their_plans_all_in_one_go_but_for_whom_one_takes_out() {
    var owner = onThe("2026-01-15");
    var page = owner.get("/lift/small").body();
    var numbers =
        page.lines()
            .filter(line -> line.contains("name=\"client\""))
            .map(line -> line.replaceAll(".*value=\"(\\d+)\".*", "$1"))
            .toList();
    assertThat(numbers).hasSizeGreaterThan(1);
    assertThat(owner.post("/lift/small", "client", numbers.getLast(), "fee", "").statusCode())
        .isEqualTo(422);

    owner.post("/lift/small", "client", numbers.getFirst(), "fee", "150", "ends", "2026-04-15");

    assertThat(owner.get("/lift").body()).contains("A minimum fee of €150 a month, or goodbye");
    assertThat(owner.get("/lift/small").body())
        .doesNotContain("value=\"" + numbers.getFirst() + "\"")
        .contains("value=\"" + numbers.getLast() + "\"");
  }

  @Test
  void whoever_is_given_a_plan_has_it_on_their_list_and_nobody_else() {
    var client = graded(Letter.D).getFirst();
    var path = tamis.path(client) + "/lift";
    var owner = onThe("2026-01-15");
    var manager = tamis.browserPastTheTest("manager");
    owner.post(path, "talk", "review", "target", "C", "ends", "2026-04-15");
    var choice =
        owner
            .get(path)
            .body()
            .lines()
            .filter(line -> line.contains("<option") && line.contains("New manager"))
            .reduce((_, later) -> later)
            .orElseThrow()
            .replaceAll(".*value=\"([^\"]+)\".*", "$1");
    owner.post(plan(owner, path) + "/whose", "person", choice);

    assertThat(manager.get("/week").body()).contains("waits to begin (from D to C)");
    assertThat(owner.get("/week").body()).doesNotContain("waits to begin (from D to C)");
  }

  @Test
  void who_may_not_decide_sees_no_plan() {
    var client = graded(Letter.B).getFirst();
    for (var role : List.of("technician", "bookkeeper")) {
      var browser = tamis.browserPastTheTest(role);
      assertThat(browser.get("/lift").statusCode()).as(role).isEqualTo(403);
      assertThat(browser.get("/lift/small").statusCode()).as(role).isEqualTo(403);
      assertThat(browser.get(tamis.path(client) + "/lift").statusCode()).as(role).isEqualTo(403);
      assertThat(browser.get(tamis.path(client)).body()).as(role).doesNotContain("Lift plan");
    }
  }

  private static Browser onThe(String day) {
    var wanted = Instant.parse(day + "T10:00:00Z");
    tamis.clock().turn(Duration.between(tamis.clock().instant(), wanted));
    var owner = tamis.browser();
    owner.signIn(RunningTamis.OWNER, RunningTamis.PASSWORD);
    owner.post("/caller-test/later");
    return owner;
  }

  /// As the work of each night does; the clock goes to and fro here, and nights would wait for it.
  private static void aDayPasses() {
    tamis.inPortfolio(() -> {
      tamis.part(Lifts.class).settle(standing());
      return true;
    });
  }

  private static void ends(ClientGrade client, String state) {
    aDayPasses();
    assertThat(last(client).state().code()).isEqualTo(state);
  }

  private static LiftPlan last(ClientGrade client) {
    return tamis.inPortfolio(
        () -> tamis.part(Lifts.class).list(client.findings().client().id()).getFirst());
  }

  private static Standing standing() {
    return tamis.inPortfolio(() -> tamis.part(Standings.class).now()).orElseThrow();
  }

  /// Cs with one thing in money that makes a B of them.
  private static List<ClientGrade> liftable() {
    var whole = standing();
    return tamis.inPortfolio(
        () -> graded(Letter.C).stream().filter(client -> isLiftable(whole, client)).toList());
  }

  private static boolean isLiftable(Standing whole, ClientGrade client) {
    return tamis.part(LeversInForce.class).of(whole, new Discretion(true), client).best().stream()
        .limit(1)
        .anyMatch(lever ->
            lever.gradeAfter().equals(Optional.of(Letter.B))
                && lever.acts().size() == 1
                && lever.contributionChange().orElse(0) > 0);
  }

  private static List<ClientGrade> graded(Letter letter) {
    var whole = standing();
    var shown = ShownGrades.of(whole);
    return whole.grades().clients().stream()
        .filter(client -> client.letter().equals(Optional.of(letter)))
        .filter(client -> shown.of(client).equals(Optional.of(letter)))
        .toList();
  }

  private static String escaped(ClientGrade client) {
    return client.findings().client().name().replace("&", "&amp;");
  }

  private static String checkedLever(String page) {
    return page.lines()
        .filter(line -> line.contains("name=\"lever\"") && line.contains("checked"))
        .findFirst()
        .orElseThrow()
        .replaceAll(".*value=\"([^\"]+)\".*", "$1");
  }

  private static String plan(Browser owner, String path) {
    return link(owner.get(path).body(), "whose").replaceAll("/whose$", "");
  }

  private static String step(Browser owner, String path, String what) {
    return link(owner.get(path).body(), what);
  }

  private static String takenBack(Browser owner, String path) {
    return link(owner.get(path).body(), "taken-back");
  }

  private static String link(String page, String what) {
    var found = page.replaceAll("(?s).*?action=\"(/clients/[^\"]+/" + what + ")\".*", "$1");
    assertThat(found).as(what).startsWith("/clients/").hasSizeLessThan(200);
    return found;
  }
}
