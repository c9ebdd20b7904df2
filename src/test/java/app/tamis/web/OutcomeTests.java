package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.gradebook.Standings;
import app.tamis.grading.Letter;
import app.tamis.web.grades.ShownGrades;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What came of a parting, a year on, and the story that it is a part of.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class OutcomeTests {

  private static final Instant MID_JANUARY = Instant.parse("2026-01-15T10:00:00Z");

  private static RunningTamis tamis;

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(MID_JANUARY);
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void a_parting_is_foretold_on_its_day_and_looked_at_until_a_year_has_passed() {
    var owner = onThe("2026-01-15");
    assertThat(owner.get("/outcome").body()).contains("Nothing was decided yet");
    assertThat(owner.get("/story").body())
        .contains("D clients bring", "On 31 December 2024 it was", "31 December 2025")
        .contains(
            "No price letter has left yet", "Nothing of the method was done yet this quarter");
    var gone = client(Letter.D);
    decide(owner, gone);
    var page = soon(owner, "/outcome", "1 parting is decided");
    assertThat(page).contains("Of 1 nothing can be said yet");
    var path = path(page);
    assertThat(owner.get(path).body())
        .contains("Foretold from the twelve months to 31 December 2025")
        .contains("There is nothing to see yet: the first look is on 14 February 2026");

    owner = onThe("2026-02-20");
    assertThat(owner.get(path).body())
        .contains("The look after 30 days waits for records up to 28 February 2026");

    var lastDay = lastDay(owner.get(path).body());
    var year = new NextYear(gone.text(), lastDay, client(Letter.A).text(), 20);
    owner = onThe("2027-01-20");
    year.into(tamis, LocalDate.of(2027, 1, 14));
    page = owner.get(path).body();
    assertThat(page)
        .contains("Net revenue, after 365 days: €1,165 a month; foretold €1,283, before €2,574.")
        .contains("60.1 hours a month came free; since (August 2026 to December 2026)")
        .contains("Would you part again?");
    assertThat(owner.get("/week").body()).contains("a year has passed");

    assertThat(owner.post(path + "/answer", "would", "").body())
        .contains("Choose one of the three");
    owner.post(path + "/answer", "would", "sooner", "note", "The phone is quiet");
    assertThat(owner.get(path).body())
        .contains("We should have done it sooner. The phone is quiet");
    assertThat(owner.get("/week").body()).doesNotContain("a year has passed");
    owner.post(path + "/answer/back");
    assertThat(owner.get("/week").body()).contains("a year has passed");
    owner.get("/account");
    owner.post("/account", "name", "Olive Owner", "language", "fr");
    assertThat(owner.get(path).body())
        .contains("Où sont allées les heures", "Vous sépareriez-vous à nouveau");
    assertThat(owner.get("/outcome").body()).contains("1 séparation est décidée");
    assertThat(owner.get("/story").body())
        .contains("1 client est sur le départ", "Heures par mois rendues jusqu’ici")
        .contains("Les deux consignes et les trois étapes");
  }

  private static void decide(Browser owner, ClientId client) {
    var path = tamis.path(client) + "/parting";
    owner.get(path);
    owner.post(path, "word", "yes", "reason", "They refused what they had signed");
    owner.post(at(owner, path, "us-no"), "note", "their own choice");
    owner.post(at(owner, path, "decided"), "note", "");
  }

  private static String at(Browser owner, String path, String what) {
    var form = Pattern.compile("action=\"(" + path + "/[^\"]*" + what + ")\"");
    var found = form.matcher(owner.get(path).body());
    assertThat(found.find()).as(what).isTrue();
    return found.group(1);
  }

  private static String path(String page) {
    var link = Pattern.compile("\"(/outcome/[0-9a-f-]{36})\"").matcher(page);
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static LocalDate lastDay(String page) {
    var day = Pattern.compile("The last day is (\\d+ \\w+ \\d{4})\\.").matcher(page);
    assertThat(day.find()).isTrue();
    return LocalDate.parse(day.group(1), DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK));
  }

  /// The forecast is kept in the background.
  private static String soon(Browser owner, String path, String wanted) {
    for (int i = 0; i < 100; i++) {
      var page = owner.get(path).body();
      if (page.contains(wanted)) {
        return page;
      }
      pause();
    }
    throw new AssertionError(wanted);
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(100));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ClientId client(Letter letter) {
    var standing = tamis.inPortfolio(() -> tamis.part(Standings.class).now()).orElseThrow();
    var shown = ShownGrades.of(standing);
    return shown.worstFirst().stream()
        .filter(client -> shown.of(client).equals(Optional.of(letter)))
        .filter(client -> !ShownGrades.isGuess(client))
        .map(client -> client.findings().client().id())
        .sorted()
        .findFirst()
        .orElseThrow();
  }

  private static Browser onThe(String day) {
    var wanted = Instant.parse(day + "T10:00:00Z");
    tamis.clock().turn(Duration.between(tamis.clock().instant(), wanted));
    return tamis.ownersBrowserPastTheTest();
  }
}
