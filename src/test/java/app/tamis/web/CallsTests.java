package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What telephone systems tell, and what stands on cards. It is a Thursday morning in Paris.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class CallsTests {

  private static final String ORMES = "+33 2 61 91 00 00";

  private static final Pattern CARD = Pattern.compile("(?s)<li class=\"call.*?</li>");

  private static RunningTamis tamis;
  private static Telephone telephone;
  private static Browser owner;
  private static int calls;

  private String call;

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(Instant.parse("2026-01-15T10:00:00Z"));
    telephone = Telephone.of(tamis);
    owner = tamis.ownersBrowser();
  }

  @AfterAll
  static void stop() {
    tamis.close();
  }

  @BeforeEach
  void anotherCall() {
    call = "call " + ++calls;
    owner.get("/week");
    owner.post("/calls/dismissal");
  }

  @Test
  void a_ring_makes_a_card_with_the_client_and_the_contact() {
    var answer = telephone.rings(call, "02 61 91 00 00", "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"whose\":\"one\"", "\"state\":\"ringing\"", "\"repeated\":false");
    assertThat(cards(owner))
        .singleElement()
        .asString()
        .contains("Clinique des Ormes", "02 61 91 00 00", "Rings since");
  }

  @Test
  void a_second_telling_changes_nothing() {
    telephone.tellsWithKey("k1 " + call, "call", call, "event", "ring", "number", ORMES);

    var again =
        telephone.tellsWithKey("k1 " + call, "call", call, "event", "ring", "number", ORMES);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("\"repeated\":true");
    assertThat(cards(owner)).hasSize(1);
  }

  @Test
  void a_key_that_is_used_for_something_else_is_refused() {
    telephone.tellsWithKey("k2 " + call, "call", call, "event", "ring", "number", ORMES);

    var other = telephone.tellsWithKey("k2 " + call, "call", call, "event", "hangup");

    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(other.body()).contains("This idempotency key was used for another event");
  }

  @Test
  void all_phones_that_ring_for_a_call_make_one_card() {
    telephone.rings(call, ORMES, "12");
    telephone.rings(call, ORMES, "13");
    telephone.isAnswered(call, "13");

    assertThat(cards(owner)).singleElement().asString().contains("Answered on", "extension 13");
  }

  @Test
  void events_may_come_in_any_order_and_some_never() {
    telephone.isHungUp(call);
    telephone.isAnswered(call, "12");
    telephone.rings(call, ORMES, "12");

    assertThat(cards(owner)).singleElement().asString().contains("Clinique des Ormes", "Call of");
    assertThat(telephone.isAnswered(call + " unheard of", "12").statusCode()).isEqualTo(200);
    assertThat(cards(owner)).hasSize(2);
  }

  @Test
  void a_ring_whose_end_got_lost_is_over_in_the_end() {
    telephone.rings(call, ORMES, "");
    try {
      tamis.clock().turn(Duration.ofMinutes(4));
      assertThat(cards(owner)).singleElement().asString().contains("wasn’t answered");
    } finally {
      tamis.clock().turn(Duration.ofMinutes(-4));
    }
  }

  @Test
  void what_is_told_long_after_it_happened_makes_no_card() {
    var answer =
        telephone.tells(
            "call", call, "event", "ring", "number", ORMES, "at", "2026-01-15T09:00:00Z");

    assertThat(answer.body()).contains("\"stale\":true", "\"cards\":0");
    assertThat(cards(owner)).isEmpty();
  }

  @Test
  void a_number_that_nobody_has_is_said_to_be_unknown_and_whose_it_may_be() {
    telephone.rings(call, "02 61 91 00 01", "");

    assertThat(cards(owner))
        .singleElement()
        .asString()
        .contains("Unknown number", "almost the same", "Clinique des Ormes", "Say whose it is");
  }

  @Test
  void whose_it_is_can_be_said_in_one_tap_and_holds_from_then_on() {
    telephone.rings(call, "02 61 91 00 02", "");
    var card = cards(owner).getFirst();
    var path = card.replaceAll("(?s).*?action=\"(/calls/\\d+/client)\".*", "$1");
    var client = card.replaceAll("(?s).*?name=\"client\" value=\"(\\d+)\".*", "$1");

    owner.post(path, "client", client);

    assertThat(cards(owner))
        .singleElement()
        .asString()
        .contains("Clinique des Ormes")
        .doesNotContain("Unknown number");
    telephone.rings(call + " again", "+33261910002", "");
    assertThat(cards(owner)).hasSize(2).allMatch(each -> each.contains("Clinique des Ormes"));
  }

  @Test
  void a_caller_who_hides_the_number_gets_a_card_too() {
    telephone.rings(call, "anonymous", "");

    assertThat(cards(owner))
        .singleElement()
        .asString()
        .contains("Number hidden", "Who is calling, please")
        .doesNotContain("almost the same");
  }

  @Test
  void a_colleague_who_rings_gets_none() {
    telephone.rings(call, "101", "");

    assertThat(cards(owner)).isEmpty();
  }

  @Test
  void a_dismissed_card_is_gone_and_a_later_event_doesnt_bring_it_back() {
    telephone.rings(call, ORMES, "");
    var card = cards(owner).getFirst();

    owner.post(card.replaceAll("(?s).*?action=\"(/calls/\\d+/dismissal)\".*", "$1"));

    assertThat(cards(owner)).isEmpty();
    telephone.isAnswered(call, "12");
    assertThat(cards(owner)).isEmpty();
  }

  @Test
  void only_a_token_for_calls_lets_a_program_tell_of_them() {
    assertThat(Telephone.withToken(tamis, "").rings(call, ORMES, "").statusCode()).isEqualTo(401);
    assertThat(Telephone.withToken(tamis, "tamis_x").rings(call, ORMES, "").statusCode())
        .isEqualTo(401);
    var other = Telephone.withScope(tamis, "import").rings(call, ORMES, "");
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(other.body()).contains("one with the scope “calls” was expected");
    assertThat(cards(owner)).isEmpty();
  }

  @Test
  void everything_that_is_wrong_is_said_together() {
    var answer =
        telephone.tells("event", "rang", "direction", "sideways", "at", "2026-01-15 10:00");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body())
        .contains(
            "“call” is missing",
            "“rang” is no event of a call",
            "“sideways” is no direction",
            "“2026-01-15 10:00” is no moment");
  }

  private static java.util.List<String> cards(Browser browser) {
    var page = browser.get("/week");
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return CARD.matcher(page.body().replace("&#39;", "'"))
        .results()
        .map(found -> found.group())
        .toList();
  }
}
