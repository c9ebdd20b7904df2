package app.tamis.facts.csv;

import app.tamis.facts.engine.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
  void lines_before_the_header_may_end_in_both_ways() throws IOException {
    try (var engine = Engine.inMemory(folder)) {
      engine.executeResource("table/reading.sql");
      var dice = new SplittableRandom(20261130);
      for (var rest : List.of("a,b", "a,b\n", "a,b\r\n1,2", "a,b\n1,2\r\n")) {
        for (int lines = 0; lines < 60; lines++) {
          var file = new StringBuilder();
          for (int line = 0; line < lines; line++) {
            file.append(dice.nextInt(5) == 0 ? " " : "").append(dice.nextBoolean() ? "\n" : "\r\n");
          }
          TwoReaders.agree(
              engine, folder, file.append(rest).toString().getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  @Test
  void the_engine_finds_the_records_that_are_found_one_by_one() throws IOException {
    try (var engine = Engine.inMemory(folder)) {
      engine.executeResource("table/reading.sql");
      for (long seed = 0; seed < 400; seed++) {
        TwoReaders.agree(engine, folder, file(seed).getBytes(StandardCharsets.UTF_8));
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
}
