package app.tamis.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTests {

  @TempDir Path folder;

  @Test
  void the_same_arguments_give_the_same_bytes() throws IOException {
    var once = MadeFolder.write(folder.resolve("once"), 5, 6, 42, 1).texts();

    var again = MadeFolder.write(folder.resolve("again"), 5, 6, 42, 1).texts();

    assertThat(again).isEqualTo(once);
  }

  @Test
  void another_seed_gives_other_facts() throws IOException {
    var one = MadeFolder.write(folder.resolve("one"), 5, 6, 1, 1).texts();

    var other = MadeFolder.write(folder.resolve("other"), 5, 6, 2, 1).texts();

    assertThat(other.get("tickets.csv")).isNotEqualTo(one.get("tickets.csv"));
  }

  @Test
  void the_harbour_sample_is_what_its_read_me_says_makes_it() throws IOException {
    var made = MadeFolder.write(folder, 48, 24, 1, 1).texts();

    assertThat(new MadeFolder(Path.of("samples/harbour")).texts()).isEqualTo(made);
  }

  @Test
  void a_larger_scale_means_more_records_and_as_much_work_and_money() throws IOException {
    var small = MadeFolder.write(folder.resolve("small"), 12, 12, 3, 1);

    var large = MadeFolder.write(folder.resolve("large"), 12, 12, 3, 5);

    assertThat(ratio(large.rows("time_entries").size(), small.rows("time_entries").size()))
        .isBetween(4.5, 5.5);
    assertThat(ratio(sum(large, "time_entries", "minutes"), sum(small, "time_entries", "minutes")))
        .isBetween(0.98, 1.02);
    assertThat(ratio(sum(large, "invoices", "total"), sum(small, "invoices", "total")))
        .isBetween(0.97, 1.03);
  }

  @Test
  void rows_are_counted_and_clients_are_told_as_they_are_written() throws IOException {
    var told = new ArrayList<String>();

    var rows =
        Sample.write(
            folder, 2, 1, 1, 1, MadeFolder.DECEMBER, (done, of) -> told.add(done + " of " + of));

    assertThat(told).containsExactly("1 of 2", "2 of 2");
    assertThat(rows).hasSize(19).containsEntry("clients", 2L).containsEntry("technicians", 1L);
  }

  @Test
  void an_earlier_made_folder_is_written_over() throws IOException {
    MadeFolder.write(folder, 9, 3, 1, 1);

    var second = MadeFolder.write(folder, 4, 3, 1, 1);

    assertThat(second.rows("clients")).hasSize(4);
  }

  @Test
  void a_folder_that_holds_something_else_is_left_alone() throws IOException {
    Path clients = Files.writeString(folder.resolve("clients.csv"), "client_id,name\n");

    assertThatThrownBy(() -> MadeFolder.write(folder, 4, 3, 1, 1))
        .isInstanceOfSatisfying(
            Problems.class,
            problems ->
                assertThat(problems.messages())
                    .containsExactly(Message.of("sample.folder", folder.toString())));
    assertThat(clients).hasContent("client_id,name\n");
    assertThat(folder.resolve("portfolio.yaml")).doesNotExist();
  }

  @Test
  void every_argument_that_makes_no_sense_is_named() {
    assertThatThrownBy(() -> Sample.write(folder, 0, 0, 1, Double.NaN, YearMonth.of(2025, 12)))
        .isInstanceOfSatisfying(
            Problems.class,
            problems ->
                assertThat(problems.messages())
                    .extracting(Message::key)
                    .isEqualTo(List.of("sample.clients", "sample.months", "sample.scale")));
  }

  private static double sum(MadeFolder made, String table, String column) throws IOException {
    return made.rows(table).stream()
        .mapToDouble(row -> Double.parseDouble(row.getField(column)))
        .sum();
  }

  private static double ratio(double one, double other) {
    return one / other;
  }
}
