package app.tamis.post;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.web.Browser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuppressWarnings("NullAway.Init") // JUnit sets them before the tests
class MailboxPagesTests {

  private static final String PAGE = "/settings/post/mailbox";

  private static PostOffice office;
  private static Browser owner;
  private static GreenMail inbox;

  @BeforeAll
  static void start() {
    office = new PostOffice();
    owner = office.owner;
    inbox = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP).dynamicPort());
    inbox.start();
    inbox.setUser("tamis@port-reseau.example", "tamis", "sesame");
  }

  @AfterAll
  static void stop() {
    inbox.stop();
    office.close();
  }

  @Test
  void a_mailbox_is_tried_kept_and_forgotten_again() {
    owner.get(PAGE);
    var tried = owner.post(PAGE + "/test", form("password", "sesame")).body();
    assertThat(tried)
        .contains("It works", "The mailbox opens: it is empty")
        .doesNotContain("sesame");

    var carried = tried.replaceAll("(?s).*name=\"carried\" value=\"([^\"]+)\".*", "$1");
    owner.post(PAGE, form("carried", carried));

    assertThat(owner.path()).isEqualTo(PAGE + "?done=kept");
    assertThat(owner.get(PAGE).body())
        .contains("A password is kept", "It wasn’t looked into yet")
        .doesNotContain("sesame");
    assertThat(row()).doesNotContain("sesame", "736573616d65");
    office.in(() -> {
      office.tamis.part(Returns.class).read(() -> true);
      return true;
    });
    assertThat(owner.get(PAGE).body()).contains("Last looked into on ");

    assertThat(owner.get(PAGE + "/remove").body()).contains("Look into the mailbox of tamis no");
    owner.post(PAGE + "/remove");
    assertThat(owner.get(PAGE).body()).doesNotContain("Last looked into", "/remove");
    assertThat(owner.get("/audit").body())
        .contains(
            "Tried the mailbox of tamis at localhost",
            "Had the mailbox of tamis at localhost looked into for letters that come back",
            "Had no mailbox looked into any more");
  }

  @Test
  void all_that_is_wrong_with_a_form_is_told_together() {
    owner.get(PAGE);

    var refused =
        owner.post(
            PAGE,
            form("host", "imap.example.org", "port", "x", "account", "", "password", "sesame"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("port-fault", "account-fault", "protection-fault", "usually 993 or 143")
        .doesNotContain("sesame");
    assertThat(owner.post(PAGE, form()).body()).contains("The password of the account is missing");
  }

  @Test
  void what_keeps_it_shut_is_a_sentence() {
    owner.get(PAGE);

    assertThat(owner.post(PAGE + "/test", form("password", "wrong")).body())
        .contains("It doesn’t work yet", "localhost refuses the account or its password");
  }

  @ParameterizedTest
  @ValueSource(strings = {"manager", "technician", "bookkeeper"})
  void only_an_owner_sees_and_sets_it(String role) {
    var browser = office.tamis.browserOfNewBy(owner, role);

    assertThat(browser.get(PAGE).statusCode()).isEqualTo(403);
    assertThat(browser.post(PAGE + "/test", form()).statusCode()).isEqualTo(403);
    assertThat(browser.post(PAGE, form()).statusCode()).isEqualTo(403);
  }

  private static String row() {
    return office.inTransaction(() ->
        office
            .tamis
            .part(JdbcClient.class)
            .sql("SELECT row_to_json(return_mailbox)::text FROM return_mailbox")
            .query(String.class)
            .single());
  }

  /// Of the server in process, but for some fields.
  private static String[] form(String... others) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("host", "localhost");
    fields.put("port", String.valueOf(inbox.getImap().getPort()));
    fields.put("protection", "none");
    fields.put("account", "tamis");
    fields.put("password", "");
    for (int i = 0; i < others.length; i += 2) {
      fields.put(others[i], others[i + 1]);
    }
    return fields.entrySet().stream()
        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
        .toArray(String[]::new);
  }
}
