package app.tamis.post;

import static app.tamis.post.PostFixture.kept;
import static app.tamis.post.PostFixture.letter;
import static app.tamis.post.PostFixture.said;
import static app.tamis.post.PostFixture.server;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.post.MailServer.Protection;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init") // JUnit sets it before the tests
class SmtpTests {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static GreenMail mail;

  private final Smtp smtp =
      new Smtp(() -> TestCertificates.of("localhost").getSocketFactory(), PATIENCE);

  @BeforeAll
  static void start() {
    System.setProperty(
        "greenmail.tls.keystore.file", TestCertificates.file("localhost").toString());
    System.setProperty("greenmail.tls.keystore.password", "changeit");
    System.setProperty("greenmail.tls.key.password", "changeit");
    mail =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP).dynamicPort(),
              new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS).dynamicPort()
            });
    mail.start();
    mail.setUser("tamis@port-reseau.example", "tamis", "sesame");
  }

  @AfterAll
  static void stop() {
    mail.stop();
  }

  @BeforeEach
  void empty() throws Exception {
    mail.purgeEmailFromAllMailboxes();
  }

  @Test
  void a_letter_arrives_by_tls_with_an_account() throws MessagingException {
    assertThat(hand(mail.getSmtps().getPort(), Protection.TLS, "tamis", "sesame"))
        .isEqualTo("taken");

    var got = mail.getReceivedMessages()[0];
    assertThat(got.getSubject()).isEqualTo("Hello");
    assertThat(got.getHeader("From")).singleElement().asString().contains("tamis@port-reseau");
  }

  @Test
  void a_server_that_reports_later_is_told_our_own_id_of_the_letter() throws IOException {
    try (var odd = new OddSmtp().answers("EHLO", "250-odd\r\n250-DSN\r\n250 AUTH PLAIN LOGIN")) {
      assertThat(hand(odd.port(), Protection.NONE, "tamis", "sesame")).isEqualTo("taken");

      assertThat(odd.heard())
          .anyMatch(line ->
              line.startsWith("MAIL FROM:")
                  && line.contains("RET=HDRS")
                  && line.endsWith("ENVID=00000000-0000-0000-0000-000000000001"));
    }
  }

  @Test
  void a_letter_arrives_by_starttls_with_an_account() throws IOException {
    try (var gate = new OddSmtp().certifiedAs("localhost").leadingTo(mail.getSmtp().getPort())) {
      assertThat(hand(gate.port(), Protection.STARTTLS, "tamis", "sesame")).isEqualTo("taken");

      assertThat(mail.getReceivedMessages()).hasSize(1);
      assertThat(gate.heard())
          .as("in the open")
          .hasSize(2)
          .noneMatch(line -> line.contains("AUTH") || line.contains("MAIL"));
    }
  }

  @Test
  void a_server_that_hangs_up_once_it_took_a_letter_has_taken_it() throws IOException {
    try (var odd = new OddSmtp().hangingUp()) {
      assertThat(hand(odd.port(), Protection.NONE, "", "")).isEqualTo("taken");
    }
  }

  @Test
  void a_wrong_password_is_told_with_the_servers_words() {
    assertThat(hand(mail.getSmtps().getPort(), Protection.TLS, "tamis", "wrong"))
        .startsWith("no way: localhost refuses the account or its password: “535 ");
  }

  @Test
  void a_certificate_is_checked_before_anything_is_said() throws IOException {
    try (var gate = new OddSmtp().certifiedAs("elsewhere")) {
      assertThat(hand(gate.port(), Protection.STARTTLS, "tamis", "sesame"))
          .startsWith("no way: The certificate of localhost is signed by nobody");
      var trusting = new Smtp(() -> TestCertificates.of("elsewhere").getSocketFactory(), PATIENCE);
      assertThat(hand(trusting, gate.port(), Protection.STARTTLS))
          .isEqualTo(
              "no way: The certificate of the server is for another name than localhost; use the name that its owner tells.");
      assertThat(gate.heard()).noneMatch(line -> line.contains("AUTH"));
    }
    try (var gate = new OddSmtp().certifiedAs("expired")) {
      var trusting = new Smtp(() -> TestCertificates.of("expired").getSocketFactory(), PATIENCE);
      assertThat(hand(trusting, gate.port(), Protection.STARTTLS))
          .startsWith("no way: The certificate of localhost has expired");
    }
  }

  @Test
  void a_machine_trusts_no_certificate_of_a_test() {
    assertThat(hand(new Smtp(), mail.getSmtps().getPort(), Protection.TLS))
        .startsWith("no way: The certificate of localhost is signed by nobody");
  }

  @Test
  void without_starttls_nothing_is_sent_in_the_open() throws IOException {
    try (var odd = new OddSmtp()) {
      assertThat(hand(odd.port(), Protection.STARTTLS, "tamis", "sesame"))
          .startsWith("no way: localhost doesn’t offer STARTTLS on port " + odd.port());
      assertThat(odd.heard()).noneMatch(line -> line.contains("AUTH") || line.contains("MAIL"));
    }
  }

  @Test
  void tls_where_the_server_begins_in_the_open_is_told() throws IOException {
    try (var odd = new OddSmtp()) {
      assertThat(hand(odd.port(), Protection.TLS, "", ""))
          .startsWith("no way: localhost doesn’t speak TLS from the beginning on port ");
    }
  }

  @Test
  void where_nobody_is_that_is_told() throws IOException {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    assertThat(hand(free, Protection.NONE, "", ""))
        .startsWith("no way: localhost takes no connection on port " + free);
    var nowhere =
        new MailServer(
            "nowhere.invalid",
            587,
            Protection.STARTTLS,
            "",
            MailAddress.of("Tamis", "tamis@example.org"),
            "");
    assertThat(said(smtp.hand(message(nowhere), nowhere, Optional.empty())))
        .startsWith("no way: No server is known by the name nowhere.invalid");
  }

  @Test
  void a_server_that_says_nothing_is_left_after_a_while() throws IOException {
    try (var silent = new OddSmtp().answers("", "")) {
      assertThat(hand(silent.port(), Protection.NONE, "", ""))
          .startsWith("no way: localhost didn’t answer within ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RCPT | 550 5.1.1 no such user | never: localhost doesn’t take letters to z@example.org: “550 5.1.1 no such user”.",
        "RCPT | 450 4.2.0 greylisted | not now: localhost asks to be tried again later: “450 4.2.0 greylisted”.",
        "MAIL | 553 5.7.1 not yours | never: localhost doesn’t take letters from tamis@port-reseau.example: “553 5.7.1 not yours”.",
        "MAIL | 451 4.3.0 busy | not now: localhost asks to be tried again later: “451 4.3.0 busy”.",
        "MAIL | 530 5.7.0 sign in | no way: localhost wants an account before it takes a letter: “530 5.7.0 sign in”.",
        "DATA | 554 5.5.1 no | never: localhost doesn’t take the letter: “554 5.5.1 no”.",
        ". | 552 5.3.4 too big | never: localhost doesn’t take the letter: “552 5.3.4 too big”.",
        ". | 452 4.3.1 full | not now: localhost asks to be tried again later: “452 4.3.1 full”.",
        "'' | 554 5.7.1 go away | no way: The connection to localhost broke off: ",
      })
  void a_refusal_is_told_with_the_servers_words(String command, String answer, String said)
      throws IOException {
    try (var odd = new OddSmtp().answers(command, answer)) {
      assertThat(hand(odd.port(), Protection.NONE, "", "")).startsWith(said);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "535 5.7.8 bad | no way: localhost refuses the account or its password: “535 5.7.8 bad”.",
        "454 4.7.0 busy | no way: localhost asks to be tried again later: “454 4.7.0 busy”.",
      })
  void a_refused_sign_in_is_told(String answer, String said) throws IOException {
    try (var odd = new OddSmtp().answers("AUTH", answer)) {
      assertThat(hand(odd.port(), Protection.NONE, "tamis", "sesame")).startsWith(said);
    }
  }

  private String hand(int port, Protection protection, String account, String password) {
    var server = server(port, protection, account);
    return said(smtp.hand(message(server), server, Optional.of(password)));
  }

  private static String hand(Smtp smtp, int port, Protection protection) {
    var server = server(port, protection, "tamis");
    return said(smtp.hand(message(server), server, Optional.of("sesame")));
  }

  private static jakarta.mail.internet.MimeMessage message(MailServer server) {
    return MimeLetter.of(kept(letter("z@example.org", "Hello", "Text")), List.of(), server);
  }
}
