package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.ImportOptions;
import app.tamis.facts.Warehouse;
import app.tamis.fleet.Comparison.Size;
import app.tamis.fleet.ComparisonFile;
import app.tamis.fleet.ComparisonFixture;
import app.tamis.fleet.FleetGrading;
import app.tamis.fleet.PortfolioFigures;
import app.tamis.grading.Matrices;
import app.tamis.web.grades.InForce;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the firm stands beside others.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class BesideTests {

  private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
  private static final String LINK = "href=\"/beside\"";

  private static RunningTamis tamis;
  private static Browser owner;

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(NOW);
    owner = tamis.ownersBrowser();
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @AfterEach
  void switchOff() {
    owner.get("/beside");
    owner.post("/beside/off");
  }

  @Test
  void nothing_is_shown_or_leads_there_from_the_board_until_a_file_is_given() {
    assertThat(owner.get("/").body()).doesNotContain(LINK);
    assertThat(owner.get("/settings").body()).contains(LINK);
    assertThat(owner.get("/beside").body())
        .contains(
            "by this page no figure of yours leaves it",
            "which you decide with whoever grades them",
            "Switch on with this file")
        .doesNotContain("class=\"stand\"");
  }

  @Test
  void with_a_file_each_figure_stands_beside_those_of_others() {
    var page = give(ComparisonFixture.file()).body();

    assertThat(owner.path()).isEqualTo("/beside?done=on");
    assertThat(page)
        .contains(
            "Switched on. The board leads here too.",
            "Your figures of the 12 months to 31 December 2025, beside those of at least 40 portfolios in EUR, with 25 to 74 clients, as of about 31 December 2025.",
            "Olive Owner gave the file on 15 January 2026; it was written on 5 January 2026.")
        .contains("Furthest behind the others: hours for clients that are a D, days late.")
        .contains("Net margin", "Effective hourly rate", "Days late", "Recurring share")
        .contains(
            "<dt>Half do better than</dt><dd>34%</dd>",
            "<dd>€74</dd>", "<dd>12</dd>", "<dd>6.5</dd>")
        .contains("href=\"/whale\"", "href=\"/prices\"", "href=\"/lift\"", "href=\"/debits\"")
        .contains("href=\"/proposals\"");
    assertThat(owner.get("/").body()).contains(LINK, "How you stand beside others");
  }

  @Test
  void it_reads_as_well_in_french() {
    give(ComparisonFixture.file());
    language("fr");
    try {
      assertThat(owner.get("/beside").body())
          .contains(
              "Où en suis-je par rapport aux autres\u00a0?",
              "à côté de ceux d’au moins 40 portefeuilles en EUR, avec de 25 à 74 clients",
              "<dt>La moitié font mieux que</dt><dd>34\u00a0%</dd>",
              "Taux horaire effectif");
    } finally {
      language("en");
    }
  }

  @Test
  void its_own_figures_are_those_that_a_fleet_has_of_it(@TempDir Path folder) {
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var warehouse = Warehouse.openOrMake(folder.resolve("warehouse"), 1, clock);
    warehouse.ingest(List.of(Path.of("samples/harbour")), ImportOptions.STRICT, _ -> {}, _ -> {});
    var wish =
        new FleetGrading.Wish(
            Matrices.classic(),
            Matrices.classicText(),
            12,
            Optional.empty(),
            false,
            LocalDate.of(2026, 1, 15),
            Optional.empty());
    var fleets =
        FleetGrading.run(warehouse, folder.resolve("graded"), wish, _ -> {}).graded().getFirst();

    var standing = tamis.inPortfolio(() -> tamis.part(InForce.class).find()).orElseThrow();
    var own =
        PortfolioFigures.of(
            fleets.portfolio(), standing.facts().portfolio().currency(), standing.grades());

    assertThat(own).isEqualTo(fleets);
    assertThat(own.figures()).hasSize(5);
  }

  @Test
  void what_is_of_long_ago_is_said_to_be() {
    assertThat(give(ComparisonFixture.asOf(LocalDate.of(2024, 9, 30))).body())
        .contains("Theirs are 15 months older than yours.");
    assertThat(give(ComparisonFixture.asOf(LocalDate.of(2025, 9, 30))).body())
        .doesNotContain("older than yours");
  }

  @Test
  void beside_another_currency_no_money_is_compared() {
    assertThat(give(ComparisonFixture.in("GBP")).body())
        .contains(
            "no portfolios like yours in EUR. These are in GBP: shares and days are compared, money isn’t.",
            "Theirs is in GBP and yours in EUR: not compared.",
            "<dd>34%</dd>")
        .doesNotContain("<dd>€74</dd>", "<dd>£74</dd>");
  }

  @Test
  void where_no_group_of_its_size_is_told_that_is_said() {
    assertThat(give(ComparisonFixture.of(Size.LARGE)).body())
        .contains(
            "The file has no group of your size (with 25 to 74 clients), so these are of all sizes.",
            "at least 60 portfolios in EUR, of all sizes",
            "Too few of them know theirs for it to be told.");
  }

  @Test
  void a_file_with_faults_is_refused_with_all_of_them_and_switches_nothing_on() {
    var answer =
        give(
            ComparisonFixture.file()
                .text()
                .replace("\"2026-01-05\"", "\"soon\"")
                .replaceFirst("0.34", "\"<b>\""));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "made_on: “soon” was found; expected a day such as 2025-12-31.",
            "groups[0].figures.net_margin.half: “&lt;b&gt;” was found",
            "Switch on with this file");
    assertThat(give("").body()).contains("isn’t a comparison");
    assertThat(owner.get("/").body()).doesNotContain(LINK);
  }

  @Test
  void no_file_is_told() {
    owner.get("/beside");

    var answer = owner.postAs("multipart/form-data; boundary=x", "/beside", "--x--\r\n");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("No file was chosen");
  }

  @Test
  void a_later_file_takes_the_place_of_the_one_before_and_that_can_be_undone() {
    give(ComparisonFixture.file());

    var later = give(ComparisonFixture.madeOn(LocalDate.of(2026, 1, 14))).body();
    assertThat(later)
        .contains("The later file is in its place.", "it was written on 14 January 2026")
        .contains("Go back to the one written on 5 January 2026");

    var back = owner.post("/beside/back").body();
    assertThat(back)
        .contains("The file before counts again.", "it was written on 5 January 2026")
        .doesNotContain("Go back to");
    owner.post("/beside/back");
    assertThat(owner.path()).isEqualTo("/beside");
  }

  @Test
  void a_later_file_with_faults_leaves_the_one_before() {
    give(ComparisonFixture.file());

    assertThat(give("{}").body())
        .contains("The file wasn’t taken, and the one before stays:", "isn’t a comparison")
        .contains("it was written on 5 January 2026", "class=\"stand\"");
  }

  @Test
  void switching_off_asks_and_forgets_the_file() {
    give(ComparisonFixture.file());
    assertThat(owner.get("/beside/off").body()).contains("Switch it off, and delete the file?");

    assertThat(owner.post("/beside/off").body())
        .contains("Switched off, and the file is deleted.", "Switch on with this file");

    assertThat(owner.get("/").body()).doesNotContain(LINK);
    owner.get("/beside/off");
    assertThat(owner.path()).isEqualTo("/beside");
  }

  @Test
  void the_trail_says_who_did_what() {
    give(ComparisonFixture.file());
    give(ComparisonFixture.madeOn(LocalDate.of(2026, 1, 14)));
    owner.post("/beside/back");
    owner.post("/beside/off");

    assertThat(owner.get("/audit?kind=beside").body())
        .contains(
            "Switched on how the firm stands beside others, with a file written on 2026-01-05",
            "Gave a later file of how others stand, written on 2026-01-14",
            "Went back to the file of how others stand that was written on 2026-01-05",
            "Switched off how the firm stands beside others, and deleted the file",
            "Olive Owner");
    assertThat(owner.get("/audit?kind=view").body())
        .contains("Looked at how the firm stands beside others");
  }

  @Test
  void nobody_but_an_owner_sees_it() {
    give(ComparisonFixture.file());

    for (var role : List.of("technician", "bookkeeper", "manager")) {
      var other = tamis.browserOfNewBy(owner, role);
      other.post("/caller-test/later");
      assertThat(other.get("/beside").statusCode()).as(role).isEqualTo(403);
      assertThat(other.post("/beside/off").statusCode()).as(role).isEqualTo(403);
      assertThat(other.postFile("/beside", "c.json", "{}").statusCode()).as(role).isEqualTo(403);
      assertThat(other.get("/").body()).as(role).doesNotContain(LINK);
      assertThat(other.get("/settings").body()).as(role).doesNotContain(LINK);
    }
    assertThat(owner.get("/").body()).contains(LINK);
  }

  private static HttpResponse<String> give(ComparisonFile file) {
    return give(file.text());
  }

  private static HttpResponse<String> give(String file) {
    owner.get("/beside");
    return owner.postFile("/beside", "comparison.json", file);
  }

  private static void language(String language) {
    owner.get("/account");
    owner.post("/account", "name", "Olive Owner", "language", language);
  }
}
