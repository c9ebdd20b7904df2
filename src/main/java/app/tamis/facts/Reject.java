package app.tamis.facts;

import app.tamis.basics.Message;

/// A row that can't be taken, and why.
///
/// @param line where the row begins in its file, from 1
/// @param column as the file calls it; empty where the row's form is at fault
/// @param value as it stands there; empty where nothing does
/// @param expected what would have been accepted
/// @param row the original row
public record Reject(
    String file, long line, String column, String value, Message expected, String row) {

  /// Whether an earlier import told the record of another client or day: it is no fault where
  /// somebody says that it takes the place of that one.
  public boolean isKnownOtherwise() {
    return expected.key().startsWith("expected.known");
  }

  /// Whether it may be an other form of a record without a number that is known of the same days:
  /// it is no fault where somebody says that the file takes the place of what is known of them.
  public boolean isToldAgain() {
    return expected.key().equals("expected.again");
  }

  /// Names the row as it is: its line, and a check of its text, so that it is found again only
  /// where it still stands there.
  public String mark() {
    return mark(line, row);
  }

  /// The mark of a row that begins at a line.
  public static String mark(long line, String row) {
    return "%d#%08x".formatted(line, row.hashCode());
  }
}
