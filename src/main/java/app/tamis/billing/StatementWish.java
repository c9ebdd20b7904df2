package app.tamis.billing;

/// What the firm wants its clients to see, beyond what they always do.
///
/// @param minutes whether clients with a monthly fee see how long it took
/// @param worth whether they see what that would have cost by the hour
public record StatementWish(boolean minutes, boolean worth) {

  static final StatementWish USUAL = new StatementWish(false, false);
}
