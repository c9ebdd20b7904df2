package app.tamis.agreements;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/// Something that happened to an agreement. It is never changed.
///
/// @param by the name of who did it, as far as it is known
/// @param address on the network; empty where it was done here
/// @param detail such as a reason, a question, a hash
public record AgreementEvent(
    What what, Instant at, String by, String address, String browser, String detail) {

  /// What can happen.
  public enum What {
    MADE,
    CHANGED,
    SENT,
    VIEWED,
    CODE_SENT,
    CODE_WRONG,
    SIGNED,
    DECLINED,
    QUESTION,
    HANDED_ON,
    REMINDED,
    WITHDRAWN,
    EXPIRED,
    NOT_DELIVERED,
    SEALED,
    COPIES_SENT,
    ENDED;

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
