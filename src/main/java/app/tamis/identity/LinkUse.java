package app.tamis.identity;

import java.time.Duration;

/// What came of using a one-time link.
public sealed interface LinkUse {

  /// They may be signed in.
  record Admitted(Person person) implements LinkUse {}

  /// Somebody who is in has this email already. The link can still be used.
  record EmailTaken() implements LinkUse {}

  /// This email has an account in another portfolio of the server, with another password. The link
  /// can still be used.
  record KnownElsewhere() implements LinkUse {}

  /// Too many passwords were wrong before. The link can still be used.
  record Wait(Duration howLong) implements LinkUse {}

  /// Used before, expired, withdrawn, or never made.
  record Gone() implements LinkUse {}
}
