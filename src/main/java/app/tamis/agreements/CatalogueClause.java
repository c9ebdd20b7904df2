package app.tamis.agreements;

import app.tamis.agreements.ClauseVersion.State;
import app.tamis.agreements.clauses.Wording;
import java.util.Optional;

/// A clause of the catalogue, and what the firm made of it.
///
/// @param shipped as it comes with Tamis; empty for a clause of the firm's own
/// @param latest empty where nobody ever touched it
public record CatalogueClause(
    String id, Optional<Wording> shipped, Optional<ClauseVersion> latest) {

  /// What it says in new agreements; of one that was taken out, what it said.
  public Wording words() {
    return latest
        .filter(version -> version.state() != State.SHIPPED)
        .map(ClauseVersion::words)
        .or(() -> shipped)
        .orElse(Wording.NONE);
  }

  public boolean isOwn() {
    return shipped.isEmpty();
  }

  /// Whether a shipped one is in the firm's words.
  public boolean isChanged() {
    return !isOwn() && state().filter(State.WORDED::equals).isPresent();
  }

  /// Whether it is offered no more.
  public boolean isOut() {
    return state().filter(State.OUT::equals).isPresent();
  }

  /// What came with Tamis when the firm changed it, where something else comes now.
  public Optional<Wording> shippedBefore() {
    return latest
        .filter(_ -> isChanged())
        .flatMap(ClauseVersion::shipped)
        .filter(before -> !shipped.equals(Optional.of(before)));
  }

  /// Of the version in force; 0 where nobody ever touched it.
  public int version() {
    return latest.map(ClauseVersion::number).orElse(0);
  }

  private Optional<State> state() {
    return latest.map(ClauseVersion::state);
  }
}
