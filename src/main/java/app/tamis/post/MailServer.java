package app.tamis.post;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// By which server letters leave, and whom they are from. Its password is kept apart.
///
/// @param account empty where the server asks for none
/// @param replyTo empty where answers go to the sender
public record MailServer(
    String host,
    int port,
    Protection protection,
    String account,
    MailAddress sender,
    String replyTo) {

  /// How the way to the server is kept from others.
  public enum Protection {

    /// It begins in the open and is encrypted before anything is said; else nothing is.
    STARTTLS,

    /// Encrypted from the first byte.
    TLS,

    /// Not at all: only to a server on the same machine.
    NONE;

    /// As it stands in forms, messages and the book: `starttls`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Protection> find(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }

  /// What its password is for: sealed for this, it can be shown to no other server.
  String bound() {
    return String.join("\u001f", "server", host, String.valueOf(port), protection.code(), account);
  }
}
