package app.tamis.post;

import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Hands letters to a server. Who the server is, is checked by its certificate and its name in it,
/// before any word of account or letter.
@Component
final class Smtp {

  private static final Logger LOG = LoggerFactory.getLogger(Smtp.class);

  static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Supplier<SSLSocketFactory> trusted;
  private final Duration patience;

  @Autowired
  Smtp() {
    this(Smtp::trustedByThisMachine, PATIENCE);
  }

  /// @param patience with each answer
  Smtp(Supplier<SSLSocketFactory> trusted, Duration patience) {
    this.trusted = trusted;
    this.patience = patience;
  }

  /// @param password empty where there is no account
  Delivery hand(MimeMessage letter, MailServer server, Optional<String> password) {
    var session = Session.getInstance(properties(server, prefix(server)));
    var transport = transport(session, server);
    try {
      boolean signsIn = !server.account().isEmpty();
      transport.connect(
          server.host(),
          server.port(),
          signsIn ? server.account() : null,
          signsIn ? password.orElse("") : null);
    } catch (MessagingException e) {
      return SmtpFaults.onTheWay(e, server);
    }
    try {
      askForReports(transport, session, server, letter);
      transport.sendMessage(letter, letter.getAllRecipients());
      return new Delivery.Taken();
    } catch (MessagingException e) {
      return SmtpFaults.ofTheLetter(e, server);
    } finally {
      hangUp(transport);
    }
  }

  /// Reports on the letter come without its attachments, and name it by our own id, whichever a
  /// server on the way gives it.
  private static void askForReports(
      SMTPTransport transport, Session session, MailServer server, MimeMessage letter)
      throws MessagingException {
    if (transport.supportsExtension("DSN")) {
      var id = String.valueOf(letter.getMessageID()).replaceAll("[<>]|@.*", "");
      session.getProperties().put(prefix(server) + "dsn.ret", "HDRS");
      session.getProperties().put(prefix(server) + "mailextension", "ENVID=" + id);
    }
  }

  /// A server that hung up first has taken the letter all the same.
  private static void hangUp(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("hung up", e);
    }
  }

  private static SMTPTransport transport(Session session, MailServer server) {
    try {
      return (SMTPTransport) session.getTransport(isTls(server) ? "smtps" : "smtp");
    } catch (NoSuchProviderException e) {
      throw new IllegalStateException("the library brings both", e);
    }
  }

  private static String prefix(MailServer server) {
    return isTls(server) ? "mail.smtps." : "mail.smtp.";
  }

  private static boolean isTls(MailServer server) {
    return server.protection() == MailServer.Protection.TLS;
  }

  private Properties properties(MailServer server, String prefix) {
    var millis = String.valueOf(patience.toMillis());
    var properties = new Properties();
    properties.put(prefix + "auth", String.valueOf(!server.account().isEmpty()));
    properties.put(prefix + "connectiontimeout", millis);
    properties.put(prefix + "timeout", millis);
    properties.put(prefix + "writetimeout", millis);
    properties.put(prefix + "quitwait", "false");
    properties.put(prefix + "localhost", "localhost");
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put(prefix + "ssl.socketFactory", trusted.get());
    properties.put(prefix + "socketFactory.fallback", "false");
    boolean starts = server.protection() == MailServer.Protection.STARTTLS;
    properties.put(prefix + "starttls.enable", String.valueOf(starts));
    properties.put(prefix + "starttls.required", String.valueOf(starts));
    return properties;
  }

  static SSLSocketFactory trustedByThisMachine() {
    try {
      return SSLContext.getDefault().getSocketFactory();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has TLS", e);
    }
  }
}
