package app.tamis.identity;

import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for programs: tokens that an owner gives them.
@Component
@Transactional
public class ProgramTokens {

  /// So that a secret which stands where it shouldn't is known for what it is.
  private static final String MARK = "tamis_";

  private final Tokens newTokens;
  private final TokenBook tokens;
  private final Trail trail;
  private final Clock clock;

  ProgramTokens(Tokens newTokens, TokenBook tokens, Trail trail, Clock clock) {
    this.newTokens = newTokens;
    this.tokens = tokens;
    this.trail = trail;
    this.clock = clock;
  }

  /// @param by an owner
  /// @return shown once: only its hash is kept
  public Token make(String name, Set<TokenScope> scopes, int days, Signature by) {
    var token = new Token(MARK + newTokens.make().value());
    var life = Duration.ofDays(Math.min(days, TokenEntries.MOST_DAYS));
    tokens.add(token, name.strip(), scopes, by.person().orElseThrow(), clock.instant(), life);
    trail.record(by, "trail.token.made", name.strip());
    return token;
  }

  /// Those that can still be used, the newest first.
  public List<ProgramToken> list() {
    tokens.bringBack(clock.instant());
    return tokens.list(clock.instant());
  }

  public Optional<ProgramToken> find(UUID id) {
    return list().stream().filter(token -> token.id().equals(id)).findFirst();
  }

  /// Whose token it is; empty where it is nobody's, has expired, or was revoked. Notes the day.
  public Optional<ProgramToken> recognise(Token shown) {
    if (!shown.value().startsWith(MARK)) {
      return Optional.empty();
    }
    tokens.bringBack(clock.instant());
    var found = tokens.find(shown, clock.instant());
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    found
        .filter(token -> !token.lastUsed().equals(Optional.of(today)))
        .ifPresent(token -> tokens.used(token.id(), today));
    return found;
  }

  /// Takes effect with the next request.
  public void revoke(UUID id, Signature by) {
    tokens
        .revoke(id, clock.instant())
        .ifPresent(name -> trail.record(by, "trail.token.revoked", name));
  }

  /// Those that a person made, who is no owner any more.
  void revokeAllOf(UUID maker, Signature by) {
    tokens
        .revokeAllOf(maker, clock.instant())
        .forEach(name -> trail.record(by, "trail.token.revoked", name));
  }
}
