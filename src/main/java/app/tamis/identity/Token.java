package app.tamis.identity;

import app.tamis.basics.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/// A secret that stands in a link or a cookie: 256 random bits. Only its hash is kept.
public record Token(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();

  public static Token random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// A fast hash is enough: nobody can try 256 random bits.
  public byte[] hash() {
    return Sha256.bytes(value);
  }

  /// Hides the secret, so that it can't stand in a log.
  @Override
  public String toString() {
    return "a token";
  }
}
