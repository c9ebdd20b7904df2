package app.tamis.facts.intake;

import app.tamis.basics.Problems;
import app.tamis.facts.Reject;
import app.tamis.facts.csv.CsvPreflight;
import app.tamis.facts.csv.CsvRecord;
import app.tamis.facts.csv.CsvRecords;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.files.Packed;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.mapping.Mapping;
import app.tamis.facts.mapping.MappingEncoding;
import app.tamis.facts.mapping.MappingLayout;
import app.tamis.facts.proposal.MappingLayoutGuess;
import app.tamis.facts.sheets.Sheets;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.zip.GZIPOutputStream;

/// Puts rows that somebody mended where they belong: in the place of those that have their marks;
/// where the original isn't there any more, in its place alone.
public final class Mended {

  private final MendedRows mended;

  private Mended(MendedRows mended) {
    this.mended = mended;
  }

  /// Puts the rows where they belong.
  ///
  /// @param mappings tells the mapping that reads a file, by its name and rows with its header
  /// @throws Problems where a row was mended in two ways, or the original is there and rows in it
  ///   are others by now
  public static void put(
      MendedRows rows, Path folder, BiFunction<String, SourceFile, Optional<Mapping>> mappings)
      throws IOException {
    try (var scratch = Scratch.make()) {
      new Mended(rows.inUtf8(scratch.folder())).into(folder, mappings);
    }
  }

  private void into(Path folder, BiFunction<String, SourceFile, Optional<Mapping>> mappings)
      throws IOException {
    var original = original(mended.original(), folder);
    var file = original.orElse(folder.resolve(mended.original()));
    var mapping = mappings.apply(String.valueOf(file.getFileName()), mended.withoutOwnColumns());
    if (original.isPresent()) {
      if (!Sheets.isText(file)) {
        throw Problems.of("import.mended.workbook", mended.name(), mended.original());
      }
      replaceIn(file, mapping);
    } else {
      standAlone(file, layout(mapping));
    }
  }

  private static MappingLayout layout(Optional<Mapping> mapping) {
    return mapping.map(Mapping::layout).orElse(MappingLayout.DEFAULT);
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
    return IntakeNames.safe(MendedRows.nameFor(name));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private void standAlone(Path file, MappingLayout layout) throws IOException {
    char separator =
        layout.separators().contains(mended.separator())
            ? mended.separator()
            : layout.separators().getFirst();
    var rows = mended.list();
    try (var out = writer(file, StandardCharsets.UTF_8)) {
      out.write("\n".repeat(mended.linesBeforeHeader()));
      var lines = new Lines(out, layout, separator);
      lines.add(mended.withoutOwnColumns().header());
      for (var row : rows) {
        lines.add(row);
      }
    }
  }

  private void replaceIn(Path original, Optional<Mapping> mapping) throws IOException {
    var rows = new HashMap<String, MendedRows.Row>();
    mended.list().forEach(row -> rows.put(row.mark(), row));
    var whole = original.resolveSibling(".mended-" + original.getFileName());
    try (var scratch = Scratch.make()) {
      var opened =
          mapping
              .map(reader -> Original.readBy(reader, original, scratch.folder()))
              .orElseGet(() -> Original.guessed(original, scratch.folder()));
      char separator = opened.file().separator();
      try (var records = CsvRecords.open(opened.file().path(), separator);
          var out = writer(whole, charset(opened.charset(), rows.values()))) {
        var lines = new Lines(out, layout(mapping), separator);
        for (var next = records.next(); next.isPresent(); next = records.next()) {
          replace(next.get(), rows, lines);
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

  /// The original, opened.
  ///
  /// @param charset that it is written in
  private record Original(SourceFile file, Charset charset) {

    /// The same text as when its rows were looked at, else they have other marks.
    static Original readBy(Mapping mapping, Path path, Path temporary) {
      var name = String.valueOf(path.getFileName());
      var encoding = mapping.encoding(path, name, temporary);
      var file = mapping.open(encoding, name, temporary);
      // Letters in another encoding would be lost.
      CsvPreflight.of(file);
      return new Original(file, encoding.charset());
    }

    static Original guessed(Path path, Path temporary) {
      var guess = MappingLayoutGuess.of(path, String.valueOf(path.getFileName()), temporary);
      return new Original(guess.file(), Charset.forName(guess.encoding()));
    }
  }

  /// The original's, unless it lacks letters that somebody put in.
  private static Charset charset(Charset own, Collection<MendedRows.Row> rows) {
    var encoder = own.newEncoder();
    return rows.stream().flatMap(row -> row.cells().stream()).allMatch(encoder::canEncode)
        ? own
        : StandardCharsets.UTF_8;
  }

  /// Takes from the rows the one that it puts in.
  private static void replace(CsvRecord record, Map<String, MendedRows.Row> rows, Lines lines)
      throws IOException {
    var row = rows.remove(Reject.mark(record.line(), record.raw()));
    if (row == null) {
      lines.add(record);
    } else {
      lines.add(row);
    }
  }

  /// The lines of a file being written.
  private record Lines(BufferedWriter out, MappingLayout layout, char separator) {

    void add(MendedRows.Row row) throws IOException {
      if (!row.isEmpty()) {
        add(row.cells());
      }
    }

    /// One where nothing is quoted was read from a copy where it is.
    void add(CsvRecord record) throws IOException {
      if (layout.quoted()) {
        add(record.raw());
      } else {
        add(record.fields());
      }
    }

    void add(List<String> cells) throws IOException {
      add(layout.written(cells, separator));
    }

    private void add(String line) throws IOException {
      out.write(line);
      out.write('\n');
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
}
