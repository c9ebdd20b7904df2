package app.tamis.debits;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/// Something that happened to a mandate. It is never changed.
///
/// @param by the name of who did it, as far as it is known
/// @param address on the network; empty where it was done here
/// @param detail such as a reason, or the last four characters of an account
public record MandateEvent(
    What what, Instant at, String by, String address, String browser, String detail) {

  /// What can happen.
  public enum What {
    ASKED,
    VIEWED,
    ACCOUNT,
    CODE_SENT,
    CODE_WRONG,
    SIGNED,
    SIGNED_ON_PAPER,
    SEALED,
    ACTIVE,
    NOT_ACTIVE,
    CANCELLED,
    REMINDED,
    NOT_DELIVERED;

    /// As it stands in messages and the book: `code-sent`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static What of(String code) {
      return Arrays.stream(values())
          .filter(what -> what.code().equals(code))
          .findFirst()
          .orElseThrow();
    }
  }
}
