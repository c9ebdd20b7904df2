package app.tamis.identity;

import app.tamis.basics.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What may be said of a program's token. Each rule answers with what is wrong, if anything.
public final class TokenEntries {

  public static final int USUAL_DAYS = 365;
  public static final int MOST_DAYS = 730;

  private static final Duration WARNED = Duration.ofDays(30);

  private TokenEntries() {}

  public static Optional<Message> scopes(Set<TokenScope> scopes) {
    return scopes.isEmpty() ? Optional.of(Message.of("tokens.scopes.missing")) : Optional.empty();
  }

  /// @param typed how many days it is to be good for
  public static Optional<Message> days(String typed) {
    return readDays(typed).isPresent()
        ? Optional.empty()
        : Optional.of(Message.of("tokens.days.wrong", typed.strip(), MOST_DAYS));
  }

  public static OptionalInt readDays(String typed) {
    var digits = typed.strip();
    if (!digits.matches("[0-9]{1,3}")) {
      return OptionalInt.empty();
    }
    int days = Integer.parseInt(digits);
    return days >= 1 && days <= MOST_DAYS ? OptionalInt.of(days) : OptionalInt.empty();
  }

  /// Within how many days it expires; empty where there are enough not to speak of them.
  public static OptionalInt daysLeft(Instant expires, Instant now) {
    var left = Duration.between(now, expires);
    return left.compareTo(WARNED) > 0
        ? OptionalInt.empty()
        : OptionalInt.of(Math.toIntExact(left.minusNanos(1).toDays() + 1));
  }
}
