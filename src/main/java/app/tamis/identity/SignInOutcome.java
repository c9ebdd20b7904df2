package app.tamis.identity;

import java.time.Duration;

/// What came of somebody's attempt to sign in.
public sealed interface SignInOutcome {

  /// @param membership the one of theirs in which they were last seen
  record SignedIn(Membership membership) implements SignInOutcome {}

  /// Which of the two was wrong isn't said: it would tell who has an account.
  record Refused() implements SignInOutcome {}

  /// Too many failed before.
  record Wait(Duration howLong) implements SignInOutcome {}
}
