package app.tamis.facts;

import app.tamis.basics.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// A CSV file made readable for the engine: the file itself where its form is sound, else a plain
/// copy of its sound records. Records keep their order, so that a record's number leads back to its
/// line in the original.
///
/// @param readable what the engine reads
/// @param records how many records it holds
record ReadableCsv(CsvFile original, CsvFile readable, long records) {

  /// @param faulty told of each record whose form is at fault; the others are in the copy
  static ReadableCsv of(CsvFile file, Path temporary, Consumer<Reject> faulty) {
    var preflight = CsvPreflight.of(file);
    return preflight.sound()
        ? new ReadableCsv(file, file, preflight.records())
        : copied(file, temporary, faulty);
  }

  /// Copies a file's sound records, for a reader that could not be trusted with the file itself.
  static ReadableCsv copied(CsvFile file, Path temporary, Consumer<Reject> faulty) {
    try {
      var copy = Files.createTempFile(temporary, "readable", ".csv");
      long[] records = {0};
      try (var out = Files.newBufferedWriter(copy, StandardCharsets.UTF_8)) {
        out.write(CsvRecords.written(file.header()) + "\n");
        forEachRecord(
            file,
            (record, sound) -> {
              if (sound.isPresent()) {
                faulty.accept(
                    new Reject(file.name(), record.line(), "", "", sound.get(), record.raw()));
                return;
              }
              records[0]++;
              try {
                out.write(
                    CsvRecords.written(record.fields().subList(0, file.header().size())) + "\n");
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
      }
      return new ReadableCsv(file, file.rewrittenAt(copy), records[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Every record of the original that the engine reads, with its number, from 1, in order.
  void forEachNumbered(NumberedRecord consumer) {
    long[] number = {0};
    forEachRecord(
        original,
        (record, fault) -> {
          if (fault.isEmpty()) {
            consumer.take(++number[0], record);
          }
        });
  }

  interface NumberedRecord {
    void take(long number, CsvRecord record);
  }

  private interface CheckedRecord {
    void take(CsvRecord record, Optional<Message> fault);
  }

  private static void forEachRecord(CsvFile file, CheckedRecord consumer) {
    try (var records = CsvRecords.open(file.path(), file.separator())) {
      boolean header = true;
      for (var next = records.next(); next.isPresent(); next = records.next()) {
        var record = next.get();
        if (record.line() <= file.linesBeforeHeader() || record.isBlank()) {
          continue;
        }
        if (header) {
          header = false;
          continue;
        }
        consumer.take(record, faultOf(record, file.header().size()));
      }
    }
  }

  /// Empty cells beyond the header's last column are forgiven: spreadsheets write them.
  private static Optional<Message> faultOf(CsvRecord record, int width) {
    if (record.fault().isPresent()) {
      return record.fault();
    }
    int fields = record.fields().size();
    boolean fits =
        fields == width
            || (fields > width
                && record.fields().subList(width, fields).stream().allMatch(String::isBlank));
    return fits
        ? Optional.empty()
        : Optional.of(Message.of("csv.width", String.valueOf(width), String.valueOf(fields)));
  }
}
