package app.tamis.identity;

/// What came of using a one-time link.
public sealed interface LinkUse {

  /// They may be signed in.
  record Admitted(Person person) implements LinkUse {}

  /// Somebody who is in has this email already. The link can still be used.
  record EmailTaken() implements LinkUse {}

  /// Used before, expired, withdrawn, or never made.
  record Gone() implements LinkUse {}
}
