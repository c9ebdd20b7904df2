package app.tamis.web.imports;

import app.tamis.basics.Words;
import app.tamis.facts.CsvFile;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.Intake;
import app.tamis.facts.Reject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Rows that can't be taken, to be downloaded, mended and sent again: for each file one of its own
/// form, with two columns before its own.
final class RejectsCsv implements AutoCloseable {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Intake intake;
  private final FactsFolder folder;
  private final Words words;
  private final Map<String, Rows> files = new LinkedHashMap<>();

  RejectsCsv(Intake intake, FactsFolder folder, Words words) {
    this.intake = intake;
    this.folder = folder;
    this.words = words;
    intake.clearRejects();
  }

  /// The rows of one file. A row with several faults stands there once.
  private static final class Rows {
    private final BufferedWriter out;
    private final char separator;
    private long line;
    private String mark = "";
    private String row = "";
    private String expected = "";

    Rows(BufferedWriter out, char separator) {
      this.out = out;
      this.separator = separator;
    }

    void add(Reject reject, String wanted) throws IOException {
      if (reject.line() == line) {
        expected += "; " + wanted;
        return;
      }
      flush();
      line = reject.line();
      mark = reject.mark();
      row = reject.row();
      expected = wanted;
    }

    void flush() throws IOException {
      if (line > 0) {
        out.write(cells(List.of(mark, expected), separator));
        out.write(separator + row + "\r\n");
      }
    }
  }

  void add(Reject reject) {
    var wanted = words.say(reject.expected());
    try {
      rows(reject.file())
          .add(reject, reject.column().isEmpty() ? wanted : reject.column() + ": " + wanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Rows rows(String name) throws IOException {
    var known = files.get(name);
    if (known != null) {
      return known;
    }
    var original = folder.file(name);
    char separator = original.map(CsvFile::separator).orElse(',');
    var out = Files.newBufferedWriter(intake.rejects(name));
    out.write(BYTE_ORDER_MARK);
    out.write(
        cells(
            List.of(words.say("import.rejects.line"), words.say("import.rejects.expected")),
            separator));
    out.write(
        separator + cells(original.map(CsvFile::header).orElse(List.of()), separator) + "\r\n");
    var rows = new Rows(out, separator);
    files.put(name, rows);
    return rows;
  }

  private static String cells(List<String> cells, char separator) {
    return cells.stream()
        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(String.valueOf(separator)));
  }

  /// The files that have such rows.
  List<String> files() {
    return List.copyOf(files.keySet());
  }

  @Override
  public void close() {
    try {
      for (var rows : files.values()) {
        rows.flush();
        rows.out.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
