package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A signed clause is refused, and the owner parts over it.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class BreachTests {

  private static final Instant DAY = Instant.parse("2026-01-15T10:00:00Z");

  private static RunningTamis tamis;
  private static Browser owner;

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(DAY);
    owner = tamis.ownersBrowser();
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void a_notice_comes_first_and_the_end_only_after_its_day_has_passed() {
    var commitments = aRefusal("C005", "en", "FR");
    var part = linkToPart(owner.get(commitments).body());

    var page = owner.get(part).body();
    assertThat(page)
        .contains(
            "was owed and was refused on 15 January 2026",
            "Code civil, 1226",
            "No formal notice was given yet",
            "We ask you to honour it by 30 January 2026",
            "no payment is a condition of it",
            "The letter that may follow");
    assertThat(give(part, "2026-01-15").statusCode())
        .as("today isn't a day to come")
        .isEqualTo(422);

    assertThat(give(part, "2026-01-30").body()).contains("Formal notice", "€180.00");
    assertThat(owner.get(part).body())
        .contains("Formal notice was given on 15 January 2026, to comply by 30 January 2026")
        .doesNotContain("Give formal notice");

    tamis.clock().turn(Duration.ofDays(15));
    assertThat(owner.get(part).body()).doesNotContain("Write the letter that ends it");
    tamis.clock().turn(Duration.ofDays(1));
    owner.get(part);
    var ended = give(part, "");
    assertThat(ended.body())
        .contains("End of our agreement", "It ends on the day on which you receive this letter");
    assertThat(owner.get("/audit").body())
        .contains("formal notice over “pays the call-out”", "that the agreement ends");
    tamis.clock().turn(Duration.ofDays(-16));
  }

  @Test
  void a_notice_can_be_taken_back() {
    var part = linkToPart(owner.get(aRefusal("C006", "fr", "FR")).body());
    owner.get(part);
    assertThat(give(part, "2026-02-01").body())
        .contains("Mise en demeure", "sans condition de paiement");

    owner.get(part);
    var answer = owner.post(part + "/call-off");

    assertThat(answer.body())
        .contains("The notice is taken back", "No formal notice was given yet");
  }

  @Test
  void under_english_law_no_letter_ends_it_without_a_clause() {
    var part = linkToPart(owner.get(aRefusal("C009", "en", "GB")).body());
    owner.get(part);

    var letter = give(part, "2026-01-30").body();

    assertThat(letter).contains("we shall end the agreement as it provides");
    tamis.clock().turn(Duration.ofDays(16));
    assertThat(owner.get(part).body())
        .contains("only where a clause of it says so")
        .doesNotContain("Write the letter that ends it");
    tamis.clock().turn(Duration.ofDays(-16));
  }

  @Test
  void what_isnt_a_confirmed_refusal_leads_nowhere_and_a_technician_sees_nothing_of_it() {
    var path = aSignedCallOut("C010", "en", "FR");
    owner.get(path);
    owner.post(
        path, "what", "pays the call-out", "amount", "180", "clause", clause(path), "owed", "yes");

    assertThat(owner.get(path).body()).doesNotContain("/part\"");
    var technician = tamis.browserPastTheTest("technician");
    var part = linkToPart(owner.get(aRefusal("C012", "en", "FR")).body());
    assertThat(technician.get(part).statusCode()).isEqualTo(403);
  }

  private static java.net.http.HttpResponse<String> give(String part, String until) {
    return owner.post(
        part,
        "until",
        until,
        "contact",
        "Anna, 02 98 00 00 00",
        "name",
        "Zoë Durand",
        "email",
        "zoe@example.org");
  }

  /// @return where the client's commitments stand
  private static String aRefusal(String client, String language, String law) {
    var path = aSignedCallOut(client, language, law);
    owner.get(path);
    owner.post(
        path, "what", "pays the call-out", "amount", "180", "clause", clause(path), "owed", "yes");
    var link =
        Pattern.compile("\"(" + Pattern.quote(path) + "/[^\"]+/refused)\"")
            .matcher(owner.get(path).body());
    assertThat(link.find()).isTrue();
    owner.post(link.group(1));
    return path;
  }

  private static String aSignedCallOut(String client, String language, String law) {
    var path = tamis.path(new ClientId(client));
    owner.get(path + "/agreements");
    owner.post(
        path + "/agreements", "kind", "call_out", "language", language, "law", law, "paper", "yes");
    return path + "/commitments";
  }

  private static String clause(String path) {
    var option =
        Pattern.compile("<option value=\"([^\"]+\\.call_out_fee)\"")
            .matcher(owner.get(path).body());
    assertThat(option.find()).isTrue();
    return option.group(1);
  }

  private static String linkToPart(String page) {
    var link = Pattern.compile("href=\"([^\"]+/part)\"").matcher(page);
    assertThat(link.find()).isTrue();
    return link.group(1);
  }
}
