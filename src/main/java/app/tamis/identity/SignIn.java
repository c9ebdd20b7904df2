package app.tamis.identity;

import org.springframework.stereotype.Component;

/// The door for those who have a password.
@Component
public final class SignIn {

  private final Verification verification;
  private final Credentials credentials;
  private final Refusals refusals;

  SignIn(Verification verification, Credentials credentials, Refusals refusals) {
    this.verification = verification;
    this.credentials = credentials;
    this.refusals = refusals;
  }

  /// What was refused stands in the trail, under the name of an account but never with what was
  /// typed.
  public SignInOutcome attempt(String email, String password, Visitor visitor) {
    var outcome = verification.check(email, password, visitor);
    if (!(outcome instanceof SignInOutcome.SignedIn)) {
      refusals.note(
          credentials.find(email).map(Credentials.Known::person),
          outcome instanceof SignInOutcome.Wait,
          visitor.address());
    }
    return outcome;
  }
}
