package app.tamis.parting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Something that is to be done in a parting, by somebody, by a day.
///
/// @param person whose it is; empty where nobody was named
/// @param done empty until it is
public record PartingStep(
    UUID id, Kind kind, Optional<UUID> person, LocalDate dueOn, Optional<Done> done) {

  /// @param note what was said of it
  /// @param detail the second of two answers; empty for none
  public record Done(LocalDate on, String note, String detail, String by) {}

  public boolean isDue(LocalDate today) {
    return done.isEmpty() && !dueOn.isAfter(today);
  }

  /// In the order in which they are usually done.
  public enum Kind {
    TELL_TEAM,
    TALK,
    LETTER,
    RECEIPT,
    SERVE,
    HAND_OVER,
    REMOVE_ACCESS,
    FINAL_BILL,
    CLOSE,
    LEARN;

    /// As it stands in messages and the book.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> find(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /// Whether somebody ticks it off; the others are done when the case says so.
    public boolean isTicked() {
      return this != LETTER && this != RECEIPT && this != CLOSE;
    }
  }
}
