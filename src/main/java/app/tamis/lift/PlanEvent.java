package app.tamis.lift;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Something that was said of a plan or one of its steps.
///
/// @param step of which; empty where of the whole plan
/// @param on the day of which it is true
/// @param judged by what Tamis judged; empty where a person said it
/// @param by empty for Tamis itself
public record PlanEvent(
    What what,
    Optional<UUID> step,
    LocalDate on,
    String note,
    Optional<Judged> judged,
    String by,
    Instant at) {

  public enum What {
    /// Is it us? Yes: our own set-up or our own mistakes make the trouble.
    US_YES,
    US_PARTLY,
    US_NO,
    RUN,
    /// A step was agreed upon, or done.
    SIGNED,
    /// What was agreed is so: the first payment came, or they do it.
    PROVEN,
    LIFTED,
    FAILED,
    /// Its last day is over, and what is known doesn't tell how it ended.
    UNCLEAR,
    GIVEN_UP,
    /// The last word is taken back.
    TAKEN_BACK;

    /// As it stands in messages, addresses and the book.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<What> find(String code) {
      return Arrays.stream(values()).filter(what -> what.code().equals(code)).findFirst();
    }

    public boolean isAboutUs() {
      return this == US_YES || this == US_PARTLY || this == US_NO;
    }

    boolean isOfAStep() {
      return this == SIGNED || this == PROVEN;
    }
  }

  boolean isOfTamis() {
    return by.isEmpty();
  }
}
