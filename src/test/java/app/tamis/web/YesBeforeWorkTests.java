package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A client is asked, in its language, for a yes before work begins. Without a mail server the link
/// is sent by hand.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class YesBeforeWorkTests {

  private static final String QUESTION = "Do you want us to come?";

  private static RunningTamis tamis;
  private static Browser owner;

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(Instant.parse("2026-01-15T21:00:00Z"));
    owner = tamis.ownersBrowser();
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @Test
  void a_yes_is_a_promise_that_no_later_no_takes_back() {
    var client = new ClientId("C011");
    var link = linkIn(ask(client, "This call-out costs €180.00. " + QUESTION));
    var theirs = tamis.browser();
    assertThat(theirs.get(link).body())
        .contains("This call-out costs €180.00", "Oui, venez")
        .doesNotContain("Maison Vauban");

    assertThat(theirs.post(link, "answer", "yes").body()).contains("Vous avez dit oui le");
    assertThat(theirs.post(link, "answer", "no").body())
        .contains("Vous avez dit oui le")
        .doesNotContain("Oui, venez");

    assertThat(owner.get(tamis.path(client) + "/commitments").body())
        .contains("This call-out costs €180.00");
    assertThat(owner.get("/audit?kind=authorisation").body())
        .contains("Maison Vauban said yes: This call-out costs €180.00")
        .doesNotContain("C011", "said no: This call-out costs €180.00");
  }

  @Test
  void a_no_is_kept_and_nothing_is_owed() {
    var client = new ClientId("C012");
    var link = linkIn(ask(client, "A visit costs €90.00. " + QUESTION));
    var theirs = tamis.browser();
    theirs.get(link);

    assertThat(theirs.post(link, "answer", "no").body())
        .contains("Vous avez dit non le", "Rien n’est dû");

    assertThat(owner.get(tamis.path(client) + "/commitments").body())
        .doesNotContain("A visit costs €90.00");
    assertThat(owner.get("/audit?kind=authorisation").body())
        .contains("Serrurerie Morvan said no: A visit costs €90.00");
  }

  @Test
  void a_yes_by_word_needs_no_address_and_says_who_wrote_it_down() {
    var client = new ClientId("C003");
    var path = tamis.path(client) + "/ask";
    owner.get(path);

    var answer =
        owner.post(
            path,
            "sentence",
            "Tonight costs €240.00.",
            "amount",
            "240",
            "name",
            "Zoë",
            "how",
            "word");

    assertThat(answer.body()).contains("Tonight costs €240.00.", "€240");
    assertThat(owner.get(path).body())
        .contains("Zoë said yes on the telephone on", "Olive Owner wrote it down");
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    var path = tamis.path(new ClientId("C013")) + "/ask";
    owner.get(path);

    var answer = owner.post(path, "sentence", "", "amount", "", "name", "", "email", "nobody");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Say what you ask.", "Say what it costs.", "nobody");
    assertThat(owner.post(path, "sentence", "x".repeat(301), "amount", "0").body())
        .contains("301", "0.01");
  }

  @Test
  void after_twelve_hours_the_question_is_another() {
    var client = new ClientId("C014");
    var link = linkIn(ask(client, "The night costs €300.00. " + QUESTION));
    var theirs = tamis.browser();
    theirs.get(link);
    tamis.clock().turn(Duration.ofHours(12));
    try {
      assertThat(theirs.post(link, "answer", "yes").body())
          .contains("Le temps pour répondre est passé")
          .doesNotContain("Vous avez dit oui");
    } finally {
      tamis.clock().turn(Duration.ofHours(-12));
    }
    assertThat(owner.get(tamis.path(client) + "/commitments").body())
        .doesNotContain("The night costs €300.00");
  }

  @Test
  void a_link_that_never_was_leads_nowhere() {
    assertThat(tamis.browser().get("/say/" + "x".repeat(43)).statusCode()).isEqualTo(410);
  }

  private static HttpResponse<String> ask(ClientId client, String sentence) {
    var path = tamis.path(client) + "/ask";
    owner.get(path);
    return owner.post(
        path,
        "sentence",
        sentence,
        "amount",
        "180",
        "name",
        "Zoë Durand",
        "email",
        "zoe@example.org");
  }

  private static String linkIn(HttpResponse<String> letter) {
    var path = letter.body().replaceAll("(?s).*\"(/post/[0-9a-f-]+)/open\".*", "$1");
    return owner
        .post(path + "/open")
        .body()
        .replaceAll("(?s).*https?://[^/\\s]+(/say/[\\w-]+).*", "$1");
  }
}
