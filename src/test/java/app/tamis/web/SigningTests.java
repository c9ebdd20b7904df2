package app.tamis.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.ClientId;
import app.tamis.gradebook.Standings;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An agreement from its draft to the copies that both get, with a real mail server.
@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class SigningTests {

  private static final Instant DAY = Instant.parse("2026-01-15T10:00:00Z");
  private static final String ZOE = "zoe@example.org";

  private static RunningTamis tamis;
  private static Browser owner;
  private static Mailboxes mail;

  @BeforeAll
  static void start() {
    tamis = Harbour.startOn(DAY);
    owner = tamis.ownersBrowser();
    mail = Mailboxes.of(tamis);
  }

  @AfterAll
  static void stop() {
    mail.close();
    tamis.close();
  }

  @Test
  void a_client_reads_asks_for_a_code_and_signs_and_both_get_the_same_file() {
    var agreement = aCallOutAgreement("C014", "180");
    send(agreement, ZOE);
    var link = Mailboxes.linkIn(mail.to(ZOE, "please read and sign"));
    var client = tamis.browser();

    var page = client.get(link).body();
    assertThat(page)
        .contains("Call-out fee", "€180.00", "In plain words", "asks you to sign this")
        .doesNotContain("Send it to be signed");
    assertThat(client.post(link + "/code", "name", "Zoë Durand", "role", "Gérante").statusCode())
        .as("without a tick nothing happens")
        .isEqualTo(422);
    client.post(link + "/code", "name", "Zoë Durand", "role", "Gérante", "consent", "yes");
    var code = Mailboxes.codeIn(mail.to(ZOE, "Your code for"));
    assertThat(client.post(link + "/confirm", "code", other(code)).statusCode()).isEqualTo(422);

    client.post(link + "/confirm", "code", code.substring(0, 3) + " " + code.substring(3));

    assertThat(client.path()).endsWith("?done=signed");
    assertThat(client.get(link).body())
        .contains("Signed by Zoë Durand on 15 January 2026", "a copy is on its way");
    var copies = List.of(mail.to(ZOE, "Signed:"), mail.to(RunningTamis.OWNER, "Signed:"));
    var hashes = copies.stream().map(Mailboxes::hashIn).distinct().toList();
    assertThat(hashes).hasSize(1);
    var stands = owner.get(agreement).body();
    assertThat(stands)
        .contains(
            "Signed by Zoë Durand, Gérante, on 15 January 2026",
            "A wrong code was typed",
            hashes.getFirst(),
            "Copies were sent to " + ZOE);
    assertThat(stands).doesNotContain("Send it to be signed", "Save and look");
    assertThat(
            tamis.inPortfolio(() -> tamis.part(Standings.class).now()).orElseThrow().rows().rows())
        .as("what was signed counts as a contract")
        .anySatisfy(row ->
            assertThat(row.columns())
                .containsEntry("client_id", "C014")
                .containsEntry("kind", "break_fix")
                .containsEntry("call_out_fee", "180"));
  }

  @Test
  void a_code_that_was_typed_wrong_five_times_is_worth_nothing() {
    var agreement = aCallOutAgreement("C005", "90");
    send(agreement, "yann@example.org");
    var link = Mailboxes.linkIn(mail.to("yann@example.org", "please read and sign"));
    var client = tamis.browser();
    client.get(link);
    client.post(link + "/code", "name", "Yann", "consent", "yes");
    var code = Mailboxes.codeIn(mail.to("yann@example.org", "Your code for"));
    for (int i = 0; i < 5; i++) {
      client.post(link + "/confirm", "code", other(code));
    }

    client.post(link + "/confirm", "code", code);

    assertThat(client.path()).endsWith("?done=no-code");
    assertThat(owner.get(agreement).body()).contains("can be signed until");
  }

  @Test
  void who_declines_says_why_and_the_link_is_good_for_nothing() {
    var agreement = aCallOutAgreement("C006", "120");
    send(agreement, "nora@example.org");
    var link = Mailboxes.linkIn(mail.to("nora@example.org", "please read and sign"));
    var client = tamis.browser();
    client.get(link);

    client.post(link + "/decline", "reason", "Too dear.");

    assertThat(client.get(link).statusCode()).isEqualTo(410);
    assertThat(owner.get(agreement).body()).contains("Declined by", "Too dear.");
    assertThat(owner.get("/agreements").body()).contains("Too dear.");
  }

  @Test
  void who_hands_it_on_cant_sign_any_more_and_the_other_can() {
    var agreement = aCallOutAgreement("C007", "120");
    send(agreement, "first@example.org");
    var link = Mailboxes.linkIn(mail.to("first@example.org", "please read and sign"));
    var first = tamis.browser();
    first.get(link);

    first.post(link + "/other", "other", "Second", "otherEmail", "second@example.org");

    assertThat(first.get(link).body()).contains("Somebody else signs this");
    var other = tamis.browser();
    var next = Mailboxes.linkIn(mail.to("second@example.org", "please read and sign"));
    assertThat(other.get(next).body()).contains("asks you to sign this");
    assertThat(owner.get(agreement).body()).contains("handed it on to Second second@example.org");
  }

  @Test
  void a_question_reaches_who_sent_it_and_the_link_stays_good() {
    var agreement = aCallOutAgreement("C008", "120");
    send(agreement, "paul@example.org");
    var link = Mailboxes.linkIn(mail.to("paul@example.org", "please read and sign"));
    var client = tamis.browser();
    client.get(link);

    client.post(link + "/question", "question", "Does the fee hold for printers?");

    assertThat(Mailboxes.text(mail.to(RunningTamis.OWNER, "asks about")))
        .contains("Does the fee hold for printers?");
    assertThat(client.get(link).statusCode()).isEqualTo(200);
  }

  @Test
  void what_was_taken_back_or_is_over_cant_be_signed() {
    var agreement = aCallOutAgreement("C009", "120");
    send(agreement, "late@example.org");
    var link = Mailboxes.linkIn(mail.to("late@example.org", "please read and sign"));

    owner.get(agreement);
    owner.post(agreement + "/withdraw");

    assertThat(tamis.browser().get(link).body()).contains("has taken this back");
    assertThat(tamis.browser().get("/sign/" + "x".repeat(43)).statusCode()).isEqualTo(410);
  }

  @Test
  void a_reminder_brings_a_link_of_its_own_and_the_first_stays_good() {
    var agreement = aCallOutAgreement("C010", "120");
    send(agreement, "slow@example.org");
    var link = Mailboxes.linkIn(mail.to("slow@example.org", "please read and sign"));

    owner.get(agreement);
    owner.post(agreement + "/remind");

    var again = Mailboxes.linkIn(mail.to("slow@example.org", "Still to be signed"));
    assertThat(again).isNotEqualTo(link);
    for (var one : List.of(link, again)) {
      assertThat(tamis.browser().get(one).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void what_is_open_keeps_it_from_leaving_and_what_is_wrong_is_said_at_its_field() {
    var agreement = begin("C011", "call_out");

    assertThat(owner.get(agreement).body()).contains("Fill in first:", "Call-out fee");
    var refused =
        owner.post(
            agreement,
            with(owner.get(agreement).body(), "term.call_out_fee", "1,200", "starts", "soon"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("“1,200” can be read in two ways", "“soon” isn’t a day", "value=\"1,200\"");
  }

  @Test
  void a_rehearsal_goes_to_who_asks_and_nothing_has_happened() {
    var agreement = aCallOutAgreement("C010", "180");

    var answer =
        owner.post(
            agreement + "/send",
            "version",
            version(owner.get(agreement).body()),
            "name",
            "Anna Dubois",
            "email",
            "anna@example.org",
            "how",
            "rehearse");

    assertThat(answer.body())
        .contains(
            "on its way to " + RunningTamis.OWNER + ", and to nobody else",
            "value=\"anna@example.org\"",
            "Send it to be signed");
    var letter = mail.to(RunningTamis.OWNER, "Rehearsal: Call-out on demand");
    assertThat(Mailboxes.text(letter))
        .startsWith("Rehearsal: this would go to anna@example.org (C010 ")
        .contains("Hello Anna Dubois,", "/rehearsal")
        .doesNotContain("/sign/");
    assertThat(tamis.browser().get("/rehearsal").body())
        .contains("This is a rehearsal", "Nothing can be done here");
    assertThat(mail.all("anna@example.org", "")).isEmpty();
    assertThat(owner.get("/audit").body())
        .contains("Had a rehearsal sent to " + RunningTamis.OWNER + ": C010 ");
  }

  @Test
  void a_rehearsed_question_and_a_rehearsed_request_promise_nothing() {
    var client = tamis.path(new ClientId("C008"));
    owner.get(client + "/agreements");
    owner.post(
        client + "/agreements", "kind", "call_out", "language", "en", "law", "FR", "paper", "yes");
    owner.get(client + "/ask");
    owner.post(
        client + "/ask",
        toBea("sentence", "Tonight costs €240.", "amount", "240", "how", "rehearse"));
    owner.get(client + "/deposit");

    var answer =
        owner.post(
            client + "/deposit", toBea("what", "two screens", "price", "480", "how", "rehearse"));

    assertThat(answer.body()).contains("on its way to", "value=\"two screens\"");
    assertThat(Mailboxes.text(mail.to(RunningTamis.OWNER, "?")))
        .contains("this would go to bea@example.org (C008 ");
    var request = mail.to(RunningTamis.OWNER, "Rehearsal: Before we order: two screens");
    assertThat(GreenMailUtil.getWholeMessage(request)).contains("application/pdf", ".pdf");
    assertThat(owner.get(client + "/commitments").body()).doesNotContain("screens", "Tonight");
    assertThat(owner.get(client + "/ask").body()).doesNotContain("Tonight costs");
    assertThat(owner.get(client).body()).doesNotContain("two screens");
  }

  private static String[] toBea(String... fields) {
    var all = new ArrayList<>(List.of("name", "Béa", "email", "bea@example.org"));
    all.addAll(List.of(fields));
    return all.toArray(String[]::new);
  }

  private static String begin(String client, String kind) {
    var path = tamis.path(new ClientId(client)) + "/agreements";
    owner.get(path);
    owner.post(path, "kind", kind, "language", "en", "law", "FR");
    return owner.path();
  }

  private static String aCallOutAgreement(String client, String fee) {
    var path = begin(client, "call_out");
    var saved =
        owner.post(
            path,
            with(
                owner.get(path).body(),
                "term.call_out_fee",
                fee,
                "term.hourly_rate",
                "95",
                "term.ticket_address",
                "help@port-reseau.example",
                "term.emergency_phone",
                "+33 2 98 00 00 00"));
    assertThat(saved.statusCode()).as(saved.body()).isLessThan(400);
    return path;
  }

  private static void send(String agreement, String email) {
    var page = owner.get(agreement).body();
    owner.post(agreement + "/send", "version", version(page), "name", "Zoë Durand", "email", email);
    assertThat(owner.path()).endsWith("?done=sent");
  }

  /// The form as the page shows it, with some fields filled in.
  private static String[] with(String page, String... fields) {
    var all =
        new ArrayList<>(
            List.of(
                "version",
                version(page),
                "starts",
                "2026-01-15",
                "firm",
                "Port-Réseau\n1 quai du Port\n29200 Brest",
                "client",
                "The client\n2 rue du Bac\n29200 Brest"));
    for (var clause : List.of("out_of_hours", "hardware_up_front", "tickets", "suspension")) {
      all.addAll(List.of("clause", clause));
    }
    for (int i = 0; i < fields.length; i += 2) {
      int known = all.indexOf(fields[i]);
      if (known >= 0) {
        all.set(known + 1, fields[i + 1]);
      } else {
        all.addAll(List.of(fields[i], fields[i + 1]));
      }
    }
    return all.toArray(String[]::new);
  }

  private static String version(String page) {
    return page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
  }

  private static String other(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }
}
