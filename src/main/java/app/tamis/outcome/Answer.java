package app.tamis.outcome;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whether one would decide otherwise, a year after.
public record Answer(Would would, String note, String byName, Instant at) {

  public enum Would {
    AGAIN,
    SOONER,
    OTHERWISE;

    /// As it stands in messages, forms and the book.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Would> find(String code) {
      return Arrays.stream(values()).filter(would -> would.code().equals(code)).findFirst();
    }
  }
}
