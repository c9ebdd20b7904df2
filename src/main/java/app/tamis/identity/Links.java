package app.tamis.identity;

import static java.util.Objects.requireNonNull;

import app.tamis.trail.Trail;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The door for those who hold a one-time link.
@Component
public final class Links {

  private final LinkBook links;
  private final PersonBook people;
  private final SessionBook sessions;
  private final BrowserBook browsers;
  private final Passwords passwords;
  private final Trail trail;
  private final TransactionOperations transactions;
  private final Clock clock;

  Links(
      LinkBook links,
      PersonBook people,
      SessionBook sessions,
      BrowserBook browsers,
      Passwords passwords,
      Trail trail,
      TransactionOperations transactions,
      Clock clock) {
    this.links = links;
    this.people = people;
    this.sessions = sessions;
    this.browsers = browsers;
    this.passwords = passwords;
    this.trail = trail;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// What it is good for, without using it; empty where it is good for nothing any more.
  public Optional<Link> find(String token) {
    return inTransaction(() -> lock(token).flatMap(this::link));
  }

  /// Comes in by a link for the first owner, or by an invitation.
  public LinkUse join(String token, Newcomer newcomer, String address) {
    var hashed = passwords.hash(newcomer.password());
    return inTransaction(() -> {
      var row = lock(token);
      return switch (row.flatMap(this::link).orElse(null)) {
        case Link.FirstOwner _ -> add(row.get(), newcomer, Role.OWNER, hashed, address);
        case Link.Invited(Role role, _) -> add(row.get(), newcomer, role, hashed, address);
        case Link.NewPassword _, Link.SignInAs _ -> new LinkUse.Gone();
        case null -> new LinkUse.Gone();
      };
    });
  }

  /// Sets a password, and signs out whoever knew the old one.
  public LinkUse setPassword(String token, String password, String address) {
    var hashed = passwords.hash(password);
    return inTransaction(() -> {
      var row = lock(token);
      if (row.isPresent()
          && row.flatMap(this::link).orElse(null) instanceof Link.NewPassword(var person)) {
        links.use(row.get().id(), clock.instant());
        people.setPassword(person.id(), hashed);
        sessions.endAll(person.id(), clock.instant());
        browsers.forgetAll(person.id());
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
      LinkBook.Row link, Newcomer newcomer, Role role, String hashed, String address) {
    var added = people.add(newcomer, role, hashed, clock.instant());
    if (added.isEmpty()) {
      return new LinkUse.EmailTaken();
    }
    links.use(link.id(), clock.instant());
    trail.record(added.get().signature(address), "trail.people.joined-" + role.code());
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
    return requireNonNull(transactions.execute(_ -> work.get()));
  }
}
