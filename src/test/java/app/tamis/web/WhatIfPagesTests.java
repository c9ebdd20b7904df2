package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.cli.CommandLineFixture;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What would come of it is asked by an address, kept by a name, and compared.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class WhatIfPagesTests {

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
  void nothing_asked_offers_questions_to_begin_with() {
    assertThat(owner.get("/whatif").body())
        .contains("Nothing is chosen yet", "If all Ds left", "Questions that you keep")
        .doesNotContain("What would come of it</h2>");
  }

  @Test
  void the_answer_stands_in_words_before_all_tables() {
    var page = owner.get("/whatif?who=D&act=part&value=&sold=50").body();

    assertThat(page)
        .contains("Profit ", "Both sides, over 12 months", "Share of the five largest", "gone")
        .contains("last day", "<path class=\"band\"", "Four times in five");
    assertThat(page.indexOf("Profit falls")).isLessThan(page.indexOf("<table"));
  }

  @Test
  void all_that_is_wrong_is_said_together_and_what_was_typed_stays() {
    var page =
        owner
            .get(
                "/whatif?who=D&act=raise&value=&who=C&act=hours&value=much&sold=80&saved=50&ramp=0")
            .body();

    assertThat(page)
        .contains("Say by how much prices are raised")
        .contains("much isn’t a number")
        .contains("are more than all of them")
        .contains("0 can’t be; from 1 to 60")
        .contains("value=\"much\"");
  }

  @Test
  void acts_that_contradict_each_other_are_named() {
    var number = number("C003");

    assertThat(
            owner
                .get(
                    "/whatif?who="
                        + number
                        + "&act=part&value=&who="
                        + number
                        + "&act=pay_on_time&value=")
                .body())
        .contains("go together; leave one of them out");
  }

  @Test
  void a_slider_gets_the_figures_alone() {
    var part =
        tamis
            .ownersBrowser()
            .with("HX-Request", "true")
            .get("/whatif?who=D&act=part&value=&sold=51")
            .body();

    assertThat(part.strip()).startsWith("<div id=\"figures\"").doesNotContain("<html");
  }

  @Test
  void a_question_is_kept_renamed_thrown_away_and_brought_back() {
    owner.get("/whatif?who=D&act=part&value=&sold=50");
    var kept =
        owner.post(
            "/whatif", "who", "D", "act", "part", "value", "", "sold", "50", "name", "No Ds");
    var path = path();

    assertThat(kept.body()).contains("<h1>No Ds</h1>", "When it was kept, as of", "Kept.");
    assertThat(owner.post(path + "/name", "name", " ").statusCode()).isEqualTo(422);
    owner.get(path);
    assertThat(owner.post(path + "/name", "name", "Nobody bad").body())
        .contains("<h1>Nobody bad</h1>");
    assertThat(owner.post(path + "/hide").body()).contains("Thrown away. It can be brought back");
    assertThat(owner.get("/whatif").body()).contains("1 was thrown away");
    owner.get(path);
    assertThat(owner.post(path + "/back").body()).contains("It is back");
    assertThat(owner.get("/audit").body())
        .contains("Kept the scenario No Ds", "Renamed the scenario No Ds: Nobody bad");
  }

  @Test
  void a_question_without_a_name_or_without_an_act_is_not_kept() {
    owner.get("/whatif?who=D&act=part&value=");

    assertThat(owner.post("/whatif", "who", "D", "act", "part", "value", "").statusCode())
        .isEqualTo(422);
    assertThat(owner.post("/whatif", "name", "Nothing").statusCode()).isEqualTo(422);
  }

  @Test
  void the_page_says_what_the_command_line_says() {
    var said =
        CommandLineFixture.tamis(
                "whatif",
                "samples/harbour",
                "--part",
                "D",
                "--raise",
                "C=5%",
                "--sold",
                "50%",
                "--saved",
                "10%",
                "--months",
                "12")
            .out();
    var page =
        owner
            .get("/whatif?who=D&act=part&value=&who=C&act=raise&value=5&sold=50&saved=10&months=12")
            .body();

    var sentences = said.lines().filter(line -> line.endsWith(".")).toList();
    assertThat(sentences).hasSizeGreaterThan(4);
    assertThat(sentences).allSatisfy(sentence -> assertThat(text(page)).contains(sentence));
  }

  private static String text(String page) {
    return page.replace("&amp;", "&").replace("&#39;", "'").replace("&#34;", "\"");
  }

  @Test
  void two_are_compared_side_by_side_by_whoever_sees_money_and_grades() {
    var one = keep("A tenth more", "C", "raise", "10");
    var other = keep("Cs gone", "C", "part", "");
    var address = "/whatif/compare?id=" + id(one) + "&id=" + id(other);

    assertThat(owner.get(address).body())
        .contains("A tenth more", "Cs gone", "Share of the five largest", "At the lowest, in all");
    assertThat(owner.get("/whatif/compare?id=" + id(one)).body()).contains("Pick two or three");
    var bookkeeper = tamis.browserOfNew("bookkeeper");
    assertThat(bookkeeper.get(one).body()).contains("<h1>A tenth more</h1>");
    var technician = tamis.browserOfNew("technician");
    assertThat(technician.get(one).statusCode()).isEqualTo(403);
    assertThat(technician.get("/whatif").statusCode()).isEqualTo(403);
  }

  private static String keep(String name, String who, String act, String value) {
    owner.get("/whatif?who=" + who + "&act=" + act + "&value=" + value);
    owner.post("/whatif", "who", who, "act", act, "value", value, "name", name);
    return path();
  }

  private static String path() {
    return owner.path().replaceFirst("\\?.*", "");
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String number(String client) {
    return id(tamis.path(new ClientId(client)));
  }
}
