package app.tamis.facts;

/// What somebody has said of files beside what earlier imports told, where neither says by itself
/// which of them holds.
///
/// @param overKnown they take the place of records whose number is known, but of another client or
///   day
/// @param overPeriods they take the place of records without a number of their own, from a file's
///   first to its last day, of the clients that it names
/// @param besideTools they count beside what another tool told of the same days
public record Precedence(boolean overKnown, boolean overPeriods, boolean besideTools) {

  public static final Precedence NOTHING = new Precedence(false, false, false);
}
