package app.tamis.facts.csv;

import app.tamis.basics.Message;
import java.util.List;
import java.util.Optional;

/// One record of a CSV file.
///
/// @param line where it begins, from 1
/// @param raw as it stands in the file, without its line end
/// @param fault what is wrong with its form; the fields are then not to be trusted
public record CsvRecord(long line, String raw, List<String> fields, Optional<Message> fault) {

  public CsvRecord {
    fields = List.copyOf(fields);
  }

  /// Whether nothing stands in it: a line end alone, or the separators that a spreadsheet leaves
  /// below a table.
  public boolean isBlank() {
    return fault.isEmpty() && fields.stream().allMatch(String::isBlank);
  }
}
