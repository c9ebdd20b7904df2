package app.tamis.identity;

import app.tamis.book.Portfolios;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The door to where else somebody belongs. They are one and the same there, as they have shown by
/// their password when they came in, or made that portfolio themselves.
@Component
public final class Memberships {

  private static final Duration GOOD_FOR = Duration.ofMinutes(1);
  private static final int MOST_KNOWN = 1_000;

  private record Elsewhere(Instant at, boolean belongs) {}

  private final Map<UUID, Elsewhere> elsewhere = new ConcurrentHashMap<>();
  private final Everywhere everywhere;
  private final Portfolios portfolios;
  private final PersonBook people;
  private final SessionBook sessions;
  private final Trail trail;
  private final Clock clock;

  Memberships(
      Everywhere everywhere,
      Portfolios portfolios,
      PersonBook people,
      SessionBook sessions,
      Trail trail,
      Clock clock) {
    this.everywhere = everywhere;
    this.portfolios = portfolios;
    this.people = people;
    this.sessions = sessions;
    this.trail = trail;
    this.clock = clock;
  }

  /// That in the portfolio which this thread works for among them.
  public List<Membership> list(Person person) {
    var account = everywhere.here(() -> people.account(person.id()));
    return everywhere.find(
        portfolio -> people.findByAccount(account).map(there -> new Membership(portfolio, there)));
  }

  /// Empty where they don't belong, or where there is none of that number.
  public Optional<Membership> find(Person person, int number) {
    return list(person).stream().filter(one -> one.portfolio().number() == number).findFirst();
  }

  /// Whether they belong to more than the one that this thread works for. Pages ask each time: what
  /// was found is good for a minute, but for what is done here.
  public boolean belongsElsewhere(Person person) {
    var now = clock.instant();
    var known = elsewhere.get(person.id());
    if (known != null && !known.at().isAfter(now) && known.at().plus(GOOD_FOR).isAfter(now)) {
      return known.belongs();
    }
    if (elsewhere.size() > MOST_KNOWN) {
      elsewhere.clear();
    }
    boolean belongs = list(person).size() > 1;
    elsewhere.put(person.id(), new Elsewhere(now, belongs));
    return belongs;
  }

  /// Somebody has come in somewhere.
  void forgetWhatIsKnown() {
    elsewhere.clear();
  }

  /// Makes another portfolio, whose owner they are.
  ///
  /// @param name as people call it
  public Membership begin(String name, Person owner, String address) {
    var account = everywhere.here(() -> people.account(owner.id()));
    var password = everywhere.here(() -> people.password(owner.id()));
    var made = portfolios.add(name);
    forgetWhatIsKnown();
    everywhere.here(() -> {
      trail.record(owner.signature(address), "trail.portfolio.made", name.strip());
      return made;
    });
    return everywhere.in(
        made,
        () -> {
          var newcomer = new Newcomer(owner.name(), owner.email(), "", owner.language());
          var there =
              people.add(newcomer, account, Role.OWNER, password, clock.instant()).orElseThrow();
          trail.record(there.signature(address), "trail.portfolio.made", name.strip());
          return new Membership(made, there);
        });
  }

  /// Calls the portfolio that this thread works for something else.
  public void rename(String name, Person owner, String address) {
    var portfolio = portfolios.current();
    portfolios.rename(portfolio, name);
    everywhere.here(() -> {
      trail.record(owner.signature(address), "trail.portfolio.renamed", name.strip());
      return portfolio;
    });
  }

  /// Has a browser be signed in where else its user belongs.
  ///
  /// @param who in the portfolio that this thread works for
  /// @param token by which the browser is known there
  public void open(Membership there, Recognised who, Token token, Visitor visitor) {
    var since = everywhere.here(() -> sessions.madeAt(who.session()));
    everywhere.in(
        there.portfolio(),
        () -> {
          sessions.open(token, there.person().id(), visitor, since, clock.instant());
          trail.record(there.person().signature(visitor.address()), "trail.access.came-over");
          return there;
        });
  }

  /// Where somebody was seen last; where they never were, in the first of them.
  Membership lastSeen(List<Membership> several) {
    return several.stream().max((one, other) -> seen(one).compareTo(seen(other))).orElseThrow();
  }

  private Instant seen(Membership membership) {
    return everywhere.in(membership.portfolio(), () -> sessions.lastSeen(membership.person().id()));
  }
}
