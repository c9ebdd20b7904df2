package app.tamis.post;

import app.tamis.basics.Message;
import app.tamis.identity.PersonEntries;
import java.net.IDN;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// What may be written about a mail server. Each rule answers with what is wrong, if anything.
public final class PostEntries {

  private static final Pattern NAME =
      Pattern.compile(
          "(?=.{1,253}$)[\\p{Alnum}]([\\p{Alnum}-]*[\\p{Alnum}])?(\\.[\\p{Alnum}]([\\p{Alnum}-]*[\\p{Alnum}])?)*");

  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private static final Pattern THIS_MACHINE =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1", Pattern.CASE_INSENSITIVE);

  private PostEntries() {}

  /// As it is kept: in letters of ASCII.
  public static String readHost(String typed) {
    var bare = typed.strip().replaceFirst("^\\[(.*)]$", "$1");
    try {
      return IPV6.matcher(bare).matches() ? bare : IDN.toASCII(bare, IDN.USE_STD3_ASCII_RULES);
    } catch (IllegalArgumentException e) {
      return bare;
    }
  }

  public static Optional<Message> host(String typed) {
    if (typed.isBlank()) {
      return fault("post.host.missing");
    }
    var host = readHost(typed);
    return NAME.matcher(host).matches() || IPV6.matcher(host).matches()
        ? Optional.empty()
        : fault("post.host.shape", Lines.one(typed));
  }

  public static OptionalInt readPort(String typed) {
    try {
      int port = Integer.parseInt(typed.strip());
      return port >= 1 && port <= 65_535 ? OptionalInt.of(port) : OptionalInt.empty();
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  public static Optional<Message> port(String typed) {
    return readPort(typed).isPresent()
        ? Optional.empty()
        : fault("post.port.shape", Lines.one(typed));
  }

  public static Optional<Message> mailboxPort(String typed) {
    return readPort(typed).isPresent()
        ? Optional.empty()
        : fault("mailbox.port.shape", Lines.one(typed));
  }

  /// Nothing goes over a network in the open.
  public static Optional<Message> protection(String code, String host) {
    var protection = MailServer.Protection.find(code);
    if (protection.isEmpty()) {
      return fault("post.protection.missing");
    }
    boolean open = protection.get() == MailServer.Protection.NONE;
    return open && !THIS_MACHINE.matcher(readHost(host)).matches()
        ? fault("post.protection.open")
        : Optional.empty();
  }

  public static Optional<Message> account(String typed) {
    return typed.length() > 200 ? fault("post.account.long") : PersonEntries.unseen(typed);
  }

  /// Nobody's mailbox opens without one.
  public static Optional<Message> mailboxAccount(String typed) {
    return typed.isBlank() ? fault("mailbox.account.missing") : account(typed);
  }

  /// Where answers go; none where they go to the sender.
  public static Optional<Message> replyTo(String typed) {
    return typed.isBlank() ? Optional.empty() : MailAddress.fault(typed);
  }

  private static Optional<Message> fault(String key, Object... arguments) {
    return Optional.of(Message.of(key, arguments));
  }
}
