package app.tamis.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Something that was said of a review.
///
/// @param on the day of which it is true
/// @param note who was there, or why it was called off
public record ReviewEvent(What what, LocalDate on, String note, String by, Instant at) {

  public enum What {
    /// A letter has left; so does another when something changes.
    INVITED,
    HELD,

    /// They didn't come.
    MISSED,
    CALLED_OFF,

    /// What was said last isn't so.
    TAKEN_BACK;

    /// As it stands in messages and the book: `called-off`.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<What> find(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }
}
