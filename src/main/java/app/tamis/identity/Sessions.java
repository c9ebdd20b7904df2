package app.tamis.identity;

import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to the browsers that are signed in.
@Component
@Transactional
public class Sessions {

  static final Duration EXPIRES_UNUSED = Duration.ofDays(30);

  /// However often it is used, somebody types their password once a year.
  static final Duration EXPIRES = Duration.ofDays(365);

  /// Longer, so that a page of people can say when somebody was last seen.
  private static final Duration FORGOTTEN = Duration.ofDays(400);

  /// Noting every request would write once for every page read.
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final SessionBook sessions;
  private final Trail trail;
  private final Clock clock;

  Sessions(SessionBook sessions, Trail trail, Clock clock) {
    this.sessions = sessions;
    this.trail = trail;
    this.clock = clock;
  }

  /// Signs a browser in.
  ///
  /// @return what the browser must show from then on
  public Token start(Person person, Visitor visitor) {
    var token = Token.random();
    forgetOld();
    sessions.add(token, person.id(), visitor, clock.instant());
    trail.record(person.signature(visitor.address()), "trail.access.signed-in");
    return token;
  }

  /// Those that nobody has used for so long that not even a list shows them.
  void forgetOld() {
    sessions.bringBack(clock.instant());
    sessions.forgetUnusedSince(clock.instant().minus(FORGOTTEN));
  }

  /// Whose browser it is.
  ///
  /// @param address where it is now
  public Optional<Recognised> find(String token, String address) {
    var now = clock.instant();
    var found = sessions.find(new Token(token), inUseSince(), madeSince());
    if (found.filter(session -> session.isLaterThan(now)).isPresent()) {
      sessions.bringBack(now);
    }
    found
        .filter(session -> session.seenAt().isBefore(now.minus(NOTED_EVERY)))
        .ifPresent(session -> sessions.saw(session.session(), address, now));
    return found.map(SessionBook.Found::recognised);
  }

  /// Those of a person, the last seen first.
  public List<Session> list(Person person) {
    return sessions.list(person.id(), inUseSince(), madeSince());
  }

  /// When each person was last seen, but for those who never were.
  public Map<UUID, Instant> lastSeen() {
    var seen = new HashMap<UUID, Instant>();
    sessions.lastSeen().forEach(last -> seen.put(last.person(), last.at()));
    return Map.copyOf(seen);
  }

  public void signOut(Recognised who, String address) {
    sessions.end(who.person().id(), who.session(), clock.instant());
    trail.record(who.person().signature(address), "trail.access.signed-out");
  }

  /// Signs another browser of theirs out.
  public void end(Person person, UUID session, String address) {
    if (sessions.end(person.id(), session, clock.instant()) > 0) {
      trail.record(person.signature(address), "trail.access.ended");
    }
  }

  /// Signs out every browser of theirs but the one that they use.
  public void endOthers(Recognised who, String address) {
    int ended = sessions.endOthers(who.person().id(), who.session(), clock.instant());
    if (ended > 0) {
      trail.record(
          who.person().signature(address), "trail.access.ended-others", String.valueOf(ended));
    }
  }

  private Instant madeSince() {
    return clock.instant().minus(EXPIRES);
  }

  private Instant inUseSince() {
    return clock.instant().minus(EXPIRES_UNUSED);
  }
}
