package app.tamis.lift;

import java.time.LocalDate;
import java.util.Optional;

/// Whether records show that what was agreed is so.
///
/// @param about what showed it: a bill, or a share; empty for nothing
/// @param on of which day
public record Proof(Answer answer, String about, Optional<LocalDate> on) {

  public enum Answer {
    FOUND,
    MISSING,
    /// No record tells.
    UNKNOWN
  }

  static final Proof UNKNOWN = new Proof(Answer.UNKNOWN, "", Optional.empty());

  static Proof found(String about, LocalDate on) {
    return new Proof(Answer.FOUND, about, Optional.of(on));
  }

  static Proof missing(String about) {
    return new Proof(Answer.MISSING, about, Optional.empty());
  }
}
