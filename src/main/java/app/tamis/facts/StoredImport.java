package app.tamis.facts;

import java.time.Instant;

/// An import that a store holds.
///
/// @param number of the facts file that it made
/// @param source the folder or file that was imported
/// @param added records that were not known before
/// @param changed records that replaced an earlier one
/// @param same records that were known just so
/// @param skipped faulty rows that were left out
/// @param by who imported it; empty where nobody was signed in, as at the console
public record StoredImport(
    String number,
    Instant at,
    String source,
    long added,
    long changed,
    long same,
    long skipped,
    String by) {

  /// Whether any row came in: else it brought settings alone.
  boolean hasRecords() {
    return added + changed + same + skipped > 0;
  }
}
