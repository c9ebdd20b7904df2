package app.tamis.identity;

import app.tamis.basics.Message;
import java.util.Optional;
import java.util.regex.Pattern;

/// What people may write about themselves. Each rule answers with what is wrong, if anything.
public final class PersonEntries {

  public static final int SHORTEST_PASSWORD = 12;

  static final int LONGEST_PASSWORD = 200;

  private static final int LONGEST = 100;

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

  private PersonEntries() {}

  public static Optional<Message> name(String name) {
    if (name.isBlank()) {
      return fault("identity.name.missing");
    }
    var unseen = unseen(name);
    if (unseen.isPresent()) {
      return unseen;
    }
    return name.length() > LONGEST ? fault("identity.name.long", LONGEST) : Optional.empty();
  }

  public static Optional<Message> email(String email) {
    if (email.isBlank()) {
      return fault("identity.email.missing");
    }
    var unseen = unseen(email);
    if (unseen.isPresent()) {
      return unseen;
    }
    return email.length() <= LONGEST && EMAIL.matcher(Addresses.kept(email)).matches()
        ? Optional.empty()
        : fault("identity.email.shape", email.strip());
  }

  /// Length is what makes a password hard to guess; signs of this or that kind aren't asked for.
  ///
  /// @param email of the same person
  public static Optional<Message> password(String password, String email) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST_PASSWORD) {
      return fault("identity.password.short", length, SHORTEST_PASSWORD);
    }
    if (length > LONGEST_PASSWORD) {
      return fault("identity.password.long", length, LONGEST_PASSWORD);
    }
    boolean easilyGuessed =
        Addresses.canonical(password).equals(Addresses.canonical(email))
            || password.codePoints().distinct().count() < 4;
    return easilyGuessed ? fault("identity.password.guessed") : Optional.empty();
  }

  /// What can't be seen, and only makes one name look like another.
  public static Optional<Message> unseen(String text) {
    var typed = text.strip();
    var found = Invisible.find(typed);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    int at = found.getAsInt();
    return fault(
        "identity.unseen",
        typed.codePointCount(0, at) + 1,
        "U+%04X".formatted(typed.codePointAt(at)));
  }

  private static Optional<Message> fault(String key, Object... arguments) {
    return Optional.of(Message.of(key, arguments));
  }
}
