package app.tamis.prices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a client answered. One of whom nobody recorded anything is silent, and keeps the old price.
///
/// @param share by which prices rise after all; empty but where it was negotiated
public record Reply(
    Kind kind, LocalDate on, OptionalDouble share, String note, String byName, Instant at) {

  public enum Kind {
    ACCEPTED,
    NEGOTIATED,
    REFUSED,
    LEAVES;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }

  /// Whether new prices are agreed upon.
  public boolean isYes() {
    return kind == Kind.ACCEPTED || kind == Kind.NEGOTIATED;
  }
}
