package app.tamis.book.database;

import java.security.SecureRandom;
import java.util.Base64;

/// Passwords that nobody has to remember.
public final class Secret {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  /// 256 bits, as letters, digits, `-` and `_`.
  public static String make() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
