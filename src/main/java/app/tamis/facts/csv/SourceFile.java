package app.tamis.facts.csv;

import app.tamis.basics.Problems;
import app.tamis.facts.engine.EnginePath;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.files.Packed;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A CSV file as it lies on the disk, in UTF-8: how it is written, and its header. Compressed where
/// its name ends in `.gz` ([Packed]).
///
/// @param path the file that is read
/// @param name what messages call it
/// @param linesBeforeHeader lines that stand before the header row; of a file without one, before a
///   row imagined over the first, so that it may be -1
/// @param header the header row's names; a name may stand twice
/// @param padded whether some cell may begin or end with a blank, or hold what can't be seen, which
///   is no part of its text
public record SourceFile(
    Path path,
    String name,
    char separator,
    int linesBeforeHeader,
    List<String> header,
    boolean padded,
    RowShape shape) {

  private static final String SEPARATORS = ",;\t";
  private static final Pattern SAYS_SEPARATOR =
      Pattern.compile("(?i)\"?sep=([^\\p{L}\\p{N}\"])\"?\\s*,*");

  public SourceFile {
    header = List.copyOf(header);
  }

  public SourceFile(
      Path path, String name, char separator, int linesBeforeHeader, List<String> header) {
    this(path, name, separator, linesBeforeHeader, header, true, RowShape.PLAIN);
  }

  /// The same file, known to hold cells that are their texts as they stand.
  SourceFile withoutPadding() {
    return new SourceFile(path, name, separator, linesBeforeHeader, header, false, shape);
  }

  /// Opens a file of a folder of facts: the separator is the one that makes most of the header's
  /// columns known ones.
  ///
  /// @throws Problems where the file is empty
  public static SourceFile open(Path path, String name, Collection<String> knownColumns) {
    var said = saidSeparator(path);
    return said.map(String::valueOf)
        .orElse(SEPARATORS)
        .chars()
        .mapToObj(separator -> open(path, name, (char) separator, 0))
        .max(
            Comparator.comparingLong((SourceFile file) -> file.countOf(knownColumns))
                .thenComparingInt(file -> file.header.size()))
        .orElseThrow();
  }

  /// A first line `sep=;`, by which spreadsheets are told of the separator, is passed over.
  ///
  /// @throws Problems where no header row is found
  public static SourceFile open(Path path, String name, char separator, int linesBeforeHeader) {
    return open(path, name, separator, linesBeforeHeader, RowShape.PLAIN);
  }

  /// @param linesBefore lines that stand before the first row that counts
  /// @throws Problems where no such row is found
  public static SourceFile open(
      Path path, String name, char separator, int linesBefore, RowShape shape) {
    try (var records = CsvRecords.open(path, separator)) {
      for (var record = records.next(); record.isPresent(); record = records.next()) {
        if (record.get().line() > linesBefore
            && !record.get().isBlank()
            && !saysSeparator(record.get())) {
          return new SourceFile(
              path,
              name,
              separator,
              (int) record.get().line() - (shape.headless() ? 2 : 1),
              header(record.get(), shape),
              true,
              shape);
        }
      }
    }
    throw Problems.of("csv.empty", name);
  }

  private static List<String> header(CsvRecord first, RowShape shape) {
    return shape.headless()
        ? IntStream.rangeClosed(1, first.fields().size()).mapToObj(number -> "#" + number).toList()
        : first.fields().stream()
            .map(SpreadsheetCell::plain)
            .map(CellText::of)
            .map(String::strip)
            .toList();
  }

  /// How many of the header's columns are among some.
  public long countOf(Collection<String> columns) {
    return header.stream()
        .map(column -> column.toLowerCase(Locale.ROOT))
        .filter(columns::contains)
        .count();
  }

  private static boolean saysSeparator(CsvRecord record) {
    return record.line() == 1 && SAYS_SEPARATOR.matcher(record.raw()).matches();
  }

  /// The separator that the file's first line says it has, if one does.
  public static Optional<Character> saidSeparator(Path path) {
    try (var records = CsvRecords.open(path, '\0')) {
      return records
          .next()
          .map(CsvRecord::raw)
          .map(SAYS_SEPARATOR::matcher)
          .filter(Matcher::matches)
          .map(line -> line.group(1).charAt(0));
    }
  }

  /// The same file by a name that the engine takes literally.
  ///
  /// @param scratch where such a name is made, if one is needed
  public SourceFile forTheEngine(Path scratch) {
    var shown = EnginePath.of(path, scratch).path();
    return new SourceFile(shown, name, separator, linesBeforeHeader, header, padded, shape);
  }

  /// The same content at another place and in the plainest form, as [CsvForm#exact] says.
  SourceFile rewrittenAt(Path copy) {
    return new SourceFile(copy, name, ',', 0, header);
  }

  /// SQL that reads every record of a file [#forTheEngine] as text, into columns `c1`, `c2` … in
  /// the header's order. An empty or blank cell is NULL.
  ///
  /// The engine's strict mode is off: with it, version 2.0 refuses some sound files with Windows
  /// line ends. What strictness would find, [CsvPreflight] finds.
  ///
  /// @param numbered with a first column `rn`, the record's number from 1: slower, since one thread
  ///   must count
  public String scan(boolean numbered) {
    return """
    SELECT %s%s
    FROM read_csv(%s, auto_detect = false, header = false, skip = %d, delim = %s, quote = '"', escape = '"',
                  nullstr = '', strict_mode = false, max_line_size = 16777216, buffer_size = 33554432, compression = '%s',
                  hive_partitioning = false, union_by_name = false, filename = false,
                  columns = {%s})\
    """
        .formatted(
            numbered ? "row_number() OVER () AS rn, " : "",
            eachColumn(padded ? "cell(c%1$d) AS c%1$d" : "c%1$d"),
            EnginePath.known(path).sql(),
            linesBeforeHeader + 1,
            Sql.text(String.valueOf(separator)),
            Packed.is(path) ? "gzip" : "none",
            eachColumn("'c%d': 'VARCHAR'"));
  }

  private String eachColumn(String pattern) {
    return IntStream.rangeClosed(1, header.size())
        .mapToObj(pattern::formatted)
        .collect(Collectors.joining(", "));
  }
}
