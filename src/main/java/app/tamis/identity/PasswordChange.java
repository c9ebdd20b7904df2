package app.tamis.identity;

/// What came of changing one's password.
public enum PasswordChange {
  DONE,
  WRONG_PASSWORD,

  /// The old one was typed wrongly too often.
  WAIT
}
