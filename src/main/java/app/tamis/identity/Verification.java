package app.tamis.identity;

import app.tamis.identity.Credentials.Known;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Compares an email and a password with those known: at the same pace whether there is such an
/// account or not, and not too often.
@Component
final class Verification {

  private final Attempts attempts;
  private final Credentials credentials;
  private final Passwords passwords;
  private final Everywhere everywhere;
  private final BrowserBook browsers;
  private final Memberships memberships;
  private final Clock clock;

  Verification(
      Attempts attempts,
      Credentials credentials,
      Passwords passwords,
      Everywhere everywhere,
      BrowserBook browsers,
      Memberships memberships,
      Clock clock) {
    this.attempts = attempts;
    this.credentials = credentials;
    this.passwords = passwords;
    this.everywhere = everywhere;
    this.browsers = browsers;
    this.memberships = memberships;
    this.clock = clock;
  }

  /// Attempts are counted for the server, or whoever guesses could do so once in each portfolio.
  SignInOutcome check(String email, String password, Visitor visitor) {
    boolean known = isKnown(visitor, email);
    var wait = everywhere.inFirst(() -> attempts.begin(email, visitor, known));
    if (wait.isPresent()) {
      return new SignInOutcome.Wait(wait.get());
    }
    var found = credentials.list(email);
    var right = password.length() <= 2 * PersonEntries.LONGEST_PASSWORD ? found : List.<Known>of();
    var fitting = fitting(password, right);
    if (fitting.isEmpty()) {
      return new SignInOutcome.Refused();
    }
    everywhere.inFirst(() -> {
      attempts.succeeded(email, visitor, known);
      return fitting;
    });
    return new SignInOutcome.SignedIn(
        fitting.size() == 1 ? fitting.getFirst() : memberships.lastSeen(fitting));
  }

  private boolean isKnown(Visitor visitor, String email) {
    return visitor
        .browser()
        .filter(browser ->
            everywhere
                .find(_ ->
                    Optional.of(browsers.isKnown(browser, email, clock.instant()))
                        .filter(Boolean::booleanValue))
                .contains(true))
        .isPresent();
  }

  /// Compares once where nobody has the address too; each password that is kept once.
  private List<Membership> fitting(String password, List<Known> found) {
    var kept = found.stream().map(Known::hashed).distinct().toList();
    var right =
        (kept.isEmpty() ? List.of("") : kept)
            .stream().filter(hashed -> passwords.matches(password, hashed)).toList();
    return found.stream()
        .filter(one -> right.contains(one.hashed()))
        .map(Known::membership)
        .toList();
  }
}
