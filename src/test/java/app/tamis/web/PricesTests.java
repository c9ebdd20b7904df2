package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Prices are raised: by one letter, and by a campaign.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class PricesTests {

  private static RunningTamis tamis;
  private Browser owner;

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(Instant.parse("2026-01-15T10:00:00Z"));
  }

  /// Days pass in between, and sessions with them.
  @BeforeEach
  void signIn() {
    owner = tamis.browser();
    owner.signIn(RunningTamis.OWNER, RunningTamis.PASSWORD);
    owner.post("/caller-test/later");
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void one_tap_on_a_clients_page_drafts_the_letter_and_a_yes_becomes_an_amendment() {
    var client = tamis.path(new ClientId("C004"));
    assertThat(owner.get(client).body()).contains("Raise prices");

    var drafted = owner.post("/prices" + client.replace("/clients", "/client"));
    var letter = owner.path().replaceFirst("\\?.*", "");

    assertThat(drafted.body())
        .contains("Today’s prices are kept", "les prix d’aujourd’hui restent", "Carnet d")
        .doesNotContain("Grade C");
    assertThat(send(letter).body()).contains("Nos prix à partir du");
    assertThat(send(letter).body()).as("none leaves twice").contains("can’t leave now");
    assertThat(reply(letter, "accepted", "").body()).contains("Accepted on 15 January 2026");
    owner.get(letter);
    var amendment = owner.post(letter + "/amendment");
    assertThat(amendment.statusCode()).isEqualTo(200);
    assertThat(owner.path()).startsWith("/agreements/");
    assertThat(owner.get(letter).body()).contains(owner.path(), "The amendment");
  }

  @Test
  void a_reply_can_be_taken_back_and_only_what_makes_sense_is_recorded() {
    var letter = drafted("C030");
    assertThat(reply(letter, "accepted", "").body()).contains("can’t be changed any more");
    send(letter);

    assertThat(reply(letter, "negotiated", "").statusCode()).isEqualTo(422);
    assertThat(reply(letter, "negotiated", "4").body()).contains("Negotiated on", "to 4%");
    owner.get(letter);
    assertThat(owner.post(letter + "/reply/back").body()).contains("Nothing is recorded");
  }

  @Test
  void a_campaign_is_sent_once_and_looked_at_again_after_three_months() {
    owner.get("/prices");
    var made = campaign("percent", "6", "C005", "C006", "C009", "C010", "C012");
    var path = owner.path().replaceFirst("\\?.*", "");
    assertThat(made.body())
        .contains("Prices by 6%", "It pays for itself unless", "letters are ready to leave");

    owner.post(path + "/send");
    awaitSent(path);
    assertThat(owner.get(path).body())
        .contains("sent on 15 January 2026", "Accepted: 0, negotiated: 0");

    tamis.clock().turn(Duration.ofDays(91));
    signIn();
    assertThat(owner.get(path).body()).contains("silent: the old price stays");
    assertThat(owner.get("/week").body()).contains("hasn’t answered the new prices");
    tamis.clock().turn(Duration.ofDays(-91));
  }

  @Test
  void twelve_letters_one_without_a_clause_and_one_in_notice() {
    paper("C013", "managed", "GB");
    paper("C016", "managed", "FR");
    end(paper("C021", "managed", "FR"));
    owner.get("/prices");

    var made =
        campaign(
            "percent", "4", "C001", "C003", "C007", "C008", "C013", "C016", "C018", "C021", "C023",
            "C024", "C026", "C030");
    var path = owner.path().replaceFirst("\\?.*", "");

    assertThat(made.body())
        .contains(
            "Seaview Lettings", // whose clause allows 5%
            "clause</td>",
            "10 letters are ready to leave",
            "Chantier naval Guillou: an insolvency is open",
            "Biscuiterie de l'Anse: notice was given",
            "Pharmacie du Môle: no price clause was signed, so it is an offer",
            "Cabinet Le Gall &amp; Associés: the price clause follows an index only");
    owner.post(path + "/send");
    awaitSent(path);
    assertThat(owner.get(path).body()).contains("silent: 10");
  }

  /// @return where it stands
  private String paper(String client, String kind, String law) {
    var path = tamis.path(new ClientId(client)) + "/agreements";
    owner.get(path);
    owner.post(path, "kind", kind, "language", "en", "law", law, "paper", "yes");
    return owner.path().replaceFirst("\\?.*", "");
  }

  private void end(String agreement) {
    owner.get(agreement);
    owner.post(agreement + "/end", "last", "2026-06-30");
  }

  @Test
  void a_client_can_be_left_out_and_taken_in_again() {
    owner.get("/prices");
    var made = campaign("percent", "3", "C014");
    var letter = owner.path().replaceFirst("\\?.*", "");
    assertThat(made.body()).contains("Leave this client out");

    assertThat(owner.post(letter + "/out", "why", "talk first").body())
        .contains("No letter leaves: left out by you");
    assertThat(owner.post(letter + "/in").body()).contains("Taken in again", "Send the letter");
  }

  @Test
  void an_index_that_the_law_forbids_makes_no_letter() {
    owner.get("/prices");

    var made = campaign("index", "general_price_level", "C015");

    assertThat(made.body()).contains("No letter can be drafted: the law that governs forbids");
  }

  @Test
  void what_is_typed_is_checked_and_a_technician_sees_nothing_of_it() {
    owner.get("/prices");
    assertThat(campaign("percent", "", "C005").statusCode()).isEqualTo(422);
    assertThat(campaign("percent", "5").statusCode()).isEqualTo(422);

    var technician = tamis.browserPastTheTest("technician");

    assertThat(technician.get("/prices").statusCode()).isEqualTo(403);
  }

  private String drafted(String client) {
    owner.get(tamis.path(new ClientId(client)));
    owner.post("/prices" + tamis.path(new ClientId(client)).replace("/clients", "/client"));
    return owner.path().replaceFirst("\\?.*", "");
  }

  private HttpResponse<String> send(String letter) {
    owner.get(letter);
    return owner.post(letter, "name", "Zoë Durand", "email", "zoe@example.org");
  }

  private HttpResponse<String> reply(String letter, String kind, String to) {
    owner.get(letter);
    return owner.post(letter + "/reply", "kind", kind, "on", "2026-01-15", "to", to);
  }

  private HttpResponse<String> campaign(String rule, String value, String... clients) {
    var fields =
        new ArrayList<>(
            List.of(
                "rule",
                rule,
                "percent",
                rule.equals("percent") ? value : "",
                "index",
                rule.equals("index") ? value : "",
                "then",
                "100",
                "now",
                "103",
                "wanted",
                "2026-04-01",
                "reason_en",
                "Wages rose.",
                "reason_fr",
                "Les salaires ont augmenté.",
                "contact",
                "Anna, 02 98 00 00 00"));
    for (var client : clients) {
      fields.add("clients");
      fields.add(tamis.path(new ClientId(client)).replaceFirst(".*/", ""));
    }
    return owner.post("/prices", fields.toArray(String[]::new));
  }

  private void awaitSent(String path) {
    var running = Pattern.compile("Letters are being sent");
    for (int i = 0; i < 300; i++) {
      var page = owner.get(path).body();
      if (!running.matcher(page).find() && page.contains("sent on")) {
        return;
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
