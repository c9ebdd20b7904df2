package app.tamis.identity;

import org.springframework.stereotype.Component;

/// Compares an email and a password with those known: at the same pace whether there is such an
/// account or not, and not too often.
@Component
final class Verification {

  private final Attempts attempts;
  private final Credentials credentials;
  private final Passwords passwords;

  Verification(Attempts attempts, Credentials credentials, Passwords passwords) {
    this.attempts = attempts;
    this.credentials = credentials;
    this.passwords = passwords;
  }

  SignInOutcome check(String email, String password, Visitor visitor) {
    var wait = attempts.begin(email, visitor);
    if (wait.isPresent()) {
      return new SignInOutcome.Wait(wait.get());
    }
    var known = credentials.find(email);
    var hashed = known.map(Credentials.Known::hashed).orElse("");
    boolean right =
        password.length() <= 2 * PersonEntries.LONGEST_PASSWORD
            && passwords.matches(password, hashed);
    if (!right || known.isEmpty()) {
      return new SignInOutcome.Refused();
    }
    attempts.succeeded(email, visitor);
    return new SignInOutcome.SignedIn(known.get().person());
  }
}
