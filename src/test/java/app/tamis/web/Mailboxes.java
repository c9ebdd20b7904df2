package app.tamis.web;

import app.tamis.post.MailAddress;
import app.tamis.post.MailServer;
import app.tamis.post.MailServers;
import app.tamis.trail.Signature;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.springframework.transaction.support.TransactionTemplate;

/// A mail server on this machine, and the mailboxes of all who are written to.
@NullMarked
record Mailboxes(GreenMail server) implements AutoCloseable {

  private static final String OURS = "tamis@port-reseau.example";

  /// From now on letters leave by it.
  static Mailboxes of(RunningTamis tamis) {
    var server =
        new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    server.start();
    server.setUser(OURS, "tamis", "sesame");
    var settings =
        new MailServer(
            "localhost",
            server.getSmtp().getPort(),
            MailServer.Protection.NONE,
            "tamis",
            MailAddress.of("Port-Réseau", OURS),
            "");
    tamis.inPortfolio(() -> {
      tamis
          .part(TransactionTemplate.class)
          .executeWithoutResult(_ ->
              tamis
                  .part(MailServers.class)
                  .keep(settings, Optional.of("sesame"), Signature.CONSOLE));
      return true;
    });
    return new Mailboxes(server);
  }

  /// The newest to somebody with such a subject, once it is there.
  MimeMessage to(String address, String subject) {
    for (int tries = 0; tries < 600; tries++) {
      var there = all(address, subject);
      if (!there.isEmpty()) {
        return there.getLast();
      }
      pause();
    }
    throw new AssertionError("no letter to " + address + " about " + subject);
  }

  /// Those that came so far, in their order.
  List<MimeMessage> all(String address, String subject) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(message -> isTo(message, address) && subject(message).contains(subject))
        .toList();
  }

  /// To whom letters went.
  static List<String> recipients(MimeMessage letter) {
    try {
      return Arrays.stream(letter.getAllRecipients()).map(Address::toString).toList();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Where a link to sign leads.
  static String linkIn(MimeMessage letter) {
    return text(letter).replaceAll("(?s).*https?://[^/\\s]+(/sign/[\\w-]+).*", "$1");
  }

  static String codeIn(MimeMessage letter) {
    return text(letter).replaceAll("(?s).*\\n\\s*(\\d{6})\\s*\\n.*", "$1");
  }

  static String hashIn(MimeMessage letter) {
    return text(letter).replaceAll("(?s).*SHA-256 of the file: ([0-9a-f]{64}).*", "$1");
  }

  static String text(MimeMessage letter) {
    return GreenMailUtil.getBody(letter).replace("=\r\n", "").replace("\r\n", "\n");
  }

  private static boolean isTo(MimeMessage letter, String address) {
    return recipients(letter).getFirst().contains(address);
  }

  private static String subject(MimeMessage letter) {
    try {
      return letter.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(50));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
