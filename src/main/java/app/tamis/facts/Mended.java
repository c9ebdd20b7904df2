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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// Rows that couldn't be taken, sent back after somebody mended them. The file has two columns
/// before those of the original: the row's [Reject#mark], and what was wrong. Its rows take the
/// place of those that have these marks; where the original isn't there any more, they stand in its
/// place alone.
final class Mended {

  private static final Pattern NAME = Pattern.compile("(?i)(.+)\\.rejects(?: ?\\(\\d+\\))?\\.csv");

  private static final int OWN_COLUMNS = 2;

  private static final List<Charset> AS_SPREADSHEETS_SAVE =
      List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));

  private final CsvFile mended;

  private Mended(CsvFile mended) {
    this.mended = mended;
  }

  /// What the file of rejects of another is called.
  static String nameFor(String file) {
    return file.replaceAll("(?i)\\.(csv|txt|tsv)(\\.gz)?$", "") + ".rejects.csv";
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
  /// @throws Problems where the original is there, and rows in it are others by now
  void into(Path folder) throws IOException {
    try (var scratch = Scratch.make()) {
      var readable =
          MappingEncoding.of(mended.path(), mended.name(), AS_SPREADSHEETS_SAVE, scratch.folder())
              .inUtf8();
      new Mended(CsvFile.open(readable, mended.name(), List.of())).readableInto(folder);
    }
  }

  private void readableInto(Path folder) throws IOException {
    var matcher = NAME.matcher(mended.name());
    var stem = matcher.matches() ? matcher.group(1) : mended.name();
    try (var files = Files.list(folder)) {
      var original =
          files
              .filter(file ->
                  nameFor(String.valueOf(file.getFileName()))
                      .equalsIgnoreCase(stem + ".rejects.csv"))
              .findFirst();
      if (original.isPresent()) {
        replaceIn(original.get());
      } else {
        standAlone(folder.resolve(stem + ".csv"));
      }
    }
  }

  private interface Row {
    void take(String mark, List<String> cells) throws IOException;
  }

  private void forEach(Row row) throws IOException {
    try (var records = CsvRecords.open(mended.path(), mended.separator())) {
      records.next();
      for (var next = records.next(); next.isPresent(); next = records.next()) {
        var cells = next.get().fields();
        if (cells.size() > OWN_COLUMNS) {
          row.take(cells.getFirst().strip(), cells.subList(OWN_COLUMNS, cells.size()));
        }
      }
    }
  }

  private void standAlone(Path file) throws IOException {
    char separator = mended.separator();
    try (var out = Files.newBufferedWriter(file)) {
      var header = mended.header().subList(OWN_COLUMNS, mended.header().size());
      writeLine(out, CsvRecords.written(header, separator));
      forEach((_, cells) -> {
        if (!isEmpty(cells)) {
          writeLine(out, CsvRecords.written(cells, separator));
        }
      });
    }
  }

  private void replaceIn(Path original) throws IOException {
    try (var scratch = Scratch.make()) {
      var written = MappingLayoutGuess.of(original, mended.name(), scratch.folder());
      char separator = written.file().separator();
      var rows = new HashMap<String, List<String>>();
      forEach(rows::put);
      var whole = original.resolveSibling("." + original.getFileName() + ".mended");
      try (var records = CsvRecords.open(written.file().path(), separator);
          var out = writer(whole, Packed.is(original), Charset.forName(written.encoding()))) {
        for (var next = records.next(); next.isPresent(); next = records.next()) {
          replace(next.get(), rows, separator, out);
        }
      }
      if (!rows.isEmpty()) {
        Files.delete(whole);
        throw Problems.of("import.mended.others", mended.name(), rows.size());
      }
      Files.move(whole, original, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// Takes from the rows the one that it puts in.
  private static void replace(
      CsvRecord record, Map<String, List<String>> rows, char separator, BufferedWriter out)
      throws IOException {
    var mended = rows.remove(Reject.mark(record.line(), record.raw()));
    if (mended == null) {
      writeLine(out, record.raw());
    } else if (!isEmpty(mended)) {
      writeLine(out, CsvRecords.written(mended, separator));
    }
  }

  private static BufferedWriter writer(Path file, boolean packed, Charset charset)
      throws IOException {
    var bytes = Files.newOutputStream(file);
    return new BufferedWriter(
        new OutputStreamWriter(packed ? new GZIPOutputStream(bytes) : bytes, charset));
  }

  /// Whoever empties a row wants it left out.
  private static boolean isEmpty(List<String> cells) {
    return cells.stream().allMatch(String::isBlank);
  }

  private static void writeLine(BufferedWriter out, String line) throws IOException {
    out.write(line);
    out.write('\n');
  }
}
