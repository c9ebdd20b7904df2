package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is paid before hardware is ordered.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class DepositTests {

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
  void without_a_signed_clause_nothing_can_be_asked() {
    var path = tamis.path(new ClientId("C009")) + "/deposit";
    assertThat(owner.get(path).body()).contains("has signed no clause on hardware");

    assertThat(order(path).statusCode()).isEqualTo(422);
  }

  @Test
  void what_is_asked_under_a_signed_clause_is_a_promise_until_it_has_come() {
    var client = tamis.path(new ClientId("C005"));
    owner.get(client + "/agreements");
    owner.post(
        client + "/agreements", "kind", "call_out", "language", "en", "law", "FR", "paper", "yes");
    owner.get(client + "/deposit");

    var letter = order(client + "/deposit");

    assertThat(letter.body()).contains("Before we order: two laptops");
    assertThat(owner.get(client + "/commitments").body())
        .contains(
            "pays the deposit for: two laptops", "€1,199.99", "Promised; nothing is owed yet");
  }

  @Test
  void a_manager_who_sends_no_letters_is_told_who_does() {
    var client = tamis.path(new ClientId("C006"));
    var manager = tamis.browserPastTheTest("manager");
    manager.get(client + "/agreements");
    manager.post(
        client + "/agreements", "kind", "call_out", "language", "en", "law", "FR", "paper", "yes");
    manager.get(client + "/deposit");

    var answer =
        manager.post(
            client + "/deposit",
            "what",
            "a switch",
            "price",
            "240",
            "name",
            "Zoë",
            "email",
            "zoe@example.org");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("the letter waits until an owner sends it");
  }

  private static HttpResponse<String> order(String path) {
    return owner.post(
        path,
        "what",
        "two laptops",
        "price",
        "1199.99",
        "name",
        "Zoë Durand",
        "email",
        "zoe@example.org");
  }
}
