package app.tamis.facts.csv;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.csv.CsvForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A CSV file made readable for the engine: the file itself where its form is sound, else a plain
/// copy of its sound records. Records keep their order, so that a record's number leads back to its
/// line in the original.
///
/// @param readable what the engine reads
/// @param records how many records it holds
/// @param malformed how many the original holds beside these, whose form is at fault
/// @param firstCellsDiffer whether it was seen that no two records begin with the same cell; they
///   may differ where it wasn't
public record ReadableCsv(
    SourceFile original,
    SourceFile readable,
    long records,
    long malformed,
    boolean firstCellsDiffer) {

  /// Many times as many as any export has that we know of. With each column the engine takes longer
  /// over all others: at a few thousand it seems to hang.
  private static final int MOST_COLUMNS = 1_000;

  /// @throws Problems where the file isn't text in UTF-8, or has too many columns
  public static ReadableCsv of(SourceFile file, Path temporary) {
    if (file.header().size() > MOST_COLUMNS) {
      throw Problems.of("sheet.beyond.columns", file.name(), MOST_COLUMNS);
    }
    var preflight = CsvPreflight.of(file);
    if (!preflight.sound()) {
      return copied(file, temporary);
    }
    var shown = file.forTheEngine(temporary);
    return new ReadableCsv(
        file,
        preflight.padded() ? shown : shown.withoutPadding(),
        preflight.records(),
        0,
        preflight.firstCellsDiffer());
  }

  /// Of a file that was read to its end already, and found sound.
  ///
  /// @param records behind the header
  public static ReadableCsv plain(SourceFile file, long records, Path temporary) {
    return new ReadableCsv(file, file.forTheEngine(temporary), records, 0, false);
  }

  /// Copies a file's sound records, for a reader that could not be trusted with the file itself.
  public static ReadableCsv copied(SourceFile file, Path temporary) {
    try {
      var copy = Files.createTempFile(temporary, "readable", ".csv");
      long[] counts = {0, 0};
      try (var out = CsvForm.exact(',').to(Files.newBufferedWriter(copy))) {
        out.add(file.header());
        forEachRecord(
            file,
            (record, fault) -> {
              counts[fault.isPresent() ? 1 : 0]++;
              if (fault.isEmpty()) {
                out.add(cells(record, file.header().size()));
              }
            });
      }
      var shown = file.rewrittenAt(copy).forTheEngine(temporary);
      return new ReadableCsv(file, shown, counts[0], counts[1], false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(CsvRecord record, int width) {
    var fields = record.fields();
    return IntStream.range(0, width)
        .mapToObj(i -> i < fields.size() ? SpreadsheetCell.plain(fields.get(i)) : "")
        .toList();
  }

  /// A record that the engine reads has a number, from 1; the others a fault of form.
  public interface Records {
    void numbered(long number, CsvRecord record);

    void malformed(CsvRecord record, Message fault);
  }

  /// Every record of the original in order.
  public void forEach(Records consumer) {
    long[] number = {0};
    forEachRecord(
        original,
        (record, fault) ->
            fault.ifPresentOrElse(
                wrong -> consumer.malformed(record, wrong),
                () -> consumer.numbered(++number[0], record)));
  }

  private interface CheckedRecord {
    void take(CsvRecord record, Optional<Message> fault);
  }

  private static void forEachRecord(SourceFile file, CheckedRecord consumer) {
    try (var records = CsvRecords.open(file.path(), file.separator())) {
      boolean header = !file.shape().headless();
      for (var next = records.next(); next.isPresent(); next = records.next()) {
        var record = next.get();
        if (record.line() <= file.linesBeforeHeader() || record.isBlank()) {
          continue;
        }
        if (header) {
          header = false;
          continue;
        }
        consumer.take(record, faultOf(record, file));
      }
    }
  }

  /// Empty cells beyond the header's last column are forgiven: spreadsheets write them.
  private static Optional<Message> faultOf(CsvRecord record, SourceFile file) {
    if (record.fault().isPresent()) {
      return record.fault();
    }
    int width = file.header().size();
    int fields = record.fields().size();
    boolean fits =
        file.shape().mayHave(fields, width)
            || (fields > width
                && record.fields().subList(width, fields).stream().allMatch(String::isBlank));
    return fits ? Optional.empty() : Optional.of(Message.of("csv.width", width, fields));
  }
}
