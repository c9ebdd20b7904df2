package app.tamis.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/// Something that became of a commitment. It is never changed; what was wrong is taken back.
///
/// @param on the day of which it is true
public record CommitmentEvent(What what, LocalDate on, String note, String by, Instant at) {

  /// What can become of one.
  public enum What {
    /// We did our part: from here on it is owed.
    OWED,

    /// Somebody heard the client refuse; nobody has confirmed it.
    REPORTED,
    REFUSED,
    KEPT,

    /// We don't insist.
    WAIVED,

    /// After a refusal: paid, and signed anew.
    MADE_GOOD,

    /// The event before it, of those that still stand, was wrong.
    TAKEN_BACK;

    /// As it stands in messages and the book: `made-good`.
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
