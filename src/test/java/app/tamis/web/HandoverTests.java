package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What we look after goes into other hands.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class HandoverTests {

  private static RunningTamis tamis;
  private static Browser owner;
  private static Mailboxes mail;

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(Instant.parse("2026-01-15T10:00:00Z"));
    owner = tamis.ownersBrowser();
    mail = Mailboxes.of(tamis);
  }

  @AfterAll
  static void stop() {
    mail.close();
    tamis.close();
  }

  @Test
  void a_pack_is_written_sent_taken_and_accepted_with_exceptions_while_bills_are_open() {
    var handover = begun("C042");
    owner.post(
        handover,
        "last",
        "2026-04-30",
        "contact",
        "Anna Le Goff",
        "access",
        "Firewall: account admin",
        "backups",
        "Every night; last restore on 2026-01-02");
    assertThat(owner.get(handover).body())
        .contains("Firewall: account admin", "Ce qui n’est pas connu", "Factures ouvertes au")
        .contains(
            "Accords en vigueur et des dernières années", "ce qui est couvert n’est pas connu");
    owner.post(handover + "/send", "name", "Zoë Durand", "email", "zoe@example.org");
    var next = tamis.browser();
    var link = linkIn(mail.to("zoe@example.org", ""), "handover");

    assertThat(next.get(link).body()).contains("Firewall: account admin");
    assertThat(next.post(link, "name", "Zoë Durand").statusCode())
        .as("without a tick nothing happens")
        .isEqualTo(422);
    next.post(
        link,
        "name",
        "Zoë Durand",
        "role",
        "Gérante",
        "except",
        "La licence du pare-feu manque",
        "consent",
        "yes");

    assertThat(next.get(link).body()).contains("Zoë Durand");
    assertThat(owner.get(handover).body())
        .contains("Accepted by Zoë Durand on 15 January 2026, with exceptions: La licence")
        .contains("The pack as it was accepted")
        .doesNotContain("Send the pack");
    assertThat(Mailboxes.text(mail.to(RunningTamis.OWNER, "Passation acceptée")))
        .contains("La licence du pare-feu manque");
    assertThat(owner.get("/week").body()).contains("the handover was accepted with exceptions");
    assertThat(owner.get(handover + "/accepted.pdf").statusCode()).isEqualTo(200);
  }

  @Test
  void what_was_signed_stands_in_the_pack_with_what_it_covers() {
    var client = tamis.path(new ClientId("C015"));
    owner.get(client + "/agreements");
    owner.post(
        client + "/agreements", "kind", "managed", "language", "fr", "law", "FR", "paper", "yes");

    assertThat(owner.get(begun("C015")).body()).containsAnyOf(" couvre", ", covering: ");
  }

  @Test
  void a_password_that_is_typed_among_accounts_is_refused_and_not_repeated() {
    var handover = begun("C009");

    var page = owner.post(handover, "contact", "Anna", "access", "Firewall\npassword: hunter2");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("Line 2 looks like a password or a key");
    assertThat(owner.get(handover).body()).doesNotContain("hunter2");
  }

  @Test
  void a_secret_is_opened_once_and_forgotten() {
    var handover = begun("C019");
    owner.get(handover);
    var sealed = "AAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBBBBBBBB";
    assertThat(
            owner.post(handover + "/secrets", "what", "firewall", "sealed", "hunter2").statusCode())
        .as("what isn’t encrypted isn’t kept")
        .isEqualTo(422);

    var link =
        owner
            .post(handover + "/secrets", "what", "firewall, admin", "sealed", sealed)
            .body()
            .replaceAll("https?://[^/]+", "");
    var next = tamis.browser();

    assertThat(next.get(link).body()).contains("firewall, admin").doesNotContain("BBBB");
    assertThat(next.post(link + "/open").body()).isEqualTo(sealed);
    assertThat(next.post(link + "/open").statusCode()).isEqualTo(410);
    assertThat(next.get(link).statusCode()).isEqualTo(410);
    assertThat(owner.get(handover).body()).contains("opened on", "the secret was opened");
  }

  @Test
  void a_secret_that_was_forgotten_cant_be_opened() {
    var handover = begun("C024");
    owner.get(handover);
    var sealed = "AAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBBBBBBBB";
    var link =
        owner
            .post(handover + "/secrets", "what", "NAS", "sealed", sealed)
            .body()
            .replaceAll("https?://[^/]+", "");
    var forget = owner.get(handover).body().replaceAll("(?s).*action=\"([^\"]+/forget)\".*", "$1");

    owner.post(forget);

    assertThat(tamis.browser().get(link).statusCode()).isEqualTo(410);
  }

  @Test
  void a_technician_sees_none() {
    assertThat(tamis.browserPastTheTest("technician").get("/handovers").statusCode())
        .isEqualTo(403);
  }

  private static String begun(String client) {
    var at = tamis.path(new ClientId(client));
    owner.get(at);
    owner.post(at + "/handover");
    return owner.path().replaceAll("\\?.*", "");
  }

  private static String linkIn(MimeMessage letter, String where) {
    return Mailboxes.text(letter)
        .replaceAll("(?s).*https?://[^/\\s]+(/" + where + "/[\\w-]+).*", "$1");
  }
}
