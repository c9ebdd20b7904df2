package app.tamis.facts;

import app.tamis.facts.csv.CsvRecords;
import java.util.List;

/// How a CSV file is written.
///
/// @param linesBeforeHeader lines that stand before the header row
/// @param header the header row's names; a name may stand twice
public record FileForm(char separator, int linesBeforeHeader, List<String> header) {

  public FileForm {
    header = List.copyOf(header);
  }

  /// The cells of a row by itself, as far as they can be told where its form is at fault.
  public static List<String> cells(String row, char separator) {
    return CsvRecords.cells(row, separator);
  }
}
