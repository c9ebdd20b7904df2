package app.tamis.facts.store;

import static app.tamis.facts.FolderFixture.TODAY;
import static app.tamis.facts.FolderFixture.aFolder;
import static app.tamis.facts.FolderFixture.door;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.FolderFixture;
import app.tamis.facts.ImportOptions;
import app.tamis.facts.Precedence;
import app.tamis.facts.engine.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// However often something comes in, a version stands on few files.
class FoldingTests {

  @TempDir private Path temporary;

  @Test
  void the_sixteenth_file_of_one_size_takes_in_the_others() {
    assertThat(chosen(10, 10, 10)).isEmpty();
    assertThat(chosen(ofOneSize(15))).isEmpty();
    assertThat(chosen(ofOneSize(16))).hasSize(15).contains("000001");
  }

  @Test
  void a_file_that_is_much_larger_than_all_later_ones_stays() {
    var sizes = ofOneSize(17);
    sizes[0] = 1_000;

    assertThat(chosen(sizes)).hasSize(15).doesNotContain("000001");
  }

  @Test
  void each_row_is_written_again_a_few_times_at_most() {
    var files = new ArrayList<String>();
    var rows = new HashMap<String, Long>();
    long written = 0;
    int imports = 4_000;
    for (int number = 1; number <= imports; number++) {
      var own = "%06d".formatted(number);
      files.add(own);
      rows.put(own, 100L);
      var others = Folding.chosen(files, rows);
      long all = 100 + others.stream().mapToLong(rows::get).sum();
      files.removeAll(others);
      rows.put(own, all);
      written += all;

      assertThat(files).hasSizeLessThan(48);
    }
    assertThat(written).isLessThan(5L * 100 * imports);
  }

  /// Each import takes the place of what the last said of a ticket.
  @Test
  void what_is_in_force_stays_the_same_and_an_undo_goes_back_over_it() throws Exception {
    var data = temporary.resolve("data");
    var folder = aFolder(temporary.resolve("harbour")).without("tickets.csv");
    var known = new TreeSet<String>();
    for (int day = 1; day <= 16; day++) {
      tickets(folder, day, known);
      folder.importedInto(
          data, TODAY, ImportOptions.STRICT.with(new Precedence(true, false, false)));

      assertThat(tickets(data)).isEqualTo(known);
    }
    assertThat(files(data)).containsExactly("000016");

    var before = door(TODAY).stored(data);
    door(TODAY).undo(data);
    assertThat(files(data)).hasSizeGreaterThan(10);
    assertThat(before.months().months()).isNotEmpty();
    tickets(folder, 16, known);
    folder.importedInto(data, TODAY, ImportOptions.STRICT.with(new Precedence(true, false, false)));

    assertThat(files(data)).containsExactly("000017");
    assertThat(tickets(data)).isEqualTo(known);
    assertThat(door(TODAY).stored(data).months())
        .usingRecursiveComparison()
        .isEqualTo(before.months());
  }

  private static void tickets(FolderFixture folder, int day, Set<String> known) {
    known.removeIf(ticket -> ticket.startsWith("T1 "));
    known.add("T1 2025-02-%02d".formatted(day));
    known.add("N%02d 2025-01-%02d".formatted(day, day));
    folder.with(
        "tickets.csv",
        "ticket_id,client_id,opened_at\nT1,C1,2025-02-%02dT10:00\nN%02d,C2,2025-01-%02dT10:00\n"
            .formatted(day, day, day));
  }

  private Set<String> tickets(Path data) {
    return new TreeSet<>(
        read(data, "SELECT ticket_id || ' ' || CAST(opened_at AS DATE) FROM main.tickets"));
  }

  private List<String> files(Path data) {
    return read(
        data,
        "SELECT database_name FROM duckdb_databases() WHERE database_name SIMILAR TO '[0-9]{6}'");
  }

  private List<String> read(Path data, String sql) {
    try (Engine engine =
        OpenedVersion.read(new FactsStore(data).current().orElseThrow(), temporary)) {
      return engine.list(sql, row -> row.getString(1));
    }
  }

  private static long[] ofOneSize(int files) {
    var sizes = new long[files];
    Arrays.fill(sizes, 10);
    return sizes;
  }

  private static Set<String> chosen(long... sizes) {
    var files = new ArrayList<String>();
    Map<String, Long> rows = new HashMap<>();
    for (int at = 0; at < sizes.length; at++) {
      files.add("%06d".formatted(at + 1));
      rows.put(files.getLast(), sizes[at]);
    }
    return Folding.chosen(files, rows);
  }
}
