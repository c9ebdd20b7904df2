package app.tamis.facts.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.facts.Column;
import app.tamis.facts.FactTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a record is, stands in `rows/` and nowhere else.
class RowDefinitionsTests {

  private static final Path SQL = Path.of("src/main/resources/app/tamis/facts");
  private static final Path CODE = Path.of("src/main/java/app/tamis/facts");

  /// Conditions other than on a word: after hours, past due for how long, what is next to nothing.
  private static final List<String> OTHERS =
      List.of(
          "business_hours",
          "default_hourly_cost",
          "technician_costs",
          "number_owners",
          "extract(HOUR",
          "INTERVAL 120",
          "INTERVAL '120'",
          "INTERVAL '31'",
          "0.005",
          "coalesce(responded_on",
          "FROM arrears",
          "u.until_day > coalesce");

  @Test
  void no_query_of_records_says_what_a_record_is() {
    assertThat(files(SQL.resolve("records")))
        .hasSizeGreaterThan(10)
        .allSatisfy(file ->
            assertThat(said(file, wordsOf(FactTable.values()), OTHERS)).as("%s", file).isEmpty());
  }

  @Test
  void the_rollup_says_nothing_that_the_rows_say() {
    var words = wordsOf(FactTable.TICKETS, FactTable.CALLS, FactTable.ADVICE, FactTable.CONTRACTS);

    assertThat(files(SQL.resolve("rollup")))
        .hasSizeGreaterThan(10)
        .allSatisfy(file ->
            assertThat(said(file, words, List.of("extract(HOUR", "INTERVAL '120'", "responded_on")))
                .as("%s", file)
                .isEmpty());
  }

  @Test
  void no_code_says_what_a_record_is() {
    var code =
        Stream.concat(
                files(CODE.resolve("records")).stream(), Stream.of(CODE.resolve("Recorded.java")))
            .toList();

    assertThat(code).allSatisfy(file -> assertThat(saidInCode(file)).as("%s", file).isEmpty());
  }

  /// So that the others can fail: each word is one of the rows'.
  @Test
  void the_rows_say_what_a_record_is() {
    var said = new TreeSet<String>();
    for (var file : files(SQL.resolve("rows"))) {
      said.addAll(said(file, wordsOf(FactTable.values()), OTHERS));
    }

    assertThat(said)
        .contains("'monitoring'", "'proactive'", "'new_staff'", "'urgent'", "'portal'", "'in'")
        .contains("'welcomed'", "'managed'", "'hardware'", "business_hours", "INTERVAL '120'");
  }

  private static Set<String> wordsOf(FactTable... tables) {
    var words = new TreeSet<String>();
    for (var table : tables) {
      for (var column : table.columns()) {
        if (column.type() instanceof Column.Type.Choice choice) {
          choice.values().forEach(word -> words.add("'" + word + "'"));
        }
      }
    }
    return words;
  }

  private static List<String> said(Path file, Set<String> words, List<String> others) {
    var sql = text(file).replaceAll("(?m)--.*$", "");
    var said = new ArrayList<String>();
    Stream.concat(words.stream(), others.stream()).filter(sql::contains).forEach(said::add);
    return said;
  }

  private static List<String> saidInCode(Path file) {
    var code = text(file);
    return wordsOf(FactTable.TICKETS, FactTable.CALLS, FactTable.ADVICE, FactTable.INVOICE_LINES)
        .stream()
        .map(word -> "equals(\"%s\")".formatted(word.substring(1, word.length() - 1)))
        .filter(word -> Pattern.compile(Pattern.quote(word)).matcher(code).find())
        .toList();
  }

  private static List<Path> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
