package app.tamis.facts;

/// How sure it is that a strange file holds what it is taken to hold.
public enum Sureness {
  /// All that the table needs is there, and no other table comes near.
  SURE,
  LIKELY,
  UNSURE
}
