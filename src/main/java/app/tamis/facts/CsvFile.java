package app.tamis.facts;

import app.tamis.basics.Problems;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// A CSV file as it lies on the disk, in UTF-8: how it is written, and its header. Compressed where
/// its name ends in `.gz`.
///
/// @param path the file that is read
/// @param name what messages call it
/// @param linesBeforeHeader lines that stand before the header row
/// @param header the header row's names, as written; a name may stand twice
public record CsvFile(
    Path path, String name, char separator, int linesBeforeHeader, List<String> header) {

  public CsvFile {
    header = List.copyOf(header);
  }

  /// @throws Problems where no header row is found
  public static CsvFile open(Path path, String name, char separator, int linesBeforeHeader) {
    try (var lines = Files.lines(path)) {
      var text = lines.skip(linesBeforeHeader).limit(1).collect(Collectors.joining());
      try (var records =
          CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text.replace("\uFEFF", ""))) {
        var header = records.stream().findFirst().orElseThrow(() -> Problems.of("csv.empty", name));
        return new CsvFile(path, name, separator, linesBeforeHeader, header.getFields());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// SQL that reads every record as text, into columns `c1`, `c2` … in the header's order. An empty
  /// or blank cell is NULL.
  ///
  /// @param numbered with a first column `rn`, the record's number from 1: slower, since one thread
  ///   must count
  String scan(boolean numbered) {
    var columns = new StringBuilder();
    var trimmed = new StringBuilder();
    for (int i = 1; i <= header.size(); i++) {
      columns.append(i == 1 ? "" : ", ").append("'c").append(i).append("': 'VARCHAR'");
      trimmed
          .append(i == 1 ? "" : ", ")
          .append("nullif(trim(c")
          .append(i)
          .append("), '') AS c")
          .append(i);
    }
    return """
    SELECT %s%s
    FROM read_csv(%s, auto_detect = false, header = true, skip = %d, delim = %s, quote = '"', escape = '"',
                  nullstr = '', columns = {%s})\
    """
        .formatted(
            numbered ? "row_number() OVER () AS rn, " : "",
            trimmed,
            Sql.text(path.toString()),
            linesBeforeHeader,
            Sql.text(String.valueOf(separator)),
            columns);
  }
}
