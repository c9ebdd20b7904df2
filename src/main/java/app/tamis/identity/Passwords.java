package app.tamis.identity;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes passwords slowly, with Argon2id in the strength that OWASP advises (19 MiB, two passes).
@Component
final class Passwords {

  private static final int SALT = 16;
  private static final int HASH = 32;
  private static final int LANES = 1;
  private static final int KIBIBYTES = 19_456;
  private static final int PASSES = 2;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES);

  /// Each takes 19 MiB and a core: a crowd at the door must not take them all.
  private final Semaphore atOnce = new Semaphore(2);

  /// Compared with where there is no account, so that an answer takes as long as where there is.
  private final String nobodys = argon2.encode(Token.random().value());

  String hash(String password) {
    return oneOfFew(() -> String.valueOf(argon2.encode(password)));
  }

  /// @param hashed empty where there is no such account, or it has no password
  boolean matches(String password, String hashed) {
    boolean matches = oneOfFew(() -> argon2.matches(password, hashed.isEmpty() ? nobodys : hashed));
    return matches && !hashed.isEmpty();
  }

  private <T> T oneOfFew(Supplier<T> work) {
    atOnce.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      atOnce.release();
    }
  }
}
