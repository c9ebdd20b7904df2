package app.tamis.facts;

import java.time.YearMonth;
import java.util.Optional;

/// How much a file holds, as it was read.
///
/// @param file as messages call it: of a workbook with several sheets with the sheet's name behind
/// @param rows that stand in it, also those that weren't taken
/// @param clients whose rows they are; 0 where its rows are nobody's
/// @param first month of a row; empty where rows have no day
public record FileExtent(
    String file, long rows, long clients, Optional<YearMonth> first, Optional<YearMonth> last) {

  /// Whether it is that of a file, or of a sheet of it.
  public boolean isOf(String name) {
    return isOf(file, name);
  }

  static boolean isOf(String read, String name) {
    return read.equals(name) || read.startsWith(name + " [");
  }
}
