package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tamis.basics.ClientId;
import app.tamis.gradebook.Standing;
import app.tamis.gradebook.Standings;
import app.tamis.measures.Figure;
import app.tamis.measures.Measure;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Advice that is written down, and what its answers do to trust.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class AdviceTests {

  /// Cases that a rate is shrunk by, as the text of the measures says.
  private static final double PRIOR = 5;

  private static RunningTamis tamis;
  private static Browser owner;

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(Instant.parse("2026-01-15T10:00:00Z"));
    owner = tamis.ownersBrowser();
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void four_answers_move_trust_by_exactly_what_they_are_worth() {
    var client = new ClientId("C011");
    var path = tamis.path(client) + "/advice";
    var before = standing();

    for (var response : List.of("welcomed", "questioned", "cheapest", "refused")) {
      owner.get(path);
      owner.post(path, "title", "advice that is " + response, "given", "2025-12-10");
      owner.post(answer(path, "advice that is " + response, response), "on", "2025-12-20");
    }

    double all = sum(before, Figure.ADVICE) + 4;
    double points = sum(before, Figure.ADVICE_POINTS) + 100 + 67 + 33;
    double own = sum(before, client, Figure.ADVICE) + 4;
    double ownPoints = sum(before, client, Figure.ADVICE_POINTS) + 100 + 67 + 33;
    assertThat(trust(standing(), client))
        .isCloseTo((ownPoints + PRIOR * points / all) / (own + PRIOR), within(1e-9));
    assertThat(owner.get("/audit").body()).contains("refused advice on 2025-12-20");
  }

  @Test
  void an_answer_that_is_taken_back_leaves_no_trace_in_the_grade() {
    var client = new ClientId("C012");
    var path = tamis.path(client) + "/advice";
    var before = trust(standing(), client);
    owner.get(path);
    owner.post(path, "title", "a second line", "given", "2025-12-10");
    owner.post(answer(path, "a second line", "refused"), "on", "2025-12-20");
    assertThat(trust(standing(), client)).isNotEqualTo(before);

    owner.get(path);
    var answer = owner.post(link(path, "a second line", "taken-back"));

    assertThat(answer.body()).contains("It is taken back", "Not answered yet");
    assertThat(trust(standing(), client)).isCloseTo(before, within(1e-9));
  }

  @Test
  void what_was_advised_tomorrow_or_has_no_words_is_refused() {
    var path = tamis.path(new ClientId("C013")) + "/advice";
    owner.get(path);

    var answer = owner.post(path, "title", " ", "given", "2026-01-16");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Say what you advise", "isn’t a day up to 15 January 2026");
  }

  @Test
  void a_technician_writes_none_down() {
    var path = tamis.path(new ClientId("C013")) + "/advice";

    assertThat(tamis.browserPastTheTest("technician").get(path).statusCode()).isEqualTo(403);
  }

  private static String answer(String path, String title, String response) {
    return link(path, title, response);
  }

  /// The first button of the piece with that title.
  private static String link(String path, String title, String what) {
    var page = owner.get(path).body();
    var after = page.substring(page.indexOf(">" + title + "<"));
    return after.replaceAll("(?s)^.*?formaction=\"([^\"]+/" + what + ")\".*", "$1");
  }

  private static Standing standing() {
    return tamis.inPortfolio(() -> tamis.part(Standings.class).now()).orElseThrow();
  }

  private static double trust(Standing standing, ClientId client) {
    return standing
        .grades()
        .find(client)
        .orElseThrow()
        .findings()
        .measures()
        .value(Measure.ADVICE_POINTS)
        .orElseThrow();
  }

  private static double sum(Standing standing, Figure figure) {
    return standing.grades().portfolio().totals().sums().of(figure);
  }

  private static double sum(Standing standing, ClientId client, Figure figure) {
    return standing.grades().portfolio().find(client).orElseThrow().totals().sums().of(figure);
  }
}
