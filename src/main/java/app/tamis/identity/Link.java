package app.tamis.identity;

/// What a one-time link is good for.
public sealed interface Link {

  /// Making the firm's owner, where there is nobody yet.
  record FirstOwner() implements Link {}

  /// Coming in.
  ///
  /// @param by the name of who invited
  record Invited(Role role, String by) implements Link {}

  /// Setting a password anew.
  record NewPassword(Person person) implements Link {}

  /// Signing in.
  record SignInAs(Person person) implements Link {}
}
