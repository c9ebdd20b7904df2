package app.tamis.identity;

/// What came of changing somebody's role, or removing them.
public enum PeopleChange {
  DONE,

  /// Nobody could let people in any more.
  REFUSED_LAST_OWNER,

  /// Somebody else removed them meanwhile.
  GONE
}
