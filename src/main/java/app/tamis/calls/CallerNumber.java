package app.tamis.calls;

import app.tamis.facts.PhoneNumbers;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The number of whoever is on the other side, as far as it tells anything.
public sealed interface CallerNumber {

  /// They hide it.
  record Hidden() implements CallerNumber {}

  /// A colleague's phone: too short for a number, and nobody from outside.
  record Internal(String extension) implements CallerNumber {}

  /// @param e164 such as `+33261910000`
  record Standard(String e164) implements CallerNumber {}

  /// Something was told that is no number.
  record Unreadable(String told) implements CallerNumber {}

  /// What telephone systems tell in place of a number that is hidden.
  Set<String> HIDING =
      Set.of(
          "",
          "anonymous",
          "anonyme",
          "private",
          "restricted",
          "withheld",
          "unavailable",
          "unknown",
          "hidden",
          "blocked",
          "no number",
          "null",
          "none",
          "-");

  Pattern EXTENSION = Pattern.compile("[0-9*#]{1,5}");

  /// As telephones write addresses: `sip:+33261910000@example.org`, `tel:+33261910000`.
  Pattern ADDRESS = Pattern.compile("(?i)^(?:sips?|tel):([^@;>]*).*$");

  static CallerNumber of(String told, PhoneNumbers numbers) {
    var address = ADDRESS.matcher(told.strip());
    var text = (address.matches() ? address.group(1) : told).strip();
    if (HIDING.contains(text.toLowerCase(Locale.ROOT))) {
      return new Hidden();
    }
    if (EXTENSION.matcher(text).matches()) {
      return new Internal(text);
    }
    return numbers
        .standard(text)
        .<CallerNumber>map(Standard::new)
        .orElseGet(() -> new Unreadable(text));
  }

  /// Empty where it is none that can be compared.
  default Optional<String> standard() {
    return this instanceof Standard(var e164) ? Optional.of(e164) : Optional.empty();
  }
}
