package app.tamis.post;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.cli.Approved;
import app.tamis.web.Browser;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class PostPagesTests {

  private static PostOffice office;
  private static Browser owner;

  @BeforeAll
  static void start() {
    office = new PostOffice();
    owner = office.owner;
  }

  @AfterAll
  static void stop() {
    office.close();
  }

  @BeforeEach
  void empty() throws Exception {
    office.mail.purgeEmailFromAllMailboxes();
    office.leaveByNothing();
  }

  @Test
  void a_server_is_tried_with_a_letter_to_oneself_and_then_kept() throws Exception {
    owner.get("/settings/post");
    var tried = owner.post("/settings/post/test", form("password", "sesame"));

    assertThat(tried.body())
        .contains("It works", "The server took a letter to owner@example.org")
        .doesNotContain("sesame");
    assertThat(office.mail.getReceivedMessages()).hasSize(1);
    assertThat(office.mail.getReceivedMessages()[0].getSubject())
        .isEqualTo("A test letter from Tamis");

    var carried = tried.body().replaceAll("(?s).*name=\"carried\" value=\"([^\"]+)\".*", "$1");
    owner.post("/settings/post", form("carried", carried));

    assertThat(owner.path()).isEqualTo("/settings/post?done=kept");
    assertThat(owner.get("/settings/post").body())
        .contains("A password is kept")
        .doesNotContain("sesame");
    owner.post("/settings/post/test", form());
    assertThat(office.mail.getReceivedMessages()).as("by the password that is kept").hasSize(2);
  }

  @Test
  void a_password_is_shown_to_no_other_server_than_it_was_given_for() throws IOException {
    office.leaveBy(office.mail.getSmtp().getPort());
    try (var other = new OddSmtp()) {
      owner.get("/settings/post");
      var refused = owner.post("/settings/post/test", form("port", String.valueOf(other.port())));

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body())
          .contains("The password that is kept was given for another server or account");
      assertThat(other.heard()).isEmpty();
    }
  }

  @Test
  void what_is_wrong_with_a_server_is_a_sentence() throws IOException {
    owner.get("/settings/post");
    try (var odd = new OddSmtp()) {
      assertThat(
              owner
                  .post(
                      "/settings/post/test",
                      form(
                          "port",
                          String.valueOf(odd.port()),
                          "protection",
                          "starttls",
                          "password",
                          "x"))
                  .body())
          .contains("It doesn’t work yet", "localhost doesn’t offer STARTTLS on port ");
    }
    assertThat(owner.post("/settings/post/test", form("password", "wrong")).body())
        .contains("localhost refuses the account or its password: “535 ");
    assertThat(office.in(() -> office.tamis.part(MailServers.class).find())).isEmpty();
  }

  @Test
  void all_that_is_wrong_with_a_form_is_told_together() {
    owner.get("/settings/post");
    var refused =
        owner.post(
            "/settings/post",
            "host",
            "smtp example",
            "port",
            "x",
            "protection",
            "none",
            "account",
            "",
            "sender_name",
            "",
            "sender_address",
            "a@b\r\nBcc: c@d.org",
            "reply_to",
            "x");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains(
            "host-fault",
            "port-fault",
            "protection-fault",
            "sender_name-fault",
            "sender_address-fault",
            "reply_to-fault");
  }

  @ParameterizedTest
  @CsvSource({"en, technician", "fr, manager"})
  void an_invitation_goes_by_mail_in_the_language_of_who_is_invited(String language, String role)
      throws Exception {
    office.leaveBy(office.mail.getSmtp().getPort());
    var clock = office.tamis.clock();
    clock.turn(Duration.between(clock.instant(), Instant.parse("2026-11-28T09:05:00.5Z")));
    var browser = office.tamis.ownersBrowser();
    invite(browser, "Tom at the desk", role, "tom." + language + "@bücher.example", language);
    assertThat(browser.path()).isEqualTo("/people?done=mailed");
    assertThat(browser.get("/people").body())
        .contains(
            "tom." + language + "@xn--bcher-kva.example", "Waiting: it is sent within seconds");

    office.goRound();
    clock.reset();

    var mail = office.mail.getReceivedMessages()[0];
    Approved.checkFile(
        "mail/invitation-" + language + ".eml",
        WholeMail.masked(GreenMailUtil.getWholeMessage(mail)));
    assertThat(mail.getContent().toString()).doesNotContain("at the desk");
    assertThat(owner.get("/people").body()).contains("Sent on 28 Nov 2026");
    assertThat(office.tamis.browser().get(linkIn(mail)).statusCode()).isEqualTo(200);
  }

  @Test
  void the_link_stands_neither_in_the_trail_nor_on_a_page_once_it_is_sent() throws Exception {
    office.leaveBy(office.mail.getSmtp().getPort());
    owner.get("/people");
    invite(owner, "Ida", "manager", "ida@example.org", "en");
    office.goRound();
    var token = linkIn(office.mail.getReceivedMessages()[0]).replace("/welcome/", "");
    var page = pageOf("ida@example.org");

    assertThat(owner.get(page).body())
        .contains("(The link stood here. It isn’t kept.)", "Sent on")
        .doesNotContain(token);
    assertThat(owner.get("/audit").body()).contains("Invited Ida").doesNotContain(token);
    assertThat(owner.get("/people").body()).doesNotContain(token);
    assertThat(owner.get("/post").body()).doesNotContain(token);
  }

  @Test
  void the_letter_of_a_withdrawn_invitation_stays() {
    office.leaveBy(office.mail.getSmtp().getPort());
    invite(owner, "Wendy", "manager", "wendy@example.org", "en");
    var people = owner.get("/people").body();
    var withdraw =
        people
            .substring(people.indexOf("Wendy"))
            .replaceAll("(?s).*?(/people/invitations/[\\w-]+/withdraw).*", "$1");
    owner.post(withdraw);

    assertThat(office.goRound()).isZero();
    assertThat(owner.get("/post").body()).contains("Not sent: the reason for it was gone.");
  }

  @Test
  void the_letter_of_an_invitation_that_is_over_stays_too() {
    invite(owner, "Late", "manager", "late@example.org", "en");
    office.tamis.clock().turn(Duration.ofDays(8));
    office.leaveBy(office.mail.getSmtp().getPort());

    assertThat(office.goRound()).isZero();
    office.tamis.clock().reset();
    assertThat(office.mail.getReceivedMessages()).isEmpty();
    assertThat(owner.get(pageOf("late@example.org")).body()).contains("Not sent");
  }

  @Test
  void a_refused_invitation_says_why_and_can_be_tried_again_or_thrown_away() throws IOException {
    try (var odd = new OddSmtp().answers("RCPT", "550 5.1.1 no such user")) {
      office.leaveBy(odd.port());
      invite(owner, "Ruth", "manager", "ruth@example.org", "en");
      office.goRound();

      assertThat(owner.get("/people").body())
          .contains("Refused: localhost doesn’t take letters to ruth@example.org")
          .contains("550 5.1.1 no such user");
      var page = pageOf("ruth@example.org");
      owner.get(page);
      owner.post(page + "/again");
      assertThat(owner.get(page).body()).contains("Waiting");
      assertThat(owner.get(page + "/discard").body())
          .contains("Throw away the letter to ruth@example.org?");
      owner.post(page + "/discard");
      assertThat(owner.get(page).body()).contains("Thrown away on").doesNotContain("/again");
    }
  }

  @Test
  void without_a_server_the_letter_is_sent_by_hand() {
    invite(owner, "Hans", "manager", "hans@example.org", "en");

    assertThat(owner.path()).matches("/post/[\\w-]+\\?done=written");
    var page = owner.path().replaceAll("\\?.*", "");
    assertThat(owner.get(page).body()).contains("The link stands here").doesNotContain("/welcome/");
    var opened = owner.post(page + "/open").body();
    assertThat(opened).contains("/welcome/", "mailto:hans@example.org?subject=");
    assertThat(owner.get(page + "/letter.eml").body())
        .contains("To: hans@example.org", "/welcome/");
    assertThat(owner.get("/audit").body())
        .contains("Opened the letter to hans@example.org", "Took the letter to hans@example.org");

    owner.get(page);
    owner.post(page + "/by-hand");
    assertThat(owner.get(page).body()).contains("Sent by hand on").doesNotContain("/welcome/");
    assertThat(owner.post(page + "/open").body()).contains("nothing can be done about this letter");
  }

  @Test
  void an_address_that_no_letter_gets_to_is_refused_before_anybody_is_invited() {
    var refused = invite(owner, "Nobody", "manager", "jürgen@example.org", "en");

    assertThat(refused).contains("address-fault", "No letter can be sent to “jürgen@example.org”");
    assertThat(owner.get("/people").body()).doesNotContain("Nobody");
  }

  @ParameterizedTest
  @ValueSource(strings = {"manager", "technician", "bookkeeper"})
  void only_an_owner_sees_letters_and_their_server(String role) {
    var browser = office.tamis.browserOfNewBy(owner, role);
    invite(owner, "Eva", "manager", "eva@example.org", "en");
    var page = owner.path().replaceAll("\\?.*", "");

    for (var path : new String[] {"/post", page, page + "/letter.eml", "/settings/post"}) {
      assertThat(browser.get(path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(browser.post(page + "/open").statusCode()).isEqualTo(403);
    assertThat(browser.post("/settings/post/test", form()).statusCode()).isEqualTo(403);
  }

  @Test
  void nothing_typed_as_a_password_is_kept_in_clear() {
    office.leaveBy(office.mail.getSmtp().getPort());

    assertThat(
            office.inTransaction(() ->
                office
                    .tamis
                    .part(JdbcClient.class)
                    .sql("SELECT row_to_json(mail_server)::text FROM mail_server")
                    .query(String.class)
                    .single()))
        .contains("\"password\":\"\\\\x01")
        .doesNotContain("sesame", "736573616d65");
  }

  private static String invite(
      Browser browser, String invited, String role, String address, String language) {
    browser.get("/people");
    return browser
        .post(
            "/people/invitations",
            "invited",
            invited,
            "role",
            role,
            "address",
            address,
            "language",
            language)
        .body();
  }

  private static String pageOf(String address) {
    var page = owner.get("/post").body();
    return page.substring(page.indexOf(">" + address)).replaceAll("(?s).*?(/post/[\\w-]+).*", "$1");
  }

  private static String linkIn(MimeMessage mail) throws Exception {
    return Browser.linkIn(mail.getContent().toString());
  }

  /// Of the server in process, but for some fields.
  private static String[] form(String... others) {
    var fields = new java.util.LinkedHashMap<String, String>();
    fields.put("host", "localhost");
    fields.put("port", String.valueOf(office.mail.getSmtp().getPort()));
    fields.put("protection", "none");
    fields.put("account", "tamis");
    fields.put("password", "");
    fields.put("sender_name", "Port-Réseau, SARL");
    fields.put("sender_address", "tamis@port-reseau.example");
    fields.put("reply_to", "office@port-reseau.example");
    for (int i = 0; i < others.length; i += 2) {
      fields.put(others[i], others[i + 1]);
    }
    return fields.entrySet().stream()
        .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
        .toArray(String[]::new);
  }
}
