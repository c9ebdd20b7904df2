package app.tamis.parting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Something that was said of a parting or one of its steps. None is ever changed.
///
/// @param step of which; empty where of the whole case
/// @param on the day of which it is true
/// @param detail the kind of a receipt, or the second of two answers; empty for none
/// @param until the last day that the letter states; empty but where it was given
/// @param letter that left by mail; empty where it was given on paper, or none was
public record PartingEvent(
    What what,
    Optional<UUID> step,
    LocalDate on,
    String note,
    String detail,
    Optional<LocalDate> until,
    Optional<UUID> letter,
    String by,
    Instant at) {

  public enum What {
    /// Is it us? Yes: our own set-up or our own mistakes make the trouble.
    US_YES,
    US_PARTLY,
    US_NO,
    /// What who answers for an insolvent client said.
    OFFICE_HOLDER,
    DECIDED,
    /// The letter is given.
    TOLD,
    /// That they have it is proven.
    RECEIVED,
    STEP_DONE,
    /// The handover has begun. What is owed has no say in it.
    HANDING_OVER,
    CLOSED,
    /// They were lifted after all.
    CALLED_OFF,
    /// They signed, pay by direct debit, and nothing is overdue.
    WON_BACK,
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
  }
}
