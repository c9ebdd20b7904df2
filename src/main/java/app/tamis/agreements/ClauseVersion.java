package app.tamis.agreements;

import app.tamis.agreements.clauses.Wording;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// What the firm decided on a clause of the catalogue.
///
/// @param number counts up from 1, for each clause
/// @param words which it said from then on; of one that was taken out, those that it had
/// @param shipped what came with Tamis then; empty for a clause of the firm's own
public record ClauseVersion(
    String clause,
    int number,
    State state,
    Wording words,
    Optional<Wording> shipped,
    String by,
    Instant at) {

  public enum State {

    /// In the firm's words.
    WORDED,

    /// As it comes with Tamis, again.
    SHIPPED,

    /// Not offered any more.
    OUT;

    /// As the book and messages call it.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
