package app.tamis.identity;

import org.springframework.stereotype.Component;

/// The door for those who have a password.
@Component
public final class SignIn {

  private final Verification verification;
  private final Credentials credentials;
  private final Audit audit;

  SignIn(Verification verification, Credentials credentials, Audit audit) {
    this.verification = verification;
    this.credentials = credentials;
    this.audit = audit;
  }

  /// What was refused stands in the trail, under the name of an account but never with what was
  /// typed.
  public SignInOutcome attempt(String email, String password, Visitor visitor) {
    var outcome = verification.check(email, password, visitor);
    if (!(outcome instanceof SignInOutcome.SignedIn)) {
      var kind = outcome instanceof SignInOutcome.Wait ? "throttled" : "failed";
      credentials
          .find(email)
          .ifPresentOrElse(
              known ->
                  audit.record(
                      Actor.unknown(visitor.address()), "trail.access." + kind, known.person().name()),
              () -> audit.record(Actor.unknown(visitor.address()), "trail.access." + kind + "-unknown"));
    }
    return outcome;
  }
}
