package app.tamis.identity;

import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for letting others in.
@Component
@Transactional
public class Invitations {

  public static final Duration LIFE = Duration.ofDays(7);

  private final Tokens tokens;
  private final LinkBook links;
  private final Trail trail;
  private final Clock clock;

  Invitations(Tokens tokens, LinkBook links, Trail trail, Clock clock) {
    this.tokens = tokens;
    this.links = links;
    this.trail = trail;
    this.clock = clock;
  }

  /// One that was just made.
  ///
  /// @param token shown once: only its hash is kept
  public record Made(UUID id, Token token, Instant expires) {}

  /// @param invited who is, to tell invitations apart
  public Made invite(String invited, Role role, Signature by) {
    var token = tokens.make();
    var now = clock.instant();
    var id = links.addInvitation(token, role, invited.strip(), by, now, LIFE);
    trail.record(by, "trail.people.invited-" + role.code(), invited.strip());
    return new Made(id, token, now.plus(LIFE));
  }

  /// Whether its link still lets somebody in.
  public boolean isOpen(UUID id) {
    return links.isOpenInvitation(id, clock.instant());
  }

  /// Those that can still be used, newest first.
  public List<Invitation> list() {
    links.bringBack(clock.instant());
    return links.listInvitations(clock.instant());
  }

  /// Those that ended unused since then, newest first; not those whose receiver was invited again.
  @Transactional(readOnly = true)
  public List<Invitation> lapsed(Instant since) {
    return links.listLapsed(since, clock.instant());
  }

  public void withdraw(UUID id, Signature by) {
    links
        .withdrawInvitation(id, clock.instant())
        .ifPresent(gone -> trail.record(by, "trail.people.withdrawn", gone.invited()));
  }
}
