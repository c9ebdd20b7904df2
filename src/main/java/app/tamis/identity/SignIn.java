package app.tamis.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;

/// The door for those who have a password.
@Component
public final class SignIn {

  private final Verification verification;
  private final Credentials credentials;
  private final Refusals refusals;
  private final Everywhere everywhere;

  SignIn(
      Verification verification,
      Credentials credentials,
      Refusals refusals,
      Everywhere everywhere) {
    this.verification = verification;
    this.credentials = credentials;
    this.refusals = refusals;
    this.everywhere = everywhere;
  }

  /// What was refused stands in the trail, under the name of an account but never with what was
  /// typed.
  public SignInOutcome attempt(String email, String password, Visitor visitor) {
    var outcome = verification.check(email, password, visitor);
    if (!(outcome instanceof SignInOutcome.SignedIn)) {
      note(email, outcome instanceof SignInOutcome.Wait, visitor.address());
    }
    return outcome;
  }

  /// Wherever somebody has the address; where nobody has, in the first portfolio.
  private void note(String email, boolean throttled, String address) {
    var found = credentials.list(email);
    if (found.isEmpty()) {
      everywhere.inFirst(() -> {
        refusals.note(Optional.empty(), throttled, address);
        return email;
      });
    }
    for (var known : found) {
      everywhere.in(
          known.membership().portfolio(),
          () -> {
            refusals.note(Optional.of(known.membership().person()), throttled, address);
            return email;
          });
    }
  }
}
