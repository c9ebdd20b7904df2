package app.tamis.agreements;

import app.tamis.basics.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// An agreement with a client, as it stands now.
///
/// @param origin how it came to be
/// @param version of the draft, counted from 1
/// @param document the PDF that was given out: as it was sent, then as it was sealed; of a paper
///   contract the scan
/// @param endsOn the last day on which it holds, where that was said
public record Agreement(
    UUID id,
    ClientId client,
    Origin origin,
    int version,
    Draft draft,
    AgreementState state,
    Optional<UUID> document,
    Optional<UUID> replaces,
    Optional<LocalDate> endsOn,
    String madeBy,
    Instant madeAt) {

  public enum Origin {
    /// Made here of clauses, and signed here.
    MADE,

    /// On paper, signed elsewhere; what its clauses say was typed in.
    TYPED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Origin of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public boolean isSigned() {
    return state instanceof AgreementState.Signed;
  }

  /// Whether both are bound by it on a day.
  public boolean isInForce(LocalDate day) {
    return isSigned()
        && !draft.startsOn().isAfter(day)
        && endsOn.filter(last -> last.isBefore(day)).isEmpty();
  }
}
