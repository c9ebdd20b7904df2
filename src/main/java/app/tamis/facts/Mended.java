package app.tamis.facts;

import app.tamis.basics.Problems;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// Rows that couldn't be taken, sent back after somebody mended them. The file has two columns
/// before those of the original: the row's [Reject#mark], and what was wrong. Its rows take the
/// place of those that have these marks; where the original isn't there any more, they stand in its
/// place alone.
final class Mended {

  private static final String ENDING = ".rejects.csv";
  private static final Pattern NAME = Pattern.compile("(?i)(.+)\\.rejects(?: ?\\(\\d+\\))?\\.csv");
  private static final Pattern HEADER_LINE = Pattern.compile("\\d{1,4}");

  private static final int OWN_COLUMNS = 2;

  private static final List<Charset> AS_SPREADSHEETS_SAVE =
      List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));

  private final CsvFile mended;

  private Mended(CsvFile mended) {
    this.mended = mended;
  }

  /// What the file of rejects of another is called. The other's own ending stays, so that each has
  /// one of its own.
  static String nameFor(String file) {
    return file + ENDING;
  }

  /// Empty where a file isn't one of mended rows.
  static Optional<Mended> in(String name, Path file) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    try {
      var csv = CsvFile.open(file, name, List.of());
      boolean ours =
          csv.header().size() > OWN_COLUMNS && csv.header().getFirst().startsWith("Tamis");
      return ours ? Optional.of(new Mended(csv)) : Optional.empty();
    } catch (Problems empty) {
      return Optional.empty();
    }
  }

  /// Puts the rows where they belong.
  ///
  /// @throws Problems where a row was mended in two ways, or the original is there and rows in it
  ///   are others by now
  void into(Path folder) throws IOException {
    try (var scratch = Scratch.make()) {
      var readable =
          MappingEncoding.of(mended.path(), mended.name(), AS_SPREADSHEETS_SAVE, scratch.folder())
              .inUtf8();
      new Mended(CsvFile.open(readable, mended.name(), List.of())).readableInto(folder);
    }
  }

  private void readableInto(Path folder) throws IOException {
    var name = NAME.matcher(mended.name()).replaceFirst("$1");
    var original = original(name, folder);
    if (original.isPresent()) {
      replaceIn(original.get());
    } else {
      standAlone(folder.resolve(name));
    }
  }

  /// A name may come back in other letters: an accent is one letter or two, as the system likes it.
  private static Optional<Path> original(String name, Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      var alike = files.filter(file -> plain(sent(file)).equals(plain(sent(name)))).toList();
      return alike.stream()
          .filter(file -> file.endsWith(name))
          .findFirst()
          .or(() -> alike.stream().findFirst());
    }
  }

  /// As the file of rejects comes back: a long name loses its beginning.
  private static String sent(Path file) {
    return sent(String.valueOf(file.getFileName()));
  }

  private static String sent(String name) {
    return IntakeNames.safe(nameFor(name));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /// @param mark empty where somebody added the row
  private record Row(String mark, List<String> cells) {

    /// Whoever empties a row wants it left out.
    boolean isEmpty() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  private List<Row> rows() {
    var rows = new ArrayList<Row>();
    var known = new HashMap<String, Row>();
    try (var records = CsvRecords.open(mended.path(), mended.separator())) {
      records.next();
      for (var next = records.next(); next.isPresent(); next = records.next()) {
        var cells = next.get().fields();
        if (cells.size() <= OWN_COLUMNS) {
          continue;
        }
        var row = new Row(cells.getFirst().strip(), cells.subList(OWN_COLUMNS, cells.size()));
        var other = row.mark().isEmpty() ? null : known.put(row.mark(), row);
        if (other == null) {
          rows.add(row);
        } else if (!other.equals(row)) {
          throw Problems.of("import.mended.twice", mended.name(), row.mark().replaceAll("#.*", ""));
        }
      }
    }
    return rows;
  }

  private void standAlone(Path file) throws IOException {
    char separator = mended.separator();
    var rows = rows();
    try (var out = writer(file, StandardCharsets.UTF_8)) {
      out.write("\n".repeat(linesBeforeHeader()));
      var header = mended.header().subList(OWN_COLUMNS, mended.header().size());
      writeLine(out, CsvRecords.written(header, separator));
      for (var row : rows) {
        write(row, separator, out);
      }
    }
  }

  /// A mapping may pass over the lines that stood there in the original.
  private int linesBeforeHeader() {
    var line = HEADER_LINE.matcher(mended.header().getFirst());
    return line.find() ? Math.max(0, Integer.parseInt(line.group()) - 1) : 0;
  }

  private void replaceIn(Path original) throws IOException {
    var rows = new HashMap<String, Row>();
    rows().forEach(row -> rows.put(row.mark(), row));
    var whole = original.resolveSibling(".mended-" + original.getFileName());
    try (var scratch = Scratch.make()) {
      var written = MappingLayoutGuess.of(original, mended.name(), scratch.folder());
      char separator = written.file().separator();
      var charset = charset(Charset.forName(written.encoding()), rows.values());
      try (var records = CsvRecords.open(written.file().path(), separator);
          var out = writer(whole, charset)) {
        for (var next = records.next(); next.isPresent(); next = records.next()) {
          replace(next.get(), rows, separator, out);
        }
      }
      if (!rows.isEmpty()) {
        throw Problems.of("import.mended.others", mended.name(), rows.size());
      }
      Files.move(whole, original, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /// The original's, unless it lacks letters that somebody put in.
  private static Charset charset(Charset own, Collection<Row> rows) {
    var encoder = own.newEncoder();
    return rows.stream().flatMap(row -> row.cells().stream()).allMatch(encoder::canEncode)
        ? own
        : StandardCharsets.UTF_8;
  }

  /// Takes from the rows the one that it puts in.
  private static void replace(
      CsvRecord record, Map<String, Row> rows, char separator, BufferedWriter out)
      throws IOException {
    var row = rows.remove(Reject.mark(record.line(), record.raw()));
    if (row == null) {
      writeLine(out, record.raw());
    } else {
      write(row, separator, out);
    }
  }

  /// UTF-8 is marked as such: a mapping may expect another encoding.
  private static BufferedWriter writer(Path file, Charset charset) throws IOException {
    var bytes = Files.newOutputStream(file);
    var out =
        new BufferedWriter(
            new OutputStreamWriter(Packed.is(file) ? new GZIPOutputStream(bytes) : bytes, charset));
    if (charset.equals(StandardCharsets.UTF_8)) {
      out.write(MappingEncoding.MARK);
    }
    return out;
  }

  private static void write(Row row, char separator, BufferedWriter out) throws IOException {
    if (!row.isEmpty()) {
      writeLine(out, CsvRecords.written(row.cells(), separator));
    }
  }

  private static void writeLine(BufferedWriter out, String line) throws IOException {
    out.write(line);
    out.write('\n');
  }
}
