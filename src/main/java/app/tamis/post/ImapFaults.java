package app.tamis.post;

import app.tamis.basics.Message;
import jakarta.mail.MessagingException;

/// What keeps a mailbox shut, as a message that says what to do about it.
final class ImapFaults {

  private ImapFaults() {}

  static Message of(MessagingException fault, Mailbox mailbox) {
    var host = mailbox.host();
    var port = String.valueOf(mailbox.port());
    var way = SmtpFaults.way(fault, host, mailbox.port());
    return switch (way.key()) {
      case "post.fault.no-starttls" -> Message.of("mailbox.fault.no-starttls", host, port);
      case "post.fault.no-tls" -> Message.of("mailbox.fault.no-tls", host, port);
      case "post.fault.no-login" ->
          Message.of("post.fault.login", host, Lines.answer(String.valueOf(fault.getMessage())));
      default -> way;
    };
  }
}
