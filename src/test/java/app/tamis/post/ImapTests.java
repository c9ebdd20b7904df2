package app.tamis.post;

import static app.tamis.post.PostFixture.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.post.MailServer.Protection;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // JUnit sets it before the tests
class ImapTests {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static GreenMail mail;

  private final Imap imap =
      new Imap(() -> TestCertificates.of("localhost").getSocketFactory(), PATIENCE);

  @BeforeAll
  static void start() {
    System.setProperty(
        "greenmail.tls.keystore.file", TestCertificates.file("localhost").toString());
    System.setProperty("greenmail.tls.keystore.password", "changeit");
    System.setProperty("greenmail.tls.key.password", "changeit");
    mail =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP).dynamicPort(),
              new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAPS).dynamicPort()
            });
    mail.start();
    mail.setUser("tamis@port-reseau.example", "tamis", "sesame")
        .deliver(Bounce.message("Subject: Hello\n\nHello.\n"));
  }

  @AfterAll
  static void stop() {
    mail.stop();
  }

  @Test
  void a_mailbox_opens_by_tls() {
    assertThat(said(mail.getImaps().getPort(), Protection.TLS, "sesame")).isEqualTo("1 letters");
  }

  @Test
  void a_wrong_password_is_told_with_the_words_of_the_server() {
    assertThat(said(mail.getImaps().getPort(), Protection.TLS, "wrong"))
        .startsWith("localhost refuses the account or its password: “");
  }

  @Test
  void nothing_is_said_in_the_open() {
    int port = mail.getImap().getPort();

    assertThat(said(port, Protection.STARTTLS, "sesame"))
        .startsWith("localhost doesn’t offer STARTTLS on port " + port)
        .contains("993");
    assertThat(said(port, Protection.TLS, "sesame"))
        .isEqualTo(
            "localhost doesn’t speak TLS from the beginning on port "
                + port
                + "; try STARTTLS, or port 993.");
  }

  @Test
  void a_server_that_anybody_could_pretend_to_be_gets_no_password() {
    var trustingNobody = new Imap(Smtp::trustedByThisMachine, PATIENCE);
    var mailbox = new Mailbox("localhost", mail.getImaps().getPort(), Protection.TLS, "tamis");

    assertThat(said(trustingNobody.tryOut(mailbox, "sesame")))
        .contains("signed by nobody whom this machine trusts");
  }

  @Test
  void a_server_that_is_not_there_and_one_that_says_nothing_are_sentences() throws IOException {
    int nobody;
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = silent.getLocalPort();
      assertThat(said(nobody, Protection.NONE, "sesame")).contains("didn’t answer within");
    }
    assertThat(said(nobody, Protection.NONE, "sesame"))
        .startsWith("localhost takes no connection on port " + nobody);
  }

  private String said(int port, Protection protection, String password) {
    return said(imap.tryOut(new Mailbox("localhost", port, protection, "tamis"), password));
  }

  private static String said(Mailboxes.Tried came) {
    return switch (came) {
      case Mailboxes.Tried.Open(var letters) -> letters + " letters";
      case Mailboxes.Tried.Shut(var why) -> sentence(why);
    };
  }
}
