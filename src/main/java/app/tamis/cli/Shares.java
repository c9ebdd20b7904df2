package app.tamis.cli;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Numbers as somebody types them.
final class Shares {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,15}(\\.\\d{0,15})?|\\.\\d{1,15})");

  private Shares() {}

  /// `10%`, `12.5%`, `12,5 %`, `-5%`, or `0.1` where no sign leaves a doubt: 10 alone could be ten
  /// times as much.
  static OptionalDouble percent(String text) {
    if (text.endsWith("%")) {
      return hundredths(text);
    }
    var share = number(text);
    return share.isPresent() && Math.abs(share.getAsDouble()) < 1 ? share : OptionalDouble.empty();
  }

  /// `0.8` or `80%`.
  static OptionalDouble share(String text) {
    return text.endsWith("%") ? hundredths(text) : number(text);
  }

  static OptionalDouble number(String text) {
    return NUMBER.matcher(text).matches()
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }

  private static OptionalDouble hundredths(String text) {
    var percent = number(text.substring(0, text.length() - 1).strip().replace(',', '.'));
    return percent.isPresent() ? OptionalDouble.of(percent.getAsDouble() / 100) : percent;
  }
}
