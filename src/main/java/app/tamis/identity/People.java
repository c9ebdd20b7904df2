package app.tamis.identity;

import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door: who may use Tamis, and as what.
@Component
@Transactional
public class People {

  private final PersonBook people;
  private final SessionBook sessions;
  private final BrowserBook browsers;
  private final ProgramTokens tokens;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  People(
      PersonBook people,
      SessionBook sessions,
      BrowserBook browsers,
      ProgramTokens tokens,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.people = people;
    this.sessions = sessions;
    this.browsers = browsers;
    this.tokens = tokens;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /// By name, without those who were removed.
  public List<Person> list() {
    return people.list();
  }

  /// Everybody who ever did anything.
  public List<Person> listWithRemoved() {
    return people.listWithRemoved();
  }

  public Optional<Person> find(UUID id) {
    return people.find(id);
  }

  /// Takes effect at once, in every browser of theirs.
  public PeopleChange changeRole(UUID whom, Role to, Signature by) {
    var owners = people.lockOwners();
    var person = people.find(whom);
    if (person.isEmpty()) {
      return PeopleChange.GONE;
    }
    if (to != Role.OWNER && owners.equals(List.of(whom))) {
      return PeopleChange.REFUSED_LAST_OWNER;
    }
    if (person.get().role() != to) {
      people.setRole(whom, to);
      if (to != Role.OWNER) {
        tokens.revokeAllOf(whom, by);
      }
      trail.record(by, "trail.people.now-" + to.code(), person.get().name());
      events.publishEvent(new PeopleChanged());
    }
    return PeopleChange.DONE;
  }

  /// Signs them out everywhere. What they did keeps their name.
  public PeopleChange remove(UUID whom, Signature by) {
    var owners = people.lockOwners();
    var person = people.find(whom);
    if (person.isEmpty()) {
      return PeopleChange.GONE;
    }
    if (owners.equals(List.of(whom))) {
      return PeopleChange.REFUSED_LAST_OWNER;
    }
    people.remove(whom, clock.instant());
    sessions.endAll(whom, clock.instant());
    browsers.forgetAll(whom);
    tokens.revokeAllOf(whom, by);
    trail.record(by, "trail.people.removed", person.get().name());
    events.publishEvent(new PeopleChanged());
    return PeopleChange.DONE;
  }
}
