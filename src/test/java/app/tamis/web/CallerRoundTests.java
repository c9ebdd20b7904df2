package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.BookRows;
import app.tamis.identity.People;
import app.tamis.identity.Person;
import app.tamis.measures.Figure;
import app.tamis.reactions.CountedReactions;
import app.tamis.reactions.Rounds;
import app.tamis.trail.Signature;
import app.tamis.web.grades.InForce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A firm of a few people with three clients, and what becomes of its round.
@SuppressWarnings("NullAway.Init") // each test begins with a firm
class CallerRoundTests {

  private static final Duration A_DAY = Duration.ofDays(1);
  private static final List<String> TABLES_OF_PERSONS =
      List.of("caller_round", "caller_part", "caller_answer");

  private RunningTamis tamis;
  private Browser owner;

  private void begin() {
    try {
      var data = RunningTamis.newData();
      CallerTestTests.importClients(data);
      tamis = RunningTamis.on(data);
      tamis.clock().turn(Duration.ofDays(CallerTestTests.toMidQuarter()));
      owner = tamis.browser();
      owner.becomesOwner(tamis.firstLink());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void stop() {
    tamis.close();
  }

  private Browser colleague() {
    return tamis.browserOfNewBy(owner, "technician");
  }

  @Test
  void answers_count_all_at_once_when_everybody_who_was_invited_has_finished() {
    begin();
    var anne = colleague();
    var bert = colleague();
    finish(anne, "dread", "unknown", "delight");
    finish(bert, "sigh", "pleased", "delight");
    assertThat(counted()).isEmpty();
    assertThat(anne.get("/caller-test/thanks").body())
        .contains("Your answers count once the round is over", "2 of 3 people have taken part");
    assertThat(owner.get("/caller-test/people").body())
        .contains("Not yet", "on ", " at the latest")
        .doesNotContain("Delight", "delight");
    tap(anne, "C1", "even");

    finish(owner, "dread", "even", "delight");

    assertThat(sums()).containsExactly("C1 3 -3", "C3 3 6");
    assertThat(reactionSum("C1")).isEqualTo(-3);
    assertThat(reactionSum("C2")).isZero();
    assertThat(rowsOfPersons()).isZero();
  }

  @Test
  void once_it_is_over_nobody_can_change_an_answer_and_the_page_says_so() {
    begin();
    var anne = colleague();
    var bert = colleague();
    finish(anne, "dread", "unknown", "delight");
    finish(bert, "sigh", "pleased", "delight");
    owner.get("/caller-test/round");
    tap(owner, "C1", "even");
    tap(owner, "C2", "even");
    assertThat(tap(owner, "C3", "even")).contains("the round is over");

    assertThat(tap(anne, "C1", "delight")).contains("wasn’t kept");

    assertThat(sums()).containsExactly("C1 3 -3", "C3 3 4");
    anne.get("/caller-test/round");
    assertThat(anne.path()).isEqualTo("/caller-test");
    assertThat(anne.get("/caller-test").body())
        .contains("is over", "3 of 3 people have taken part", "until the next quarter’s round");
    assertThat(anne.get("/caller-test/thanks").body()).contains("is over");
    owner.get("/account");
    owner.post("/account", "name", "Olive Owner", "language", "fr");
    assertThat(owner.get("/caller-test").body())
        .contains("est terminé", "Plus aucune réponse ne peut être donnée ni changée");
  }

  @Test
  void after_fourteen_days_those_who_finished_count_though_nobody_looks_and_nobody_else_does() {
    begin();
    var people = List.of(colleague(), colleague(), colleague());
    people.forEach(person -> finish(person, "pleased", "even", "unknown"));
    owner.get("/caller-test/round");
    tap(owner, "C1", "dread");
    assertThat(reactionSum("C1")).isZero();

    tamis.clock().turn(A_DAY.multipliedBy(13));
    assertThat(counted()).isEmpty();
    tamis.clock().turn(A_DAY);

    assertThat(sums()).containsExactly("C1 3 3", "C2 3 0");
    var read = counted();
    assertThat(rowsOfPersons()).as("reading puts nothing away").isPositive();
    assertThat(reactionSum("C1")).isEqualTo(3);
    tamis.inPortfolio(() -> {
      tamis.part(Rounds.class).settle();
      return true;
    });
    assertThat(counted()).isEqualTo(read);
    assertThat(rowsOfPersons()).isZero();
  }

  @Test
  void who_is_removed_or_rates_no_longer_holds_it_up_no_longer() {
    begin();
    var people = List.of(colleague(), colleague(), colleague());
    colleague();
    people.forEach(person -> finish(person, "pleased", "even", "unknown"));
    finish(owner, "pleased", "even", "unknown");
    assertThat(counted()).isEmpty();

    var late = person(person -> person.name().startsWith("New") && !hasFinished(person));
    tamis.inPortfolio(
        () -> tamis.part(People.class).remove(late.id(), Signature.unknown("192.0.2.1")));

    assertThat(sums()).containsExactly("C1 4 4", "C2 4 0");
  }

  @Test
  void whoever_came_after_it_opened_may_take_part_and_holds_nothing_up() {
    begin();
    var anne = colleague();
    var bert = colleague();
    finish(anne, "dread", "even", "even");
    var late = colleague();
    var later = colleague();
    assertThat(owner.get("/caller-test/people").body()).contains("The round doesn’t wait for them");
    finish(late, "delight", "even", "even");
    finish(bert, "dread", "even", "even");
    later.get("/caller-test/round");
    tap(later, "C1", "dread");

    finish(owner, "dread", "even", "even");

    assertThat(sums()).containsExactly("C1 4 -4", "C2 4 0", "C3 4 0");
  }

  @Test
  void the_owner_ends_it_after_being_told_what_that_does() {
    begin();
    var manager = tamis.browserOfNewBy(owner, "manager");
    var people = List.of(colleague(), colleague(), colleague());
    people.forEach(person -> finish(person, "pleased", "even", "unknown"));
    assertThat(manager.get("/caller-test/people").body()).doesNotContain("/caller-test/close");
    assertThat(manager.get("/caller-test/close").statusCode()).isEqualTo(403);
    assertThat(owner.get("/caller-test/people").body()).contains("/caller-test/close");
    assertThat(owner.get("/caller-test/close").body())
        .contains("3 of 5 people", "at least 3 of them reacted", "This can’t be undone");

    owner.post("/caller-test/close");

    assertThat(owner.path()).isEqualTo("/caller-test/people");
    assertThat(sums()).containsExactly("C1 3 3", "C2 3 0");
    assertThat(owner.get("/audit").body()).contains("Ended the round of the caller test of");
    assertThat(owner.get("/caller-test/people").body())
        .contains("The round ended on")
        .doesNotContain("/caller-test/close", "New technician");
    assertThat(manager.get("/caller-test").body()).contains("is over");
    assertThat(owner.get("/").statusCode()).isEqualTo(200);
    assertThat(owner.path()).isEqualTo("/");
  }

  @Test
  void among_fewer_than_three_nothing_counts_until_the_owner_decides_it_for_the_next_round() {
    begin();
    assertThat(owner.get("/caller-test").body())
        .contains("How shall their answers count?", "Nothing is decided yet");
    finish(owner, "dread", "dread", "dread");
    assertThat(counted()).isEmpty();
    assertThat(owner.get("/caller-test").body()).contains("Fewer than 3 people finished");

    owner.post("/caller-test/openness", "openness", "open", "then", "/caller-test");
    assertThat(counted()).isEmpty();
    tamis.clock().turn(A_DAY.multipliedBy(92));
    owner.signIn(RunningTamis.OWNER, RunningTamis.PASSWORD);
    assertThat(owner.get("/caller-test").body()).contains("Answers are open in your firm");
    finish(owner, "dread", "even", "unknown");

    assertThat(sums()).containsExactly("C1 1 -2", "C2 1 0");
    assertThat(owner.get("/audit").body()).contains("Decided that the answers of fewer than three");
  }

  @Test
  void a_decision_changes_nothing_in_a_round_that_runs() {
    begin();
    var anne = colleague();
    finish(anne, "dread", "dread", "dread");

    owner.post("/caller-test/openness", "openness", "open", "then", "/caller-test");

    assertThat(anne.get("/caller-test/thanks").body())
        .contains("that holds from the next round on");
    finish(owner, "dread", "dread", "dread");
    assertThat(counted()).isEmpty();
  }

  @Test
  void where_answers_of_few_dont_count_nobody_is_led_to_the_test() {
    begin();
    owner.get("/");
    assertThat(owner.path()).isEqualTo("/caller-test");

    owner.post("/caller-test/openness", "openness", "closed", "then", "/caller-test");

    owner.get("/");
    assertThat(owner.path()).isEqualTo("/");
    colleague();
    var third = colleague();
    assertThat(third.get("/caller-test").body()).doesNotContain("How shall their answers count?");
    assertThat(owner.get("/caller-test").body()).doesNotContain("How shall their answers count?");
  }

  private boolean hasFinished(Person person) {
    return count("caller_part WHERE finished_at IS NOT NULL AND person = '" + person.id() + "'")
        > 0;
  }

  private Person person(Predicate<Person> wanted) {
    return tamis.inPortfolio(() -> tamis.part(People.class).list()).stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow();
  }

  private List<BookRows.Reactions> counted() {
    return CountedReactions.of(tamis);
  }

  private List<String> sums() {
    return counted().stream()
        .map(sum -> sum.clientId() + " " + sum.people() + " " + sum.sum())
        .toList();
  }

  private int rowsOfPersons() {
    return TABLES_OF_PERSONS.stream().mapToInt(this::count).sum();
  }

  private int count(String rows) {
    var transaction = new TransactionTemplate(tamis.part(PlatformTransactionManager.class));
    return tamis.inPortfolio(() ->
        Objects.requireNonNull(
            transaction.execute(_ ->
                tamis
                    .part(JdbcClient.class)
                    .sql("SELECT count(*) FROM " + rows)
                    .query(Integer.class)
                    .single())));
  }

  private double reactionSum(String client) {
    return tamis
        .inPortfolio(() -> tamis.part(InForce.class).find())
        .orElseThrow()
        .facts()
        .months()
        .months()
        .stream()
        .filter(row -> row.clientId().text().equals(client))
        .mapToDouble(row -> row.sums().of(Figure.REACTION_SUM))
        .sum();
  }

  private static void finish(Browser browser, String first, String second, String third) {
    browser.get("/caller-test/round");
    browser.post("/caller-test/round", "answer.C1", first, "answer.C2", second, "answer.C3", third);
  }

  private static String tap(Browser browser, String client, String reply) {
    browser.with("HX-Request", "true");
    var answer = browser.post("/caller-test/round", "answer." + client, reply);
    browser.with("HX-Request", "false");
    return answer.body();
  }
}
