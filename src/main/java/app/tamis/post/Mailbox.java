package app.tamis.post;

/// Where letters come back to that a server took and couldn't deliver. Its password is kept apart.
public record Mailbox(String host, int port, MailServer.Protection protection, String account) {

  /// What its password is for: sealed for this, it can be shown to no other server.
  String bound() {
    return String.join("\u001f", "mailbox", host, String.valueOf(port), protection.code(), account);
  }
}
