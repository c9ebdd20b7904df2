package app.tamis.identity;

import app.tamis.trail.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A token that was given to a program, without the secret itself.
///
/// @param madeBy the name of who made it
/// @param lastUsed empty where it never was
public record ProgramToken(
    UUID id,
    String name,
    Set<TokenScope> scopes,
    String madeBy,
    Instant since,
    Instant expires,
    Optional<LocalDate> lastUsed) {

  public boolean may(TokenScope scope) {
    return scopes.contains(scope);
  }

  /// Whoever reads the trail sees the program, and not the person who gave it the token.
  public Signature actor(String address) {
    return new Signature(Optional.empty(), name, address);
  }
}
