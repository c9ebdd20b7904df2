package app.tamis.documents;

/// Whose the key is that made a seal. Anybody can make a key that bears any name.
public enum Known {

  /// One of those that it was compared with.
  YES,

  /// None of those: its seal says only that nothing changed since somebody used that key.
  NO,

  /// There was nothing to compare it with.
  NOT_COMPARED
}
