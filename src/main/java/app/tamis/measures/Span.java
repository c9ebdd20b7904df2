package app.tamis.measures;

import java.time.LocalDate;

/// From when to when a table has records, stray ones aside: of N records by date, those that lie
/// more than 45 days beyond the one that is k = max(1, N ÷ 200) places from the end.
///
/// @param first day with a record that isn't stray
/// @param last likewise
/// @param strays how many records are later than they should be
/// @param newest day of any record, stray or not
public record Span(LocalDate first, LocalDate last, long strays, LocalDate newest) {

  /// Of a table without stray records.
  public static Span of(LocalDate first, LocalDate last) {
    return new Span(first, last, 0, last);
  }
}
