package app.tamis.cli;

import static app.tamis.cli.CommandLineFixture.tamis;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the sample says of its clients is what grading them says.
class WhoIsWhoTests {

  private static final String SAMPLE = "samples/harbour";

  @Test
  void every_client_of_the_sample_has_the_grade_that_its_read_me_tells() throws IOException {
    var told = new TreeMap<String, String>();
    for (var row : rows("## Who is who")) {
      for (String client : row.get(1).replaceAll("\\([^)]*\\)", "").split(",", -1)) {
        told.put(client.strip(), row.get(2));
      }
    }

    var graded = new TreeMap<String, String>();
    table("grade", SAMPLE, "--format", "csv")
        .forEach(client -> graded.put(of(client, "name"), verdict(client)));

    // Only where it says so is the gut's letter compared.
    graded.replaceAll((name, verdict) ->
        told.getOrDefault(name, "").contains("gut") ? verdict : verdict.replaceAll(", gut .", ""));
    assertThat(told).isEqualTo(graded);
  }

  @Test
  void one_who_was_lifted_was_a_d_and_one_who_sank_was_a_c() {
    var then =
        table("grade", SAMPLE, "--as-of", "2024-08-31", "--format", "csv")
            .filter(client ->
                List.of("Garage Lemoine", "Meubles Quémeneur").contains(of(client, "name")))
            .map(client -> of(client, "name") + " " + of(client, "grade"));

    assertThat(then).containsExactlyInAnyOrder("Garage Lemoine D", "Meubles Quémeneur C");
  }

  /// As the table says it: the grade, its range where that is wider, the gut's letter.
  private static String verdict(Map<String, String> client) {
    String grade = of(client, "grade");
    if (grade.equals("-")) {
      return "not graded";
    }
    String worst = of(client, "range_worst");
    String best = of(client, "range_best");
    String range = worst.equals(best) ? "" : ", " + worst + " to " + best;
    String sure = of(client, "provisional").isEmpty() ? "" : "?";
    return grade + sure + range + ", gut " + of(client, "gut");
  }

  private static String of(Map<String, String> client, String column) {
    return Objects.requireNonNull(client.get(column), column);
  }

  private static List<List<String>> rows(String heading) throws IOException {
    return Files.readAllLines(Path.of("samples/README.md")).stream()
        .dropWhile(line -> !line.equals(heading))
        .filter(line -> line.startsWith("| "))
        .skip(1)
        .map(line -> Stream.of(line.split("\\|", -1)).skip(1).map(String::strip).toList())
        .toList();
  }

  private static Stream<Map<String, String>> table(Object... command) {
    var lines = tamis(command).out().lines().map(line -> List.of(line.split(",", -1))).toList();
    return lines.stream()
        .skip(1)
        .map(cells -> {
          var row = new TreeMap<String, String>();
          for (int i = 0; i < cells.size(); i++) {
            row.put(lines.getFirst().get(i), cells.get(i));
          }
          return row;
        });
  }
}
