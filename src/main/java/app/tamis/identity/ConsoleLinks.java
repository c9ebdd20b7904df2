package app.tamis.identity;

import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for whoever can read the console of the machine that Tamis runs on: links that are
/// printed there. A new one makes the earlier of its kind worthless.
@Component
@Transactional
public class ConsoleLinks {

  static final Duration LIFE = Duration.ofDays(1);

  private final Tokens tokens;
  private final LinkBook links;
  private final PersonBook people;
  private final Trail trail;
  private final Clock clock;

  ConsoleLinks(Tokens tokens, LinkBook links, PersonBook people, Trail trail, Clock clock) {
    this.tokens = tokens;
    this.links = links;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
  }

  /// Makes the owner; empty where there is one.
  public Optional<Token> forFirstOwner() {
    if (!people.lockOwners().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(make(LinkBook.FIRST_OWNER, Optional.empty()));
  }

  /// Lets the owner who has been there longest choose a new password; empty where there is none.
  public Optional<Token> forNewPassword() {
    var owner = people.lockOwners().stream().findFirst().flatMap(people::find);
    return owner.map(person -> {
      trail.record(Signature.CONSOLE, "trail.access.reset-link", person.name());
      return make(LinkBook.NEW_PASSWORD, owner);
    });
  }

  /// Signs somebody in who only wants to look, as an owner who is made for it.
  ///
  /// @param visitor who that owner is; they have no password
  public Token forDemo(Newcomer visitor) {
    var owner =
        people
            .findByEmail(visitor.email())
            .or(() -> people.add(visitor, Role.OWNER, "", clock.instant()));
    return make(LinkBook.SIGN_IN, owner);
  }

  private Token make(String purpose, Optional<Person> person) {
    var token = tokens.make();
    links.withdrawAll(purpose, clock.instant());
    links.add(token, purpose, person.map(Person::id).orElse(null), clock.instant(), LIFE);
    return token;
  }
}
