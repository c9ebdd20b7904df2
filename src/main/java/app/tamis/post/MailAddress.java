package app.tamis.post;

import app.tamis.basics.Message;
import app.tamis.identity.PersonEntries;
import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/// Somebody's address, as it stands on an envelope.
///
/// @param name may be empty
/// @param address in letters that every mail server takes
public record MailAddress(String name, String address) {

  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_DOMAIN = 253;

  /// Before the @: words of letters, digits and some signs, with dots between.
  private static final Pattern LOCAL =
      Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*");

  public MailAddress {
    name = Lines.one(name);
    if (plain(address).filter(address::equals).isEmpty()) {
      throw new IllegalArgumentException("it was to be looked at first");
    }
  }

  /// What is wrong with one that somebody typed, if anything.
  public static Optional<Message> fault(String typed) {
    var shape = PersonEntries.email(typed);
    if (shape.isPresent()) {
      return shape;
    }
    return plain(typed.strip()).isPresent()
        ? Optional.empty()
        : Optional.of(Message.of("post.address.signs", typed.strip()));
  }

  /// @param typed one without a [#fault]
  public static MailAddress of(String name, String typed) {
    return new MailAddress(name, plain(typed.strip()).orElseThrow());
  }

  /// With the domain in letters of ASCII; empty where no such address can be.
  private static Optional<String> plain(String typed) {
    int at = typed.lastIndexOf('@');
    if (at < 1 || at > LONGEST_LOCAL || !LOCAL.matcher(typed.substring(0, at)).matches()) {
      return Optional.empty();
    }
    try {
      var domain = IDN.toASCII(typed.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
      return domain.isEmpty() || domain.length() > LONGEST_DOMAIN || !domain.contains(".")
          ? Optional.empty()
          : Optional.of(typed.substring(0, at + 1) + domain);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
