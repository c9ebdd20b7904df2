package app.tamis.post;

import app.tamis.basics.Message;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/// What went wrong with a mail server, as a message that says what to do about it.
final class SmtpFaults {

  private static final int WANTS_AN_ACCOUNT = 530;

  /// An answer of a server begins with it.
  private static final Pattern CODE = Pattern.compile("^\\s*(\\d{3})[ -]");

  private static final Pattern STARTTLS = Pattern.compile("STARTTLS (is )?required");

  private SmtpFaults() {}

  /// Before a letter was spoken of.
  static Delivery onTheWay(MessagingException fault, MailServer server) {
    return new Delivery.NoWay(way(fault, server.host(), server.port()));
  }

  static Message way(MessagingException fault, String host, int port) {
    return way(causes(fault), host, String.valueOf(port));
  }

  private static Message way(List<Throwable> causes, String host, String port) {
    if (has(causes, UnknownHostException.class)) {
      return Message.of("post.fault.host-unknown", host);
    }
    if (has(causes, SocketTimeoutException.class)) {
      return Message.of("post.fault.timeout", host, String.valueOf(Smtp.PATIENCE.toSeconds()));
    }
    if (has(causes, ConnectException.class) || has(causes, NoRouteToHostException.class)) {
      return Message.of("post.fault.unreachable", host, port);
    }
    var certificate = certificate(causes, host);
    if (certificate.isPresent()) {
      return certificate.get();
    }
    var tls = causes.stream().filter(SSLException.class::isInstance).findFirst();
    if (tls.isPresent()) {
      var said = answer(tls.get());
      return said.contains("SSL message")
          ? Message.of("post.fault.no-tls", host, port)
          : Message.of("post.fault.tls", host, said);
    }
    var words = words(causes);
    if (STARTTLS.matcher(words).lookingAt()) {
      return Message.of("post.fault.no-starttls", host, port);
    }
    if (has(causes, AuthenticationFailedException.class)) {
      return login(host, words);
    }
    return Message.of("post.fault.broken", host, words);
  }

  private static Message login(String host, String words) {
    var code = CODE.matcher(words);
    if (!code.find()) {
      return Message.of("post.fault.no-login", host);
    }
    return code.group(1).startsWith("4")
        ? Message.of("post.fault.later", host, words)
        : Message.of("post.fault.login", host, words);
  }

  private static Optional<Message> certificate(List<Throwable> causes, String host) {
    if (has(causes, CertificateExpiredException.class)
        || has(causes, CertificateNotYetValidException.class)) {
      return Optional.of(Message.of("post.fault.expired", host));
    }
    if (has(causes, CertPathBuilderException.class)
        || has(causes, CertPathValidatorException.class)) {
      return Optional.of(Message.of("post.fault.untrusted", host));
    }
    return has(causes, CertificateException.class)
        ? Optional.of(Message.of("post.fault.other-name", host))
        : Optional.empty();
  }

  /// Once the server has let us in.
  static Delivery ofTheLetter(MessagingException fault, MailServer server) {
    var causes = causes(fault);
    for (var cause : causes) {
      switch (cause) {
        case SMTPAddressFailedException recipient -> {
          var to = String.valueOf(recipient.getAddress().getAddress());
          return answered("post.fault.recipient", recipient.getReturnCode(), server, to, recipient);
        }
        case SMTPSenderFailedException sender -> {
          return sender(sender.getReturnCode(), server, sender);
        }
        case SMTPSendFailedException failed when failed.getCommand().startsWith("MAIL") -> {
          return sender(failed.getReturnCode(), server, failed);
        }
        case SMTPSendFailedException failed when !hasDetail(causes) -> {
          return failed.getReturnCode() < 0
              ? onTheWay(fault, server)
              : answered("post.fault.letter", failed.getReturnCode(), server, "", failed);
        }
        default -> {}
      }
    }
    return onTheWay(fault, server);
  }

  private static boolean hasDetail(List<Throwable> causes) {
    return has(causes, SMTPAddressFailedException.class)
        || has(causes, SMTPSenderFailedException.class);
  }

  private static Delivery sender(int code, MailServer server, Exception fault) {
    return code == WANTS_AN_ACCOUNT
        ? new Delivery.NoWay(Message.of("post.fault.wants-account", server.host(), answer(fault)))
        : answered("post.fault.sender", code, server, server.sender().address(), fault);
  }

  private static Delivery answered(
      String key, int code, MailServer server, String whom, Exception fault) {
    var words = answer(fault);
    return code >= 400 && code < 500
        ? new Delivery.NotNow(Message.of("post.fault.later", server.host(), words))
        : new Delivery.Never(Message.of(key, server.host(), words, whom));
  }

  private static String words(List<Throwable> causes) {
    return answer(causes.getFirst());
  }

  private static String answer(Throwable fault) {
    return Lines.answer(String.valueOf(fault.getMessage()));
  }

  private static boolean has(List<Throwable> causes, Class<? extends Throwable> type) {
    return causes.stream().anyMatch(type::isInstance);
  }

  /// The library chains what went wrong with each address apart from causes.
  private static List<Throwable> causes(Throwable fault) {
    var all = new ArrayList<Throwable>();
    gather(fault, all);
    return all;
  }

  private static void gather(Throwable fault, List<Throwable> all) {
    if (all.contains(fault)) {
      return;
    }
    all.add(fault);
    if (fault instanceof MessagingException mail && mail.getNextException() != null) {
      gather(mail.getNextException(), all);
    }
    if (fault.getCause() != null) {
      gather(fault.getCause(), all);
    }
  }
}
