package app.tamis.facts.reading;

import java.util.NavigableMap;
import java.util.TreeMap;

/// The lines at which a file's records begin. Most records take a line each, so that only those are
/// kept that don't begin in the line after the record before.
final class RecordLines {

  private final NavigableMap<Long, Long> leaps = new TreeMap<>();

  /// @param number greater than those before
  void add(long number, long line) {
    if (leaps.isEmpty() || of(number) != line) {
      leaps.put(number, line);
    }
  }

  /// @param number of a record that was added
  long of(long number) {
    var leap = leaps.floorEntry(number);
    return leap.getValue() + number - leap.getKey();
  }
}
