package app.tamis.identity;

import app.tamis.trail.Trail;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The door for what people change about themselves.
@Component
public final class Account {

  private final PersonBook people;
  private final SessionBook sessions;
  private final BrowserBook browsers;
  private final Verification verification;
  private final Passwords passwords;
  private final Trail trail;
  private final TransactionOperations transactions;
  private final Clock clock;

  Account(
      PersonBook people,
      SessionBook sessions,
      BrowserBook browsers,
      Verification verification,
      Passwords passwords,
      Trail trail,
      TransactionOperations transactions,
      Clock clock) {
    this.people = people;
    this.sessions = sessions;
    this.browsers = browsers;
    this.verification = verification;
    this.passwords = passwords;
    this.trail = trail;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @param language `en` or `fr`
  public void describe(Person person, String name, String language, String address) {
    transactions.executeWithoutResult(_ -> {
      people.describe(person.id(), name, language);
      if (!person.name().equals(name.strip())) {
        trail.record(person.signature(address), "trail.account.renamed", name.strip());
      }
    });
  }

  /// Whether there is one: who signs in by the console's link alone has none.
  public boolean hasPassword(Person person) {
    return Boolean.TRUE.equals(transactions.execute(_ -> !people.password(person.id()).isEmpty()));
  }

  /// Signs out every other browser of theirs: who changes a password may fear that somebody else
  /// knows it.
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
    transactions.executeWithoutResult(_ -> {
      people.setPassword(person.id(), hashed);
      sessions.endOthers(person.id(), who.session(), clock.instant());
      visitor
          .browser()
          .ifPresentOrElse(
              browser -> browsers.forgetOthers(person.id(), browser),
              () -> browsers.forgetAll(person.id()));
      trail.record(person.signature(visitor.address()), "trail.account.password");
    });
    return PasswordChange.DONE;
  }
}
