package app.tamis.reviews;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a client met a piece of advice, the best first.
public enum Response {
  /// "Interesting, send a proposal."
  WELCOMED,

  /// "You sold me this five years ago, why is it no longer right?"
  QUESTIONED,

  /// "Fine, what is the cheapest option?"
  CHEAPEST,

  /// It won't be done.
  REFUSED;

  /// As facts say it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Response> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
