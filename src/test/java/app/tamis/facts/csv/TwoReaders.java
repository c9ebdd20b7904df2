package app.tamis.facts.csv;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Message;
import app.tamis.facts.engine.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Both readers of a CSV file, held against each other.
public final class TwoReaders {

  private TwoReaders() {}

  /// Fails where they find other records in a file.
  ///
  /// @param folder in which it is written
  public static void agree(Path folder, byte[] content) throws IOException {
    try (var engine = Engine.inMemory(folder)) {
      engine.executeResource("table/reading.sql");
      agree(engine, folder, content);
    }
  }

  /// The same by an engine that knows `table/reading.sql`.
  public static void agree(Engine engine, Path folder, byte[] content) throws IOException {
    var path = Files.write(folder.resolve("x.csv"), content);
    var file = SourceFile.open(path, "x.csv", List.of());
    var readable = ReadableCsv.of(file, folder);

    var byEngine =
        engine.list(
            readable.readable().scan(true) + " ORDER BY rn",
            row -> {
              var cells = new ArrayList<String>();
              for (int i = 2; i <= file.header().size() + 1; i++) {
                cells.add(Objects.requireNonNullElse(row.getString(i), ""));
              }
              return List.copyOf(cells);
            });

    var text = new String(content, StandardCharsets.UTF_8);
    assertThat(byEngine).as(text).isEqualTo(oneByOne(readable));
    assertThat(readable.records()).as(text).isEqualTo(byEngine.size());
  }

  private static List<List<String>> oneByOne(ReadableCsv csv) {
    var records = new ArrayList<List<String>>();
    csv.forEach(
        new ReadableCsv.Records() {
          @Override
          public void numbered(long number, CsvRecord record) {
            records.add(
                record.fields().subList(0, csv.original().header().size()).stream()
                    .map(SpreadsheetCell::plain)
                    .map(CellText::of)
                    .toList());
          }

          @Override
          public void malformed(CsvRecord record, Message fault) {}
        });
    return records;
  }
}
