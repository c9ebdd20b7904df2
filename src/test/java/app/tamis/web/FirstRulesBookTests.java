package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.book.Restore;
import app.tamis.book.Trust;
import app.tamis.gradebook.Gradings;
import app.tamis.gradebook.MatrixVersion;
import app.tamis.gradebook.MatrixVersions;
import app.tamis.grading.Letter;
import app.tamis.grading.Matrices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Books that were kept under the first edition of the rules, opened by a Tamis of the second.
@SuppressWarnings("NullAway.Init") // each test begins with a book
class FirstRulesBookTests {

  private static final Path BACKUPS = Path.of("src/test/resources/backups");
  private static final String LAST = "2026-03-31";
  private static final String QUESTION = "Your matrix “ours” no longer grades.";

  private RunningTamis tamis;
  private Browser owner;

  private void open(String backup) {
    var data = RunningTamis.newFolder().resolve("restored");
    new Restore(Map.of(), _ -> {})
        .restore(BACKUPS.resolve(backup + ".zip"), data, new Trust.ByWord());
    tamis = RunningTamis.on(data);
    owner = tamis.browser();
    owner.signIn(RunningTamis.OWNER, RunningTamis.PASSWORD);
    owner.post("/caller-test/later");
  }

  @AfterEach
  void close() {
    tamis.close();
  }

  @Test
  void the_matrix_that_came_with_tamis_gives_way_to_the_new_one_unasked() {
    open("classic");

    var board = get("/");

    assertThat(board).contains("graded as of 31 March 2026").doesNotContain("no longer grades");
    assertThat(inForce().yaml()).isEqualTo(Matrices.classicText());
    assertThat(get("/matrix"))
        .contains("Matrix “classic”, version 2.", "first edition of the rules")
        .doesNotContain("Put version 1 in force");
  }

  @Test
  void past_months_stay_as_they_were_published_and_the_history_says_where_the_rules_changed()
      throws IOException {
    open("classic");
    get("/");

    assertThat(published("K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8"))
        .containsExactlyInAnyOrderElementsOf(expected("classic"));
    assertThat(get("/history"))
        .contains(
            "From 31 March 2026 on, grades are made by the second edition of the rules.",
            "What differs between the two editions isn’t the clients’ doing.",
            "Mar 2026 · second edition of the rules",
            "Graded by the second edition of the rules.")
        .doesNotContain("points worse than before");
    assertThat(get("/history?from=2025-12-31&to=2026-02-28"))
        .doesNotContain("grades are made by the second edition");
    assertThat(get("/history?rules=then")).contains("today’s stands in for it");
    assertThat(get("/history.csv")).contains("\"2026-02-28\",\"2026-03-31\"");
  }

  @Test
  void who_wrote_a_matrix_of_their_own_is_asked_until_they_decide() {
    open("edited");

    assertThat(get("/"))
        .contains(QUESTION, "Version 2, “ours”, which Olive Owner kept", "“classic” (version 3)")
        .contains("href=\"/matrix?version=2\"", "Stay with “classic”");
    var bookkeeper = tamis.browserOfNewBy(owner, "bookkeeper");
    assertThat(bookkeeper.get("/").body()).contains("31 March 2026").doesNotContain(QUESTION);

    owner.get("/");
    owner.post("/matrix/versions/3", "then", "board");

    assertThat(owner.path()).isEqualTo("/?done=decided");
    assertThat(get("/?done=decided")).contains("Decided.").doesNotContain(QUESTION);
    assertThat(get("/audit")).contains("Put version 3 of the matrix (classic) in force");
  }

  @Test
  void a_matrix_of_the_first_rules_can_be_read_but_not_put_in_force() {
    open("edited");
    get("/");

    assertThat(get("/matrix?version=2"))
        .contains("written for the first edition of the rules", "Version 2, to copy numbers from")
        .contains("From 70 points on, a side is an A", "Below €900 a month, a client falls")
        .contains("matrix: ours", "rules: 2")
        .doesNotContain("Put version 2 in force", "is to be mended");

    owner.get("/matrix?version=2");
    var posted = owner.post("/matrix/versions/2");

    assertThat(posted.statusCode()).isEqualTo(200);
    assertThat(posted.body())
        .contains("Nothing was changed: that version is written for the first edition");
    assertThat(inForce().number()).isEqualTo(3);
  }

  @Test
  void its_text_is_refused_with_what_changed_and_its_numbers_carried_over_end_the_question() {
    open("edited");
    get("/");
    var ours = tamis.inPortfolio(() -> tamis.part(MatrixVersions.class).find(2)).orElseThrow();

    owner.get("/matrix?version=2");
    var refused = owner.post("/matrix", "yaml", ours.yaml(), "from", "3");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("margin is of the net revenue", "carry your numbers over");
    assertThat(get("/")).contains(QUESTION);

    var carried = Matrices.classicText().replace("A: 75", "A: 70").replace("classic", "ours");
    owner.get("/matrix?version=2");
    owner.post("/matrix", "yaml", carried, "from", "3");

    assertThat(owner.path()).isEqualTo("/matrix?done=kept");
    assertThat(get("/")).doesNotContain(QUESTION);
    assertThat(get("/matrix")).contains("Matrix “ours”, version 4.");
  }

  private String get(String path) {
    return owner.get(path).body();
  }

  private MatrixVersion inForce() {
    return tamis.inPortfolio(() -> tamis.part(MatrixVersions.class).inForce());
  }

  private record Published(String client, String monthEnd, String grade) {}

  private List<Published> published(String... clients) {
    var gradings = tamis.part(Gradings.class);
    return Stream.of(clients)
        .flatMap(client ->
            tamis.inPortfolio(() -> gradings.history(new ClientId(client))).stream()
                .filter(shown -> !shown.monthEnd().toString().equals(LAST))
                .map(shown ->
                    new Published(
                        client,
                        shown.monthEnd().toString(),
                        shown.grade().map(Letter::name).orElse(""))))
        .toList();
  }

  /// Of the gradings that count.
  private static List<Published> expected(String backup) throws IOException {
    return Files.readAllLines(BACKUPS.resolve(backup + ".expected.tsv")).stream()
        .map(line -> line.split("\t", -1))
        .filter(cells -> cells[2].equals("yes") && !cells[0].equals(LAST))
        .map(cells -> new Published(cells[6], cells[0], cells[9]))
        .toList();
  }
}
