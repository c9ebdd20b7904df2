package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.law.KnownRates;
import app.tamis.law.LawFigure;
import app.tamis.law.LawTables;
import app.tamis.lawbook.LawsInForce;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The tables of law on a page, and what an owner looks up since.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
@TestMethodOrder(MethodName.class)
class LawTests {

  private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 2, 1);

  private static RunningTamis tamis;
  private static Browser owner;

  @BeforeAll
  static void start() throws IOException {
    var data = RunningTamis.newData();
    tamis = RunningTamis.on(data);
    var now = Instant.parse("2026-11-30T10:00:00Z");
    tamis.clock().turn(Duration.between(tamis.clock().instant(), now));
    Harbour.fill(tamis, data, RemindersTests.made());
    owner = tamis.ownersBrowser();
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void a_the_page_says_where_each_figure_stands_and_what_is_missing_or_old() {
    assertThat(owner.get("/law").body())
        .contains("This is not legal advice", "the law of your firm")
        .contains("The reference rate of the half-year from 1 July 2026 is missing")
        .contains("Code de commerce, L441-10", "30 November 2026", "(one source only)")
        .contains("Add a half-year");
  }

  @Test
  void b_an_added_half_year_counts_until_it_is_taken_back() {
    assertThat(
            owner
                .post(
                    "/law/change",
                    "country",
                    "EU",
                    "figure",
                    "rate",
                    "halfYear",
                    "2027-02-01",
                    "value",
                    "99",
                    "source",
                    "",
                    "checkedOn",
                    "2027-03-01")
                .body())
        .contains("Give 1 January or 1 July of a year", "Give a rate such as 2.40")
        .contains("Say where it stands", "Give the day on which you looked it up");

    var page =
        owner
            .post(
                "/law/change",
                "country",
                "EU",
                "figure",
                "rate",
                "halfYear",
                "2027-01-01",
                "value",
                "2,65",
                "source",
                "European Central Bank",
                "checkedOn",
                "2026-11-20")
            .body();
    assertThat(page).contains("It counts from now on", "2.65%", "looked up on 20 November 2026");
    assertThat(lacksRate()).isFalse();
    assertThat(owner.get("/audit").body()).contains("Changed a figure of the law (EU) to 2.65");

    assertThat(owner.post(backIn(page)).body())
        .contains("what was before counts again", "taken back by Olive Owner");
    assertThat(lacksRate()).isTrue();
  }

  @Test
  void c_a_changed_figure_counts_and_what_came_with_tamis_isnt_touched() {
    assertThat(owner.get("/law/change?country=FR&figure=suspension-days").body())
        .contains("Now it is 15 days");
    var page =
        owner
            .post(
                "/law/change",
                "country",
                "FR",
                "figure",
                "suspension-days",
                "value",
                "21",
                "source",
                "Code civil, 1220",
                "checkedOn",
                "2026-11-21")
            .body();

    assertThat(page).contains("21 days");
    assertThat(suspensionDays(tables())).isEqualByComparingTo("21");
    assertThat(suspensionDays(LawTables.shipped())).isEqualByComparingTo("15");
    owner.post(backIn(page));
    assertThat(suspensionDays(tables())).isEqualByComparingTo("15");
  }

  @Test
  void d_only_an_owner_changes_them_and_a_technician_sees_none() {
    var manager = tamis.browserPastTheTest("manager");
    assertThat(manager.get("/law").body())
        .contains("Code de commerce")
        .doesNotContain("Change</a>");
    assertThat(manager.get("/law/change?country=FR&figure=points").statusCode()).isEqualTo(403);
    assertThat(
            manager
                .post(
                    "/law/change",
                    "country",
                    "FR",
                    "figure",
                    "points",
                    "value",
                    "11",
                    "source",
                    "x",
                    "checkedOn",
                    "2026-11-21")
                .statusCode())
        .isEqualTo(403);
    assertThat(tamis.browserPastTheTest("technician").get("/law").statusCode()).isEqualTo(403);
    assertThat(owner.get("/law/change?country=US&figure=points").statusCode()).isEqualTo(404);
  }

  private static String backIn(String page) {
    return page.replaceAll("(?s).*?action=\"(/law/[^\"]+/back)\".*", "$1");
  }

  private static LawTables tables() {
    return tamis.<LawTables, RuntimeException>inPortfolio(
        () -> tamis.part(LawsInForce.class).tables());
  }

  private static boolean lacksRate() {
    return KnownRates.in(tables().find("FR").orElseThrow()).orElseThrow().lack(NEXT_YEAR);
  }

  private static BigDecimal suspensionDays(LawTables tables) {
    return LawFigure.SUSPENSION_DAYS.in(tables.find("FR").orElseThrow()).orElseThrow();
  }
}
