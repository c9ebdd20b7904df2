package app.tamis.web.imports;

import app.tamis.basics.Words;
import app.tamis.csv.CsvForm;
import app.tamis.csv.Guard;
import app.tamis.facts.FactsFolder;
import app.tamis.facts.FileForm;
import app.tamis.facts.Intake;
import app.tamis.facts.Reject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Rows that can't be taken, to be downloaded, mended and sent again: for each file one of its own
/// form, with two columns before its own.
final class RejectsCsv implements AutoCloseable {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Intake intake;
  private final FactsFolder folder;
  private final Words words;
  private final Map<String, RejectRows> files = new LinkedHashMap<>();

  RejectsCsv(Intake intake, FactsFolder folder, Words words) {
    this.intake = intake;
    this.folder = folder;
    this.words = words;
    intake.clearRejects();
  }

  void add(Reject reject) {
    var wanted = words.say(reject.expected());
    var wrong = reject.column().isEmpty() ? wanted : reject.column() + ": " + wanted;
    try {
      files
          .computeIfAbsent(reject.file(), name -> new RejectRows(intake.rejects(name)))
          .add(new RejectRows.Fault(reject.line(), reject.mark(), wrong, reject.row()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The files that have such rows.
  List<String> files() {
    return List.copyOf(files.keySet());
  }

  @Override
  public void close() {
    try {
      for (var file : files.entrySet()) {
        write(file.getKey(), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      files.values().forEach(RejectsCsv::close);
      intake.keepPrivate();
    }
  }

  private static void close(RejectRows rows) {
    try {
      rows.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, RejectRows rows) throws IOException {
    var original = folder.form(name);
    char separator = original.map(FileForm::separator).orElse(',');
    var form = CsvForm.forSpreadsheets(separator);
    try (var csv = Files.newBufferedWriter(intake.rejects(name))) {
      csv.write(BYTE_ORDER_MARK);
      var own = List.of(heading(original), words.say("import.rejects.expected"));
      var header = original.map(FileForm::header).orElse(List.of());
      csv.write(form.record(joined(own, header)) + "\r\n");
      rows.forEach((mark, wrong, row) -> {
        var first = List.of(mark, String.join("; ", wrong));
        var cells = FileForm.cells(row, separator);
        csv.write(
            cells.stream().allMatch(Guard::isHarmless)
                ? form.record(first) + separator + row
                : form.record(joined(first, cells)));
        csv.write("\r\n");
      });
    }
  }

  /// Whoever gets the rows without their original must know where its header stood.
  private String heading(Optional<FileForm> original) {
    int before = original.map(FileForm::linesBeforeHeader).orElse(0);
    return before == 0
        ? words.say("import.rejects.line")
        : words.say("import.rejects.line.header", String.valueOf(before + 1));
  }

  private static List<String> joined(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
