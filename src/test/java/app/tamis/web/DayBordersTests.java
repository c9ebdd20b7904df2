package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.SettingsInForce;
import app.tamis.gradebook.MatrixVersions;
import app.tamis.grading.Letter;
import app.tamis.grading.Matrices;
import app.tamis.portfolio.SettingsText;
import app.tamis.portfolio.SettingsVersions;
import app.tamis.trail.Signature;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.ShownGrades;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Days and months begin and end where the portfolio is, not where the machine stands.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class DayBordersTests {

  private static final String MORNING = "2026-01-31T11:30:00Z";

  private static RunningTamis tamis;
  private static Browser owner;

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(Instant.parse(MORNING));
    owner = tamis.ownersBrowser();
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void what_a_person_decides_counts_until_the_day_is_over_there() {
    var client = client();
    liveIn("America/New_York");
    at(MORNING);
    owner.get(client + "/decisions");
    owner.post(client + "/decisions/grade", "grade", "A", "reason", "Trust", "until", "2026-02-01");

    at("2026-02-02T04:30:00Z");
    assertThat(owner.get(client).body()).as("half past eleven").contains("Set by hand");

    at("2026-02-02T05:30:00Z");
    assertThat(owner.get(client).body()).as("half past midnight").doesNotContain("Set by hand");
  }

  @Test
  void today_and_every_moment_are_told_by_the_portfolios_clocks() {
    at(MORNING);
    var promised = client() + "/commitments";
    owner.get(promised);
    owner.post(promised, "what", "sends the list of staff");

    liveIn("Pacific/Auckland");
    assertThat(owner.get(promised).body()).contains("value=\"2026-02-01\"");
    assertThat(owner.get("/audit").body()).contains("1 Feb 2026, 00:30");

    liveIn("America/New_York");
    assertThat(owner.get(promised).body()).contains("value=\"2026-01-31\"");
    assertThat(owner.get("/audit").body()).contains("31 Jan 2026, 06:30");
  }

  @Test
  void a_month_end_is_graded_by_the_matrix_that_was_in_force_when_it_was_over_there() {
    var november = "/history?rules=then&from=2025-10-31&to=2025-11-30";
    var strict = Matrices.classicText().replace("A: 75", "A: 95");
    at("2025-11-30T10:30:00Z");
    tamis.inPortfolio(() -> matrices().keep(strict, Signature.unknown("192.0.2.1")));
    at("2025-11-30T11:30:00Z");
    tamis.inPortfolio(() -> matrices().putInForce(1, Signature.unknown("192.0.2.1")));
    at(MORNING);

    liveIn("Pacific/Auckland");
    assertThat(owner.get(november).body())
        .as("put back half an hour into December")
        .contains("The matrix was changed");

    liveIn("America/New_York");
    assertThat(owner.get(november).body()).doesNotContain("The matrix was changed");
  }

  private static MatrixVersions matrices() {
    return tamis.part(MatrixVersions.class);
  }

  private static String client() {
    var known = tamis.inPortfolio(() -> tamis.part(InForce.class).find()).orElseThrow();
    var client =
        known.grades().clients().stream()
            .filter(graded -> ShownGrades.of(known).of(graded).filter(Letter.B::equals).isPresent())
            .findFirst()
            .orElseThrow();
    return tamis.path(client);
  }

  private static void at(String moment) {
    tamis.clock().turn(Duration.between(tamis.clock().instant(), Instant.parse(moment)));
  }

  private static void liveIn(String zone) {
    var text = new SettingsText("Harbour IT", "time_zone: " + zone);
    tamis.inPortfolio(
        () -> tamis.part(SettingsVersions.class).keep(text, Signature.unknown("192.0.2.1")));
    tamis.inPortfolio(() -> {
      tamis.part(SettingsInForce.class).bringInLine();
      return text;
    });
  }
}
