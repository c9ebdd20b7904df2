package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// From break/fix to managed, as the owner sees it.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class ProposalTests {

  private static final String ZOE = "zoe@example.org";

  private static RunningTamis tamis;
  private static Browser owner;
  private static Mailboxes mail;

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(Instant.parse("2026-01-15T10:00:00Z"));
    owner = tamis.ownersBrowser();
    mail = Mailboxes.of(tamis);
    owner.get("/debits");
    owner.post(
        "/debits/creditor",
        "name",
        "Harbour IT",
        "identifier",
        "FR72ZZZ123456",
        "lines",
        "1 quai du Port\n29200 Brest",
        "notice",
        "14");
  }

  @AfterAll
  static void stop() {
    mail.close();
    tamis.close();
  }

  @Test
  void it_says_what_bills_come_to_and_three_options_with_what_they_leave_us() {
    var page = owner.get(path()).body();

    assertThat(page)
        .contains("On average your bills come to", "Essential", "Complete", "Always")
        .contains("Leaves us, in a usual month", "Grade then", "Begin the agreement");
  }

  @Test
  void another_size_makes_another_fee_and_what_is_no_number_is_refused() {
    var before = fee(owner.get(path()).body());

    assertThat(fee(owner.get(path() + "?seats=90&endpoints=120").body())).isNotEqualTo(before);
    var refused = owner.get(path() + "?seats=many");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("many isn’t a whole number from 0 to 100,000");
  }

  @Test
  void the_clients_copy_is_sent_chosen_by_its_link_signed_and_followed() {
    owner.get(path());
    owner.post(
        path(),
        "seats",
        "14",
        "until",
        "2026-02-14",
        "starts",
        "2026-03-01",
        "contact",
        "Anna Le Goff, 02 98 00 00 00");
    var copy = owner.path().replaceAll("\\?.*", "");
    assertThat(owner.get(copy).body())
        .contains("Not sent yet", "Vos factures des 12 derniers mois", "What it leaves us")
        .contains("Where requests are sent");

    send(copy, ZOE);

    var client = tamis.browser();
    var offer = offerIn(mail.to(ZOE, "Notre proposition"));
    var sheet = client.get(offer).body();
    assertThat(sheet)
        .contains("Trois formules de suivi", "En moyenne, vos factures", "Aucune ne me convient")
        .doesNotContain("Ce qu’elle nous laisse");
    assertThat(client.post(offer).statusCode()).as("nothing was chosen").isEqualTo(422);

    client.post(offer, "option", "complete");

    assertThat(client.path()).startsWith("/sign/");
    var agreement = client.get(client.path()).body();
    assertThat(agreement)
        .contains("La formule « Complet » comprend", "prélèvement", "14 personnes")
        .contains("aide@port-reseau.example");
    assertThat(Mailboxes.text(mail.to(RunningTamis.OWNER, "a répondu à la proposition")))
        .contains("a choisi Complet", copy);
    assertThat(owner.get(copy).body()).contains("They chose Complet", "The agreement");
    assertThat(client.get(offer).body()).contains("Vous avez choisi Complet");
    assertThat(client.post(offer, "option", "always").body())
        .as("what was chosen stays")
        .contains("Vous avez choisi Complet");
    var link = Mailboxes.linkIn(mail.to(ZOE, "lire et à signer"));
    sign(client, link);
    assertThat(client.get(link).body())
        .as("the mandate follows in the same sitting")
        .contains("/mandate/after/");
    assertThat(owner.get(copy).body())
        .contains("Complet is signed and holds from 1 March 2026; no bill of it is on record yet");
  }

  @Test
  void who_wants_none_says_why_and_it_can_be_taken_back() {
    var copy = made("C012");
    send(copy, "yann@example.org");
    var client = tamis.browser();
    var offer = offerIn(mail.to("yann@example.org", ""));

    client.get(offer);
    client.post(offer + "/none", "why", "Trop cher");

    assertThat(owner.get(copy).body()).contains("They want none of it: Trop cher");
    owner.post(copy + "/answer/back");
    assertThat(owner.get(copy).body()).contains("Sent on 15 January 2026");
    owner.post(copy + "/answer", "option", "essential", "note", "by telephone");
    assertThat(owner.get(copy).body()).contains("They chose", "Make the agreement");
    assertThat(owner.get("/proposals").body()).contains("the agreement isn’t signed yet");
    assertThat(owner.get("/week").body()).contains("the agreement isn’t on its way");
  }

  @Test
  void what_is_over_or_in_the_wrong_order_is_refused_with_all_that_is_wrong() {
    owner.get(path());

    var page = owner.post(path(), "until", "2026-05-01", "starts", "2026-03-01", "contact", " ");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("They could choose until 1 May 2026, after the agreement would have begun")
        .contains("Somebody must be there to call");
  }

  private static String made(String client) {
    var at = tamis.path(new ClientId(client)) + "/proposal";
    owner.get(at);
    owner.post(
        at, "seats", "9", "until", "2026-02-14", "starts", "2026-03-01", "contact", "Anna Le Goff");
    return owner.path().replaceAll("\\?.*", "");
  }

  private static void send(String copy, String email) {
    owner.get(copy);
    owner.post(
        copy,
        "name",
        "Zoë Durand",
        "email",
        email,
        "term.ticket_address",
        "aide@port-reseau.example",
        "term.emergency_phone",
        "+33 2 98 00 00 00");
    assertThat(owner.path()).endsWith("?done=sent");
  }

  private static void sign(Browser client, String link) {
    client.get(link);
    client.post(link + "/code", "name", "Zoë Durand", "role", "Gérante", "consent", "yes");
    client.post(link + "/confirm", "code", Mailboxes.codeIn(mail.to(ZOE, "Votre code")));
  }

  private static String offerIn(MimeMessage letter) {
    return Mailboxes.text(letter).replaceAll("(?s).*https?://[^/\\s]+(/offer/[\\w-]+).*", "$1");
  }

  @Test
  void a_technician_sees_none() {
    assertThat(tamis.browserPastTheTest("technician").get(path()).statusCode()).isEqualTo(403);
  }

  private static String path() {
    return tamis.path(new ClientId("C011")) + "/proposal";
  }

  private static String fee(String page) {
    return page.replaceAll("(?s).*>Fee a month</td>(.*?)</tr>.*", "$1");
  }
}
