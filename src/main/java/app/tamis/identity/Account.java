package app.tamis.identity;

import app.tamis.trail.Trail;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// The door for what people change about themselves.
@Component
public final class Account {

  private final PersonBook people;
  private final SessionBook sessions;
  private final BrowserBook browsers;
  private final Verification verification;
  private final Passwords passwords;
  private final Trail trail;
  private final Everywhere everywhere;
  private final Clock clock;

  Account(
      PersonBook people,
      SessionBook sessions,
      BrowserBook browsers,
      Verification verification,
      Passwords passwords,
      Trail trail,
      Everywhere everywhere,
      Clock clock) {
    this.people = people;
    this.sessions = sessions;
    this.browsers = browsers;
    this.verification = verification;
    this.passwords = passwords;
    this.trail = trail;
    this.everywhere = everywhere;
    this.clock = clock;
  }

  /// @param language `en` or `fr`
  public void describe(Person person, String name, String language, String address) {
    everywhere.here(() -> {
      people.describe(person.id(), name, language);
      if (!person.name().equals(name.strip())) {
        trail.record(person.signature(address), "trail.account.renamed", name.strip());
      }
      return person;
    });
  }

  /// Whether there is one: who signs in by the console's link alone has none.
  public boolean hasPassword(Person person) {
    return everywhere.here(() -> !people.password(person.id()).isEmpty());
  }

  /// Wherever they belong. Signs out every other browser of theirs: who changes a password may fear
  /// that somebody else knows it.
  ///
  /// @param now the password in force; empty where there is none
  public PasswordChange changePassword(Recognised who, String now, String wanted, Visitor visitor) {
    var person = who.person();
    if (hasPassword(person)) {
      switch (verification.check(person.email(), now, visitor)) {
        case SignInOutcome.SignedIn _ -> {}
        case SignInOutcome.Refused _ -> {
          return PasswordChange.WRONG_PASSWORD;
        }
        case SignInOutcome.Wait _ -> {
          return PasswordChange.WAIT;
        }
      }
    }
    var hashed = passwords.hash(wanted);
    var token = everywhere.here(() -> sessions.tokenHash(who.session()));
    var account = everywhere.here(() -> people.account(person.id()));
    everywhere.each(() ->
        people
            .findByAccount(account)
            .ifPresent(there -> {
              people.setPassword(there.id(), hashed);
              sessions.endOthers(there.id(), token, clock.instant());
              visitor
                  .browser()
                  .ifPresentOrElse(
                      browser -> browsers.forgetOthers(there.id(), browser),
                      () -> browsers.forgetAll(there.id()));
              trail.record(there.signature(visitor.address()), "trail.account.password");
            }));
    return PasswordChange.DONE;
  }
}
