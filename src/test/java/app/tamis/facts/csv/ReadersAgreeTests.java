package app.tamis.facts.csv;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Message;
import app.tamis.facts.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two readers read every file: the engine, which is fast, and [CsvRecords], which knows lines. Of
/// whatever file, they must find the same records.
class ReadersAgreeTests {

  private static final List<String> PIECES =
      List.of(
          ",",
          ",",
          ",",
          ",",
          "\n",
          "\n",
          "\r\n",
          "\r",
          "\"",
          "\"",
          "\"\"",
          " ",
          "a",
          "b",
          "é",
          "12",
          " \"",
          ";",
          "\t",
          "#",
          "'",
          "\\",
          "\"a,b\"",
          "\"a\nb\"",
          "\"\"\"\"",
          ",=\"1\",",
          "\"=\"\"1\"\"\"",
          ",,,\n",
          " ,\"\", \n",
          ",,\n",
          "x,y,z\n",
          "x,y,z\r\n",
          "\uFEFF",
          "NULL",
          "\u0085",
          "\u2028",
          "\u00A0",
          "\u200B",
          "\u00AD",
          "\u202F ",
          "😀");

  @TempDir private Path folder;

  @Test
  void the_engine_finds_the_records_that_are_found_one_by_one() throws IOException {
    try (var engine = Engine.inMemory(folder)) {
      engine.executeResource("table/reading.sql");
      for (long seed = 0; seed < 400; seed++) {
        var path = Files.writeString(folder.resolve("x.csv"), file(seed));
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

        assertThat(byEngine).as("seed %d: %s", seed, file(seed)).isEqualTo(oneByOne(readable));
        assertThat(readable.records()).as("seed %d", seed).isEqualTo(byEngine.size());
      }
    }
  }

  /// A header, and whatever.
  private static String file(long seed) {
    var dice = new SplittableRandom(seed);
    var text = new StringBuilder(dice.nextInt(8) == 0 ? "\uFEFF" : "");
    text.append(dice.nextInt(8) == 0 ? "\n" : "");
    text.append(dice.nextBoolean() ? "a,b,c\n" : "a,b,c\r\n");
    for (int pieces = dice.nextInt(25); pieces > 0; pieces--) {
      text.append(PIECES.get(dice.nextInt(PIECES.size())));
    }
    return text.toString();
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
