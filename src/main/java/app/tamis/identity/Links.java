package app.tamis.identity;

import app.tamis.book.Portfolios;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door for those who hold a one-time link.
@Component
public final class Links {

  private final LinkBook links;
  private final PersonBook people;
  private final SessionBook sessions;
  private final BrowserBook browsers;
  private final Passwords passwords;
  private final Trail trail;
  private final Credentials credentials;
  private final Verification verification;
  private final Portfolios portfolios;
  private final Memberships memberships;
  private final Everywhere everywhere;
  private final Clock clock;

  Links(
      LinkBook links,
      PersonBook people,
      SessionBook sessions,
      BrowserBook browsers,
      Passwords passwords,
      Trail trail,
      Credentials credentials,
      Verification verification,
      Portfolios portfolios,
      Memberships memberships,
      Everywhere everywhere,
      Clock clock) {
    this.links = links;
    this.people = people;
    this.sessions = sessions;
    this.browsers = browsers;
    this.passwords = passwords;
    this.trail = trail;
    this.credentials = credentials;
    this.verification = verification;
    this.portfolios = portfolios;
    this.memberships = memberships;
    this.everywhere = everywhere;
    this.clock = clock;
  }

  /// What it is good for, without using it; empty where it is good for nothing any more.
  public Optional<Link> find(String token) {
    return inTransaction(() -> lock(token).flatMap(this::link));
  }

  /// Comes in by a link for the first owner, or by an invitation.
  public LinkUse join(String token, Newcomer newcomer, String address) {
    if (find(token).isEmpty()) {
      return new LinkUse.Gone();
    }
    return switch (shown(newcomer, address)) {
      case Shown.Refused(var use) -> use;
      case Shown.As(var account, var hashed) -> join(token, newcomer, account, hashed, address);
    };
  }

  private LinkUse join(
      String token, Newcomer newcomer, UUID account, String hashed, String address) {
    return inTransaction(() -> {
      var row = lock(token);
      return switch (row.flatMap(this::link).orElse(null)) {
        case Link.FirstOwner _ -> add(row.get(), newcomer, account, Role.OWNER, hashed, address);
        case Link.Invited(Role role, _) -> add(row.get(), newcomer, account, role, hashed, address);
        case Link.NewPassword _, Link.SignInAs _ -> new LinkUse.Gone();
        case null -> new LinkUse.Gone();
      };
    });
  }

  /// Who comes in.
  private sealed interface Shown {

    /// @param account a new one, or that which they have elsewhere
    record As(UUID account, String hashed) implements Shown {}

    record Refused(LinkUse use) implements Shown {}
  }

  /// Whoever has an account in another portfolio shows by its password that it is theirs: an
  /// invitation to one portfolio opens no other, whatever address is typed.
  private Shown shown(Newcomer newcomer, String address) {
    var here = portfolios.current();
    boolean elsewhere =
        credentials.list(newcomer.email()).stream()
            .anyMatch(known -> !known.membership().portfolio().equals(here));
    if (!elsewhere) {
      return new Shown.As(UUID.randomUUID(), passwords.hash(newcomer.password()));
    }
    var visitor = new Visitor(address, "");
    return switch (verification.check(newcomer.email(), newcomer.password(), visitor)) {
      case SignInOutcome.SignedIn(var membership) -> as(membership);
      case SignInOutcome.Refused _ -> new Shown.Refused(new LinkUse.KnownElsewhere());
      case SignInOutcome.Wait(var howLong) -> new Shown.Refused(new LinkUse.Wait(howLong));
    };
  }

  private Shown as(Membership membership) {
    var person = membership.person().id();
    return everywhere.in(
        membership.portfolio(),
        () -> new Shown.As(people.account(person), people.password(person)));
  }

  /// Sets a password, and signs out whoever knew the old one, wherever they belong.
  public LinkUse setPassword(String token, String password, String address) {
    var hashed = passwords.hash(password);
    var use = setPasswordHere(token, hashed, address);
    if (use instanceof LinkUse.Admitted(var person)) {
      var account = everywhere.here(() -> people.account(person.id()));
      everywhere.each(() ->
          people
              .findByAccount(account)
              .ifPresent(there -> {
                people.setPassword(there.id(), hashed);
                sessions.endAll(there.id(), clock.instant());
                browsers.forgetAll(there.id());
              }));
    }
    return use;
  }

  private LinkUse setPasswordHere(String token, String hashed, String address) {
    return inTransaction(() -> {
      var row = lock(token);
      if (row.isPresent()
          && row.flatMap(this::link).orElse(null) instanceof Link.NewPassword(var person)) {
        links.use(row.get().id(), clock.instant());
        people.setPassword(person.id(), hashed);
        trail.record(person.signature(address), "trail.account.password");
        return new LinkUse.Admitted(person);
      }
      return new LinkUse.Gone();
    });
  }

  /// Signs in.
  public LinkUse signIn(String token) {
    return inTransaction(() -> {
      var row = lock(token);
      if (row.isPresent()
          && row.flatMap(this::link).orElse(null) instanceof Link.SignInAs(var person)) {
        links.use(row.get().id(), clock.instant());
        return new LinkUse.Admitted(person);
      }
      return new LinkUse.Gone();
    });
  }

  private LinkUse add(
      LinkBook.Row link,
      Newcomer newcomer,
      UUID account,
      Role role,
      String hashed,
      String address) {
    var added = people.add(newcomer, account, role, hashed, clock.instant());
    if (added.isEmpty()) {
      return new LinkUse.EmailTaken();
    }
    links.use(link.id(), clock.instant());
    trail.record(added.get().signature(address), "trail.people.joined-" + role.code());
    memberships.forgetWhatIsKnown();
    return new LinkUse.Admitted(added.get());
  }

  private Optional<LinkBook.Row> lock(String token) {
    links.bringBack(clock.instant());
    return links.lock(new Token(token), clock.instant());
  }

  private Optional<Link> link(LinkBook.Row row) {
    return switch (row.purpose()) {
      case LinkBook.FIRST_OWNER ->
          people.lockOwners().isEmpty() ? Optional.of(new Link.FirstOwner()) : Optional.empty();
      case LinkBook.INVITATION -> role(row).map(role -> new Link.Invited(role, row.madeBy()));
      case LinkBook.NEW_PASSWORD -> person(row.person()).map(Link.NewPassword::new);
      case LinkBook.SIGN_IN -> person(row.person()).map(Link.SignInAs::new);
      default -> throw new IllegalStateException(row.purpose());
    };
  }

  private static Optional<Role> role(LinkBook.Row row) {
    return Optional.ofNullable(row.role()).map(Role::of);
  }

  private Optional<Person> person(@Nullable UUID id) {
    return Optional.ofNullable(id).flatMap(people::find);
  }

  private <T> T inTransaction(Supplier<T> work) {
    return everywhere.here(work);
  }
}
