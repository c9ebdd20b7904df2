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

/// The door to the browsers that are signed in.
@Component
public final class Sessions {

  static final Duration EXPIRES_UNUSED = Duration.ofDays(30);

  /// However often it is used, somebody types their password once a year.
  static final Duration EXPIRES = Duration.ofDays(365);

  /// Longer, so that a page of people can say when somebody was last seen.
  private static final Duration FORGOTTEN = Duration.ofDays(400);

  /// Noting every request would write once for every page read.
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final Everywhere everywhere;
  private final SessionBook sessions;
  private final PersonBook people;
  private final Trail trail;
  private final Clock clock;

  Sessions(
      Everywhere everywhere, SessionBook sessions, PersonBook people, Trail trail, Clock clock) {
    this.everywhere = everywhere;
    this.sessions = sessions;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
  }

  /// Signs a browser in.
  ///
  /// @return what the browser must show from then on
  public Token start(Person person, Visitor visitor) {
    return everywhere.here(() -> {
      var token = Token.random();
      forget();
      sessions.add(token, person.id(), visitor, clock.instant());
      trail.record(person.signature(visitor.address()), "trail.access.signed-in");
      return token;
    });
  }

  /// Those that nobody has used for so long that not even a list shows them.
  void forgetOld() {
    everywhere.here(() -> {
      forget();
      return sessions;
    });
  }

  private void forget() {
    sessions.bringBack(clock.instant());
    sessions.forgetUnusedSince(clock.instant().minus(FORGOTTEN));
  }

  /// Whose browser it is.
  ///
  /// @param address where it is now
  public Optional<Recognised> find(String token, String address) {
    return everywhere.here(() -> findNow(token, address));
  }

  private Optional<Recognised> findNow(String token, String address) {
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
    return everywhere.here(() -> sessions.list(person.id(), inUseSince(), madeSince()));
  }

  /// When each person was last seen, but for those who never were.
  public Map<UUID, Instant> lastSeen() {
    return everywhere.here(() -> {
      var seen = new HashMap<UUID, Instant>();
      sessions.lastSeen().forEach(last -> seen.put(last.person(), last.at()));
      return Map.copyOf(seen);
    });
  }

  /// Wherever they belong.
  public void signOut(Recognised who, String address) {
    var token =
        everywhere.here(() -> {
          trail.record(who.person().signature(address), "trail.access.signed-out");
          return sessions.tokenHash(who.session());
        });
    everywhere.each(() -> sessions.end(token, clock.instant()));
  }

  /// Ends what a browser is signed in by, since it is signed in anew.
  public void forget(Token token) {
    everywhere.each(() -> sessions.end(token.hash(), clock.instant()));
  }

  /// Signs another browser of theirs out, wherever they belong.
  public void end(Person person, UUID session, String address) {
    var token =
        everywhere.here(() -> {
          var hash = sessions.tokenHash(person.id(), session);
          if (hash.isPresent()) {
            trail.record(person.signature(address), "trail.access.ended");
          }
          return hash;
        });
    token.ifPresent(hash -> everywhere.each(() -> sessions.end(hash, clock.instant())));
  }

  /// Signs out every browser of theirs but the one that they use, wherever they belong.
  public void endOthers(Recognised who, String address) {
    var account = everywhere.here(() -> people.account(who.person().id()));
    var token = everywhere.here(() -> sessions.tokenHash(who.session()));
    everywhere.here(() -> {
      int here = sessions.endOthers(who.person().id(), token, clock.instant());
      if (here > 0) {
        trail.record(
            who.person().signature(address), "trail.access.ended-others", String.valueOf(here));
      }
      return here;
    });
    everywhere.each(() ->
        people
            .findByAccount(account)
            .ifPresent(there -> sessions.endOthers(there.id(), token, clock.instant())));
  }

  private Instant madeSince() {
    return clock.instant().minus(EXPIRES);
  }

  private Instant inUseSince() {
    return clock.instant().minus(EXPIRES_UNUSED);
  }
}
