package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.cli.CommandLineFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Who can be let go, when, and what the freed hours are for.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExitsTests {

  private static final Pattern AWAITS = Pattern.compile("action=\"/exits/(\\d+)/word\"");
  private static final Pattern MAY = Pattern.compile("action=\"/exits/(\\d+)/month\"");

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
  @Order(1)
  void nobody_is_let_go_without_an_attempt_but_by_the_owners_word() {
    var page = owner.get("/exits").body();
    assertThat(page).contains("Nobody is to be let go", "No lift was tried", "a tenth and a fifth");
    assertThat(MAY.matcher(page).find()).isFalse();

    var number = first(AWAITS, page);
    assertThat(owner.post("/exits/" + number + "/word", "reason", " ").body())
        .contains("Say why, in a sentence");
    owner.get("/exits");
    var given = owner.post("/exits/" + number + "/word", "reason", "Shouts at everybody").body();
    assertThat(given)
        .contains("Your word is kept", "Shouts at everybody", "Begin the parting")
        .contains("/exits/" + number + "/month");
    theParting(number);
    owner.get("/exits");
    assertThat(owner.post("/exits/" + number + "/word/back").body()).contains("is taken back");
    assertThat(owner.get("/exits").body()).doesNotContain("Shouts at everybody");
  }

  /// Leads on to it, in time, and back to where it stands.
  private static void theParting(String number) {
    var parting = "/clients/" + number + "/parting";
    assertThat(owner.get("/exits").body())
        .contains("href=\"" + parting + "\"", "Its time has come: to leave in ");
    owner.get(parting);
    owner.post(parting, "word", "yes", "reason", "Shouts at everybody");

    assertThat(owner.get("/exits").body())
        .contains("See where the parting stands")
        .doesNotContain("Begin the parting", "Its time has come");
    var off =
        first(
            Pattern.compile("\"(" + parting + "/[^\"/]+/called-off)\""), owner.get(parting).body());
    owner.post(off, "note", "we look once more");
  }

  @Test
  @Order(2)
  void a_move_by_hand_says_at_once_what_it_does_to_both_limits() {
    while (AWAITS.matcher(owner.get("/exits").body()).find()) {
      var number = first(AWAITS, owner.get("/exits").body());
      owner.post("/exits/" + number + "/word", "reason", "Nothing helped");
    }
    owner.get("/exits");
    var kept =
        owner.post(
            "/exits/terms",
            "ceiling",
            "1",
            "allowance",
            "2",
            "sold",
            "0",
            "rate",
            "",
            "ramp",
            "3",
            "told",
            "2026-01-20",
            "end_of_month",
            "yes");
    assertThat(kept.body())
        .contains("Kept. The plan is made anew", "fits in no month: more leaves");

    var number = first(MAY, kept.body());
    var moved = owner.post("/exits/" + number + "/month", "month", "2027-05").body();
    assertThat(moved)
        .contains("As moved by hand", "In May 2027", "more leaves than may")
        .contains("more is missing than may");
    assertThat(owner.post("/exits/" + number + "/month", "month", "").body())
        .contains("The rule holds for it again")
        .doesNotContain("As moved by hand</h2>");
  }

  @Test
  @Order(3)
  void all_faults_of_the_limits_are_said_together() {
    owner.get("/exits");
    var answer =
        owner.post(
            "/exits/terms",
            "ceiling",
            "much",
            "allowance",
            "-1",
            "sold",
            "120",
            "rate",
            "x",
            "ramp",
            "0",
            "told",
            "soon");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("“much” isn’t an amount", "“-1” isn’t an amount", "“120” isn’t a share")
        .contains("“0” can’t be", "“soon” isn’t a day");
  }

  @Test
  @Order(3)
  void the_page_says_what_the_command_line_says() {
    owner.get("/exits");
    var page =
        owner
            .post(
                "/exits/terms",
                "ceiling",
                "3000",
                "allowance",
                "6000",
                "sold",
                "50",
                "rate",
                "",
                "ramp",
                "3",
                "told",
                "2025-12-31")
            .body()
            .replace("&#39;", "'");
    var who = candidates(page);
    var command = new ArrayList<Object>(List.of("exits", "samples/harbour"));
    who.forEach(name -> command.addAll(List.of("--who", name)));
    command.addAll(List.of("--ceiling", "3000", "--allowance", "6000", "--sold", "50%"));
    command.addAll(List.of("--told", "2025-12-31"));
    var said = CommandLineFixture.tamis(command.toArray()).out();

    var sentences = said.lines().filter(line -> line.endsWith(".")).toList();
    assertThat(sentences).isNotEmpty().allSatisfy(one -> assertThat(page).contains(one));
  }

  private static List<String> candidates(String page) {
    return Pattern.compile("<th scope=\"row\" class=\"name\"><a href=\"[^\"]*\">([^<]*)</a>")
        .matcher(page)
        .results()
        .map(found -> found.group(1).replace("&amp;", "&"))
        .toList();
  }

  @Test
  @Order(4)
  void clients_are_tied_and_kept_out_of_seasons() {
    owner.get("/exits");
    owner.post(
        "/exits/terms",
        "ceiling",
        "30000",
        "allowance",
        "60000",
        "sold",
        "0",
        "rate",
        "",
        "ramp",
        "3",
        "told",
        "2026-01-20");
    var page = owner.get("/exits").body();
    var numbers = MAY.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(numbers).hasSizeGreaterThan(1);

    var tied =
        owner.post(
            "/exits/ties", "client", numbers.get(0), "client", numbers.get(1), "kind", "apart");
    assertThat(tied.body()).contains("Never in the same three months: ");
    owner.post("/exits/" + numbers.get(0) + "/month", "month", "2027-04");
    owner.get("/exits");
    assertThat(owner.post("/exits/" + numbers.get(1) + "/month", "month", "2027-05").body())
        .contains("leave in the same three months, and were never to");
    owner.post("/exits/" + numbers.get(0) + "/month", "month", "");
    owner.get("/exits");
    owner.post("/exits/" + numbers.get(1) + "/month", "month", "");
    owner.get("/exits");
    assertThat(owner.post("/exits/ties", "client", numbers.get(0)).statusCode()).isEqualTo(422);
    owner.get("/exits");
    var season =
        owner.post(
            "/exits/" + numbers.get(0) + "/season",
            "never",
            "1",
            "never",
            "2",
            "licence",
            "2026-08-31");
    assertThat(season.body()).contains("value=\"2026-08-31\"", "Kept. The plan is made anew");
  }

  @Test
  @Order(4)
  void licences_on_record_are_waited_for_unless_somebody_gives_another_day() {
    owner.get("/exits");
    var page =
        owner
            .post(
                "/exits/terms",
                "ceiling",
                "30000",
                "allowance",
                "60000",
                "sold",
                "0",
                "rate",
                "",
                "ramp",
                "3",
                "told",
                "2026-01-20",
                "end_of_licence",
                "yes")
            .body();
    assertThat(page)
        .containsPattern("Its licences run until .* 2026, from the records: .*Antivirus");

    var number = MAY.matcher(page).results().map(found -> found.group(1)).toList().get(1);
    assertThat(owner.post("/exits/" + number + "/season", "licence", "2026-09-30").body())
        .contains("Its licences run until 30 September 2026, as Olive Owner typed");
    assertThat(owner.post("/exits/" + number + "/season", "licence", "").body())
        .doesNotContain("30 September 2026, as Olive Owner typed");
  }

  @Test
  @Order(5)
  void freed_hours_are_planned_and_stand_in_the_work_list_until_done() {
    assertThat(owner.get("/exits/hours").body()).contains("0 of ", "hours a month have a plan");
    var client = tamis.path(new ClientId("C001")).replace("/clients/", "");
    var planned =
        owner.post(
            "/freed",
            "of",
            "",
            "client",
            client,
            "kind",
            "review",
            "hours",
            "4",
            "person",
            "",
            "due",
            "2026-03-01");
    assertThat(planned.body()).contains("4 of ", "Review, 4 hours a month, by 1 March 2026");
    owner.get("/exits/hours");
    assertThat(owner.post("/freed", "of", "", "hours", "0", "due", "2020-01-01").body())
        .contains("“0” isn’t a number of hours", "“2020-01-01” isn’t a day to come");
    assertThat(owner.get("/week").body()).doesNotContain("Review is planned");

    tamis.clock().turn(Duration.ofDays(35));
    owner.signIn(RunningTamis.OWNER, RunningTamis.PASSWORD);
    assertThat(owner.get("/week").body()).contains("Review is planned for 4 hours a month");
    var id = first(Pattern.compile("/freed/([0-9a-f-]+)/done"), owner.get("/exits/hours").body());
    assertThat(owner.post("/freed/" + id + "/done").body()).contains("done on 19 February 2026");
    assertThat(owner.get("/week").body()).doesNotContain("Review is planned");
    owner.get("/exits/hours");
    assertThat(owner.post("/freed/" + id + "/away").body()).contains("0 of ");
    assertThat(owner.post("/freed/" + id + "/back").body()).contains("4 of ");
    tamis.clock().turn(Duration.ofDays(-35));
  }

  @Test
  @Order(6)
  void the_plan_is_seen_by_whoever_decides_alone() {
    assertThat(tamis.browserOfNew("technician").get("/exits").statusCode()).isEqualTo(403);
    assertThat(tamis.browserOfNew("bookkeeper").get("/exits").statusCode()).isEqualTo(403);
  }

  @Test
  @Order(7)
  void last_days_go_by_the_law_as_the_firm_has_it() {
    var question = "/whatif?who=D&act=part&value=";
    assertThat(earliest(owner.get("/exits").body())).isNotEmpty().doesNotContain("March 2026");
    assertThat(owner.get(question).body()).doesNotContain("last day 28 February 2026");

    owner.get("/law/change?country=FR&figure=notice-most");
    owner.post(
        "/law/change",
        "country",
        "FR",
        "figure",
        "notice-most",
        "value",
        "2",
        "source",
        "Code de commerce, L442-1",
        "checkedOn",
        "2026-01-10");

    assertThat(earliest(owner.get("/exits").body())).contains("March 2026");
    assertThat(owner.get(question).body()).contains("last day 28 February 2026");
  }

  private static List<String> earliest(String page) {
    return Pattern.compile("<td class=\"number\">[^<]*</td>\\s*<td>(\\w+ \\d{4})</td>")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static String first(Pattern pattern, String page) {
    var found = pattern.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
