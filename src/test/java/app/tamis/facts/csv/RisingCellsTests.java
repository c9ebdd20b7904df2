package app.tamis.facts.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RisingCellsTests {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "T1 T2 T10,   true",
    "T10 T2 T1,   true",
    "T1 T3 T2,    false",
    "T1 T2 T2,    false",
    "T1,          true",
    "É1 É2,       true",
    "b a,         true"
  })
  void ids_that_only_rise_or_only_fall_all_differ(String ids, boolean differ) throws IOException {
    assertThat(differ(List.of(ids.split(" ")), 0)).isEqualTo(differ);
  }

  @Test
  void it_never_says_so_of_ids_of_which_one_stands_twice() throws IOException {
    var random = new Random(1);
    for (int round = 0; round < 300; round++) {
      var ids = new ArrayList<String>();
      for (int i = 0; i < 1 + random.nextInt(6); i++) {
        ids.add(String.valueOf(random.nextInt(1, 40)));
      }
      boolean twins = new HashSet<>(ids).size() < ids.size();

      assertThat(twins && differ(ids, 0)).as(ids.toString()).isFalse();
    }
  }

  /// Longer than what is read at once, so that records begin in one piece and end in the next.
  @Test
  void it_sees_twins_wherever_a_file_is_cut_into_pieces() throws IOException {
    var ids = new ArrayList<String>();
    for (int i = 0; i < 60_000; i++) {
      ids.add("T" + i);
    }
    for (int padding = 0; padding < 12; padding++) {
      assertThat(differ(ids, padding)).isTrue();
    }
    ids.add(40_000, "T39999");
    assertThat(differ(ids, 3)).isFalse();
  }

  private boolean differ(List<String> ids, int padding) throws IOException {
    var text = new StringBuilder("id,subject\n");
    ids.forEach(id -> text.append(id).append(",Écran").append("x".repeat(padding)).append('\n'));
    var file = Files.writeString(folder.resolve("tickets.csv"), text);
    return CsvPreflight.of(SourceFile.open(file, "tickets.csv", List.of("id"))).firstCellsDiffer();
  }
}
