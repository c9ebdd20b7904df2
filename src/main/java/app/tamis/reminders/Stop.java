package app.tamis.reminders;

import app.tamis.reminders.Halt.Why;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What a person said that stops reminders.
///
/// @param bill the invoice's id; empty for all of the client's
/// @param until the last day on which it stops them; empty until it is taken back
public record Stop(
    UUID id,
    Optional<String> bill,
    Kind kind,
    String what,
    LocalDate since,
    Optional<LocalDate> until,
    String byName) {

  public enum Kind {
    PAID(Why.PAID),
    DISPUTE(Why.DISPUTE),
    CREDIT(Why.CREDIT),
    LEAVE(Why.LEAVE);

    private final Why why;

    Kind(Why why) {
      this.why = why;
    }

    /// As it stands in messages, forms and the book: `dispute`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> find(String code) {
      for (var kind : values()) {
        if (kind.code().equals(code)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /// Whether it holds for a bill on a day.
  boolean isFor(String id, LocalDate today) {
    return bill.filter(one -> !one.equals(id)).isEmpty()
        && until.filter(last -> last.isBefore(today)).isEmpty();
  }

  /// What it says of a bill.
  public Halt halt() {
    return new Halt(kind.why, what, Optional.of(since), until);
  }
}
