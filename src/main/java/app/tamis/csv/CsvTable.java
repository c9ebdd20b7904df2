package app.tamis.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A small file of another program, read whole: its columns by their names, whatever their order.
///
/// @param columns their names in small letters, `_` for blanks
public record CsvTable(List<String> columns, List<Line> lines) {

  private static final String MARK = "\uFEFF";

  public CsvTable {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /// @param number in the file, counted from 1
  public record Line(int number, Map<String, String> cells) {

    public Line {
      cells = Map.copyOf(cells);
    }

    /// Without blanks around it; empty where there is no such column, or nothing in it.
    public String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /// Empty where a text isn't CSV with a row of headings.
  public static Optional<CsvTable> read(String text) {
    var plain = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    try (var reader = CsvReader.builder().fieldSeparator(separator(plain)).ofCsvRecord(plain)) {
      var records =
          reader.stream().filter(one -> one.getFields().stream().anyMatch(c -> !c.isBlank()));
      var all = records.toList();
      if (all.isEmpty()) {
        return Optional.empty();
      }
      var columns = all.getFirst().getFields().stream().map(CsvTable::name).toList();
      return Optional.of(
          new CsvTable(
              columns, all.stream().skip(1).map(record -> line(record, columns)).toList()));
    } catch (CsvParseException | IOException unreadable) {
      return Optional.empty();
    }
  }

  private static String name(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "_");
  }

  private static Line line(CsvRecord record, List<String> columns) {
    var cells = new LinkedHashMap<String, String>();
    for (int i = 0; i < Math.min(columns.size(), record.getFieldCount()); i++) {
      cells.putIfAbsent(columns.get(i), record.getField(i).strip());
    }
    return new Line((int) record.getStartingLineNumber(), cells);
  }

  /// Whatever divides the headings.
  private static char separator(String text) {
    var head = text.lines().findFirst().orElse("");
    return List.of(',', ';', '\t').stream()
        .max((one, other) -> Long.compare(count(head, one), count(head, other)))
        .filter(sign -> count(head, sign) > 0)
        .orElse(',');
  }

  private static long count(String text, char sign) {
    return text.chars().filter(one -> one == sign).count();
  }
}
