package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.gradebook.Gradings;
import app.tamis.gradebook.Standing;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.web.grades.InForce;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// On the sample portfolio.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class DecisionsTests {

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
  void any_past_grading_is_recomputed_exactly_from_what_the_book_kept() {
    var now = known();
    var gradings = tamis.part(Gradings.class);
    for (int back = 1; back <= 12; back++) {
      var end = YearMonth.from(now.grades().window().asOf()).minusMonths(back).atEndOfMonth();
      var kept = tamis.inPortfolio(() -> gradings.kept(end)).orElseThrow().grades();

      assertThat(said(kept.clients())).as(end.toString()).isEqualTo(said(now.at(end).clients()));
    }
  }

  @Test
  void a_grade_that_is_set_by_hand_stands_beside_the_computed_one_until_it_is_ended() {
    var client = of(Letter.B);
    var path = tamis.path(client) + "/decisions";
    owner.get(path);

    var until = LocalDate.now(tamis.clock()).plusDays(90).toString();
    var set =
        owner.post(path + "/grade", "grade", "D", "reason", "They insulted Ann", "until", until);

    assertThat(set.body()).contains("Published: D. Computed: B.", "They insulted Ann");
    assertThat(owner.get("/").body()).contains("set by hand; the figures say B");
    assertThat(owner.get("/moved").body())
        .contains("Set by hand", client.findings().client().name());
    assertThat(owner.get("/audit").body()).contains("to D until " + until + ": They insulted Ann");

    owner.get(path);
    var ended = owner.post(path + "/grade/end");

    assertThat(ended.body()).contains("Published: B. Computed: B.", "ended by Olive Owner");
    assertThat(shown(client)).contains(Letter.B);
  }

  @Test
  void what_is_decided_stands_on_the_clients_page_and_in_the_history() {
    var graded = of(Letter.B);
    var client = graded.findings().client();
    var page = tamis.path(graded);
    owner.get(page + "/decisions");
    var until = LocalDate.now(tamis.clock()).plusDays(30).toString();
    owner.post(page + "/decisions/grade", "grade", "C", "reason", "Late again", "until", until);
    owner.post(page + "/decisions/notes", "note", "Ask Léa about the lease");

    assertThat(owner.get(page).body())
        .contains(
            "grade-c",
            "Set by hand; the figures say B.",
            "Grade set to C by Olive Owner: Late again")
        .contains("Olive Owner noted: Ask Léa about the lease");
    assertThat(tamis.browserOfNew("bookkeeper").get(page).body())
        .contains("Late again")
        .doesNotContain("Léa");
    assertThat(lineOf(client.name(), owner.get("/history.csv").body())).endsWith("C");
    assertThat(lineOf(client.name(), owner.get("/clients.csv").body())).contains(",C,");
    assertThat(lineOf(client.name(), owner.get("/map.csv").body())).contains(",C,");
    assertThat(lineOf(client.name(), owner.get("/whale.csv").body())).contains(",C,");

    owner.get(page + "/decisions");
    owner.post(page + "/decisions/grade/end");
    assertThat(lineOf(client.name(), owner.get("/history.csv").body())).endsWith("B");
  }

  private static String lineOf(String name, String csv) {
    return csv.replace("\"", "")
        .lines()
        .filter(line -> line.contains(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_cant_be_decided_is_said_in_sentences_and_what_was_typed_stays() {
    var path = tamis.path(of(Letter.C)) + "/decisions";
    owner.get(path);
    var today = LocalDate.now(tamis.clock());

    var refused = owner.post(path + "/grade", "reason", "", "until", today.plusYears(2).toString());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .containsIgnoringCase("no grade was chosen; choose A, B, C or D")
        .containsIgnoringCase("nothing is written here")
        .contains("is more than a year away", "value=\"" + today.plusYears(2) + "\"");
    assertThat(owner.post(path + "/grade", "grade", "A", "until", today.toString()).body())
        .contains("is not after today");
    assertThat(owner.get("/clients/nobody/decisions").statusCode()).isEqualTo(404);
  }

  @Test
  void a_note_keeps_its_wordings_and_can_be_brought_back() {
    var path = tamis.path(of(Letter.C)) + "/decisions";
    owner.get(path);

    var kept = owner.post(path + "/notes", "note", "New boss <b>in</b> May").body();
    assertThat(kept).contains("New boss &lt;b&gt;in&lt;/b&gt; May");
    var note = kept.replaceAll("(?s).*?(/clients/[^\"]+/notes/[\\w-]+)\".*", "$1");
    assertThat(owner.post(note, "text", "New boss in June").body())
        .contains("New boss in June", "New boss &lt;b&gt;in&lt;/b&gt; May");
    assertThat(owner.post(note + "/remove").body()).contains("Removed by Olive Owner");
    assertThat(owner.post(note + "/back").body()).doesNotContain("Removed by Olive Owner");
  }

  @Test
  void only_who_decides_gets_to_decisions() {
    var path = tamis.path(of(Letter.B)) + "/decisions";

    assertThat(tamis.browserOfNew("technician").get("/moved").statusCode()).isEqualTo(403);
    assertThat(tamis.browserOfNew("bookkeeper").get(path).statusCode()).isEqualTo(403);
    assertThat(tamis.browserPastTheTest("manager").get(path).statusCode()).isEqualTo(200);
  }

  private static Standing known() {
    return tamis.inPortfolio(() -> tamis.part(InForce.class).find()).orElseThrow();
  }

  /// A client of that grade, as computed and published.
  private static ClientGrade of(Letter letter) {
    return known().grades().clients().stream()
        .filter(client -> client.letter().equals(Optional.of(letter)))
        .filter(client -> shown(client).equals(Optional.of(letter)))
        .filter(client -> !client.isProvisional())
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Letter> shown(ClientGrade client) {
    var shown = tamis.inPortfolio(() -> tamis.part(Gradings.class).published());
    return Optional.ofNullable(shown.get(client.findings().client().id()))
        .flatMap(Gradings.Shown::grade);
  }

  private static String said(List<ClientGrade> clients) {
    var said = new StringBuilder();
    for (var client : clients) {
      var findings = client.findings();
      said.append(findings.client().id())
          .append(client.letter())
          .append(findings.financial())
          .append(findings.relationship());
      findings.marks().forEach(mark -> said.append(mark.points()).append(mark.loss()));
      said.append('\n');
    }
    return said.toString();
  }
}
