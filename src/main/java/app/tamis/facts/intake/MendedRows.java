package app.tamis.facts.intake;

import app.tamis.basics.Problems;
import app.tamis.csv.Guard;
import app.tamis.facts.csv.CsvRecords;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.mapping.MappingEncoding;
import app.tamis.facts.proposal.MappingLayoutGuess;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A file of rows that couldn't be taken, as it comes back from somebody's spreadsheet. It has two
/// columns before those of the original: the row's [app.tamis.facts.Reject#mark], and what was
/// wrong.
///
/// @param csv in whichever letters it came
public record MendedRows(SourceFile csv) {

  private static final String ENDING = ".rejects.csv";
  private static final Pattern NAME = Pattern.compile("(?i)(.+)\\.rejects(?: ?\\(\\d+\\))?\\.csv");
  private static final Pattern HEADER_LINE = Pattern.compile("\\d{1,4}");
  private static final int OWN_COLUMNS = 2;
  private static final List<Charset> AS_SPREADSHEETS_SAVE =
      List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));

  /// What the file of rejects of another is called. The other's own ending stays, so that each has
  /// one of its own.
  public static String nameFor(String file) {
    return file + ENDING;
  }

  /// Empty where a file isn't one of mended rows.
  public static Optional<MendedRows> in(String name, Path file) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    try {
      var csv = open(file, name);
      boolean ours =
          csv.header().size() > OWN_COLUMNS && csv.header().getFirst().startsWith("Tamis");
      return ours ? Optional.of(new MendedRows(csv)) : Optional.empty();
    } catch (Problems empty) {
      return Optional.empty();
    }
  }

  /// With the separator that shows most columns.
  private static SourceFile open(Path file, String name) {
    return MappingLayoutGuess.SEPARATORS
        .chars()
        .mapToObj(separator -> SourceFile.open(file, name, (char) separator, 0))
        .max(Comparator.comparingInt(csv -> csv.header().size()))
        .orElseThrow();
  }

  /// The same in UTF-8.
  ///
  /// @param temporary where a copy goes, if one is needed
  MendedRows inUtf8(Path temporary) {
    var encoding = MappingEncoding.of(csv.path(), csv.name(), AS_SPREADSHEETS_SAVE, temporary);
    return new MendedRows(open(encoding.inUtf8(), csv.name()));
  }

  String name() {
    return csv.name();
  }

  char separator() {
    return csv.separator();
  }

  /// What the original is called.
  String original() {
    return NAME.matcher(csv.name()).replaceFirst("$1");
  }

  /// The rows as they would stand without the columns before the original's.
  SourceFile withoutOwnColumns() {
    var header = own(csv.header());
    return new SourceFile(csv.path(), csv.name(), csv.separator(), 0, header);
  }

  /// The original's cells of a line, without what kept a spreadsheet from computing them.
  private static List<String> own(List<String> cells) {
    return cells.subList(OWN_COLUMNS, cells.size()).stream().map(Guard::unguarded).toList();
  }

  /// A mapping may pass over the lines that stood there in the original.
  int linesBeforeHeader() {
    var line = HEADER_LINE.matcher(csv.header().getFirst());
    return line.find() ? Math.max(0, Integer.parseInt(line.group()) - 1) : 0;
  }

  /// @param mark empty where somebody added the row
  record Row(String mark, List<String> cells) {

    /// Whoever empties a row wants it left out.
    boolean isEmpty() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /// @throws Problems where a row was mended in two ways
  List<Row> list() {
    var rows = new ArrayList<Row>();
    var known = new HashMap<String, Row>();
    try (var records = CsvRecords.open(csv.path(), csv.separator())) {
      records.next();
      for (var next = records.next(); next.isPresent(); next = records.next()) {
        var cells = next.get().fields();
        if (cells.size() <= OWN_COLUMNS) {
          continue;
        }
        var row = new Row(cells.getFirst().strip(), own(cells));
        var other = row.mark().isEmpty() ? null : known.put(row.mark(), row);
        if (other == null) {
          rows.add(row);
        } else if (!other.equals(row)) {
          throw Problems.of("import.mended.twice", name(), row.mark().replaceAll("#.*", ""));
        }
      }
    }
    return rows;
  }
}
