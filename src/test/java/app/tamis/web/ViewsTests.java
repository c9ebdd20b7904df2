package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Problems;
import app.tamis.gradebook.MatrixVersions;
import app.tamis.grading.Matrices;
import app.tamis.trail.Signature;
import app.tamis.web.page.ChartData;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Map, whale, history, matrix and finding, on the sample portfolio.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class ViewsTests {

  private static RunningTamis tamis;
  private static Browser owner;

  @BeforeAll
  static void start() {
    tamis = Harbour.start();
    owner = tamis.ownersBrowser();
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void the_map_sorts_by_what_the_address_says() {
    var hours =
        found("<td class=\"number\">([\\d.]+)</td>\\s*</tr>", get("/map?sort=-hours-month"));

    assertThat(hours).hasSize(48);
    assertThat(hours.stream().map(Double::valueOf))
        .isSortedAccordingTo((one, other) -> Double.compare(other, one));
  }

  @Test
  void each_page_has_its_figures_as_a_file() {
    assertThat(get("/map.csv").lines()).hasSize(49);
    assertThat(get("/whale.csv").lines()).hasSize(49);
    assertThat(get("/history.csv?rules=today").lines().toList().getFirst().split(",", -1))
        .hasSize(25);
  }

  @Test
  void the_whale_names_peak_and_tail() {
    assertThat(get("/whale"))
        .contains("The best 39 of 48 clients bring", "the other 9 take", "Marée Express");
  }

  @Test
  void history_shows_who_moved_between_two_month_ends_and_why() {
    var page = get("/history?from=2024-12-31&to=2025-12-31");

    assertThat(page)
        .contains(
            "4 clients moved from 31 December 2024 to 31 December 2025: 2 up, 1 down, 1 no longer graded.")
        .contains("Garage Lemoine", "D → B", "points better than before");
    assertThat(get("/history?from=2025-12-31&to=2024-12-31"))
        .as("the earlier one first, whichever was asked first")
        .contains("from 31 December 2024 to 31 December 2025");
  }

  @Test
  void a_technician_sees_none_of_it_and_a_bookkeeper_changes_nothing() {
    var technician = tamis.browserOfNew("technician");
    for (var path : List.of("/map", "/map.csv", "/whale", "/history", "/history.csv", "/matrix")) {
      assertThat(technician.get(path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(technician.get("/find?q=quai").body())
        .contains("No page is called “quai”. You can’t see clients here")
        .doesNotContain("Quai Nord", "Nothing is called");
    assertThat(technician.get("/find?q=clients").body()).contains("You can’t see clients here");

    var bookkeeper = tamis.browserOfNew("bookkeeper");
    for (var path : List.of("/", "/clients", "/moved", "/history", "/history?rules=today")) {
      assertThat(bookkeeper.get(path).body())
          .as(path)
          .doesNotContain("on the phone", "dreads", "likes them");
    }
    assertThat(bookkeeper.get("/matrix").body()).doesNotContain("<textarea");
    assertThat(bookkeeper.post("/matrix", "yaml", Matrices.classicText(), "from", "1").statusCode())
        .isEqualTo(403);
  }

  @Test
  void faults_of_a_matrix_are_named_beside_their_lines_and_what_was_typed_is_kept() {
    owner.get("/matrix");
    var typed = Matrices.classicText().replace("net_margin\n", "net_margn\n");

    var answer = owner.post("/matrix", "yaml", typed, "from", "1");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .containsPattern("Line \\d+</a> <code>measure: net_margn</code>")
        .contains("net_margn is not a measure; did you mean net_margin?")
        .contains("      measure: net_margn");
  }

  @Test
  void a_kept_matrix_grades_from_then_on_and_an_earlier_one_can_be_put_in_force_again() {
    var before = get("/map.csv");
    var typed = Matrices.classicText().replace("A: 75", "A: 95").replace("classic", "strict");
    var preview = owner.post("/matrix/preview", "yaml", typed);
    assertThat(preview.body()).contains("would move", "A → B");
    assertThat(get("/map.csv")).as("a preview changes nothing").isEqualTo(before);

    var first = owner.get("/matrix").body();
    owner.post("/matrix", "yaml", typed, "from", number(first));

    assertThat(owner.path()).isEqualTo("/matrix?done=kept");
    assertThat(get("/matrix")).contains("Matrix “strict”");
    assertThat(get("/map.csv")).isNotEqualTo(before);
    assertThat(get("/history?rules=then")).contains("The matrix was changed", "By other rules");
    assertThat(get("/audit")).contains("of the matrix (strict) and put it in force");

    var meanwhile = owner.post("/matrix", "yaml", typed + "# more\n", "from", number(first));
    assertThat(meanwhile.statusCode()).isEqualTo(409);
    assertThat(meanwhile.body()).contains("# more", "somebody put another version in force");

    owner.get("/matrix");
    owner.post("/matrix/versions/1");
    assertThat(owner.path()).isEqualTo("/matrix?done=in-force");
    assertThat(get("/map.csv")).isEqualTo(before);
  }

  @Test
  void who_tries_a_matrix_reads_what_moves_each_client() {
    var dearer = Matrices.classicText().replace("[1.0, 70], [1.5, 100]", "[1.0, 55], [1.5, 70]");
    var higher = Matrices.classicText().replace("A: 75", "A: 95");
    owner.get("/matrix");

    assertThat(owner.post("/matrix/preview", "yaml", dearer).body())
        .containsPattern("% of the target rate for an hour of work: \\d+ points worse than before")
        .doesNotContain("By other rules than before");
    assertThat(owner.post("/matrix/preview", "yaml", higher).body())
        .as("no criterion, but a letter's line")
        .contains("By other rules than before");
  }

  @Test
  void what_isnt_a_matrix_is_never_kept() {
    var versions = tamis.part(MatrixVersions.class);

    assertThatThrownBy(() ->
            tamis.inPortfolio(() -> versions.keep("matrix: x", Signature.unknown("192.0.2.1"))))
        .isInstanceOf(Problems.class);
  }

  @Test
  void finding_takes_a_few_letters_without_accents() {
    assertThat(get("/find?q=maree")).contains("Marée Express").doesNotContain("Quai Nord");
    assertThat(get("/find?q=hist")).contains("href=\"/history\"");
    assertThat(get("/find?q=zzz")).contains("Nothing is called “zzz”");
  }

  @Test
  void no_name_can_end_the_data_of_a_chart() {
    assertThat(ChartData.of(List.of("</script><script>"))).doesNotContain("<");
  }

  @Test
  void pages_are_in_french_too() {
    owner.get("/account");
    owner.post("/account", "name", "Olive Owner", "language", "fr");
    try {
      assertThat(get("/map")).contains("ont A ou B des deux côtés", "Score de relation");
      assertThat(get("/history")).contains("Qui a bougé, et pourquoi");
      assertThat(get("/matrix")).contains("Comment les clients sont notés", "au mieux un C");
    } finally {
      owner.get("/account");
      owner.post("/account", "name", "Olive Owner", "language", "en");
    }
  }

  private static String get(String path) {
    return owner.get(path).body();
  }

  private static String number(String page) {
    return found("name=\"from\" value=\"(\\d+)\"", page).getFirst();
  }

  private static List<String> found(String pattern, String page) {
    return Pattern.compile(pattern).matcher(page).results().map(one -> one.group(1)).toList();
  }

  @Test
  void the_trail_tells_once_who_looked_and_each_time_who_took_a_file() {
    get("/whale");
    get("/whale");
    get("/whale.csv");
    get("/whale.csv");

    var trail = get("/audit?kind=view");
    assertThat(trail.split("Looked at the whale curve", -1)).hasSize(2);
    assertThat(trail.split("Downloaded the whale curve", -1)).hasSizeGreaterThan(2);
  }
}
