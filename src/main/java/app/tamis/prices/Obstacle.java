package app.tamis.prices;

import app.tamis.basics.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a client gets no letter.
public enum Obstacle {
  /// An insolvency is open: nothing is asked for until who answers for the client has answered.
  INSOLVENT,

  /// Notice was given, or the agreement ends on a day that was said.
  LEAVING,

  /// The hours bring the rate that the firm wants.
  AT_TARGET,

  /// Bills, hours or the rate that the firm wants aren't known.
  UNKNOWN,

  /// The law forbids to tie prices to that index.
  INDEX_FORBIDDEN,

  /// The index didn't move, or the raise comes to less than a cent.
  NOTHING,

  /// Neither bills nor agreements name a price.
  NO_PRICES,

  /// The day from which it was to hold can't be told in time any more.
  TOO_LATE,

  /// Somebody left it out.
  LEFT_OUT;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Obstacle> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  public Message message() {
    return Message.of("prices.obstacle." + code());
  }
}
