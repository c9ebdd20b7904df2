package app.tamis.facts.reading;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Nearest;
import app.tamis.facts.FactTable;
import app.tamis.facts.InEnglish;
import app.tamis.facts.csv.CellText;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.files.Scratch;
import app.tamis.facts.mapping.AgeingReport;
import app.tamis.facts.mapping.MappedResults;
import app.tamis.facts.mapping.Mapping;
import app.tamis.portfolio.ClientNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What nobody writes who means well ends in a sentence, and at once.
@Timeout(60)
class MeantForHarmTests {

  @TempDir Path folder;

  @Test
  void a_formula_has_an_end_in_length_and_depth() {
    for (var formula :
        List.of(
            "(".repeat(3_000) + "a" + ")".repeat(3_000),
            "-".repeat(3_000) + "a",
            "abs(".repeat(3_000) + "a" + ")".repeat(3_000),
            "a" + "+a".repeat(100_000),
            "9".repeat(5_000),
            "a * ٣")) {
      assertThat(faults("{formula: '" + formula + "'}"))
          .singleElement()
          .asString()
          .startsWith("f.yaml:1: ")
          .contains("is not a formula")
          .hasSizeLessThan(400);
    }
    assertThat(faults("{formula: '" + "(".repeat(18) + "a" + ")".repeat(18) + "'}")).isEmpty();
    assertThat(faults("{formula: 'a" + " + a".repeat(90) + "'}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a{1,1000}{1,1000}",
        "(a{1,100}){1,100}",
        "((a{9}){9}){9}",
        "\\p{L}{900}",
        "a++",
        "(?>a)",
        "(?<name>a)",
        "\\h+",
        "\\Z",
        "\\p{IsLatin}",
        "[a&&[b]]",
        "(?=a)",
        "(a)\\1"
      })
  void a_regular_expression_that_the_engine_can_not_take_is_told(String regex) {
    assertThat(taking(regex)).singleElement().asString().startsWith("f.yaml:1: ").contains(regex);
  }

  @Test
  void a_regular_expression_has_an_end() {
    assertThat(taking("(".repeat(3_000) + "a" + ")".repeat(3_000)))
        .singleElement()
        .asString()
        .contains("is too long; at most 200 characters are read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(\\+?\\d{5,})\\)?$",
        "\\((\\d+)\\)$|^(\\d+)$",
        "(?i)ref[. ]*([A-Z]{2,4}-?\\d+?)",
        "^[^,;\\]]+(?:, )?",
        "(a+)+$",
        "\\p{Lu}\\w*\\s\\b.",
        "(\\d{3}[- ]?){2,3}"
      })
  void an_ordinary_one_is_read(String regex) {
    assertThat(taking(regex)).isEmpty();
    assertThat(isKnownToEngine(regex)).isTrue();
  }

  @Test
  void whatever_regular_expression_is_read_is_known_to_the_engine() {
    var signs =
        List.of(
            "a", "é", "😀", ".", "\\d", "\\p{L}", "\\p{Lu}", "\\.", "\\😀", "[a-z]", "[^\\d]", "[",
            "]", "(", "(?:", "(?i)", ")", "|", "^", "$", "*", "+", "?", "{2}", "{1,99}", "{3,}",
            "{", "}", "\\b", "-", "&&", "\\", "\\h", "\\R");
    var random = new Random(17);
    int read = 0;
    for (int round = 0; round < 3_000; round++) {
      var regex =
          IntStream.rangeClosed(0, random.nextInt(8))
              .mapToObj(_ -> signs.get(random.nextInt(signs.size())))
              .collect(Collectors.joining());
      if (taking(regex).isEmpty()) {
        read++;
        assertThat(isKnownToEngine(regex)).as(regex).isTrue();
      }
    }
    assertThat(read).isGreaterThan(300);
  }

  @Test
  void a_way_to_write_dates_is_no_novel() {
    assertThat(InEnglish.problems(() -> mapping("dates: " + "d".repeat(100_000), "{formula: '1'}")))
        .anyMatch(fault -> fault.contains("is not a way to write dates"));
    assertThat(
            MappedResults.rowsOf(
                """
                dates: d·M·yyyy – 年
                tables:
                  clients: {columns: {client_id: a, name: a, since: b}}
                """,
                "a,b\n1,31·12·2025 – 年\n",
                FactTable.CLIENTS))
        .contains("2025-12-31");
  }

  @Test
  void words_are_translated_and_compared_by_the_thousand_and_no_more() {
    var many =
        IntStream.rangeClosed(0, 2_000).mapToObj(n -> "t" + n).collect(Collectors.joining(", "));

    assertThat(faults("{from: a, values: {" + many.replace(",", ": x,") + ": x}}"))
        .containsExactly("f.yaml:1: 2,001 texts are too many; at most 2,000 are compared");
    assertThat(faults("{from: a, where: {b: [" + many + "]}}"))
        .containsExactly("f.yaml:1: 2,001 texts are too many; at most 2,000 are compared");
  }

  @Test
  void values_that_are_made_of_each_other_have_an_end() {
    var named = new StringBuilder("named:\n  n0: {join: [a, a]}\n");
    for (int i = 1; i < 60; i++) {
      named.append("  n%1$d: {join: [n%2$d, n%2$d]}\n".formatted(i, i - 1));
    }

    assertThat(InEnglish.problems(() -> mapping(named.toString(), "n59")))
        .first()
        .isEqualTo(
            "f.yaml:10: this value is made of too many others (1,023); at most 1,000 are read");
  }

  @Test
  void what_says_that_nothing_is_known_is_no_dictionary() {
    var texts = IntStream.range(0, 101).mapToObj(n -> "t" + n).collect(Collectors.joining(", "));

    assertThat(InEnglish.problems(() -> mapping("file: {missing: [" + texts + "]}", "a")))
        .containsExactly("f.yaml:1: 101 texts are too many; at most 100 are compared");
  }

  @Test
  void a_column_is_filled_down_once_however_often_it_is_named() {
    assertThat(
            MappedResults.rowsOf(
                """
                file: {fill_down: [a, A, "#1", a]}
                tables:
                  clients: {columns: {client_id: b, name: a}}
                """,
                "a,b\nOak,1\n,2\n",
                FactTable.CLIENTS))
        .isEqualTo("1 | Oak\n2 | Oak\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "\\n", "\\r"})
  void what_ends_a_cell_or_a_line_separates_no_cells(String separator) {
    assertThat(
            InEnglish.problems(() ->
                mapping("file: {separator: \"" + separator.replace("\"", "\\\"") + "\"}", "a")))
        .singleElement()
        .asString()
        .contains("is not a separator");
  }

  @Test
  void a_pattern_of_names_takes_no_time() {
    assertThat(
            InEnglish.problems(() ->
                ImportYaml.read("f.yaml", "files: {'" + "*a".repeat(50) + "b': fec}", folder)))
        .singleElement()
        .asString()
        .contains("at most 600 characters and 4 stars are read");

    var routes = ImportYaml.read("f.yaml", "files: {'*a*a*a*ab': fec}", folder);
    long before = System.nanoTime();
    assertThat(routes.mappingOf(Path.of("a".repeat(120)))).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void a_zone_is_a_place() {
    for (var zone : List.of("+02:00", "UTC+2", "GMT+14:00", "Z")) {
      assertThat(InEnglish.problems(() -> mapping("time_zone: '" + zone + "'", "a")))
          .containsExactly(
              "f.yaml:1: "
                  + zone
                  + " is not a time zone; a name such as Europe/Paris was expected");
    }
  }

  @Test
  void blanks_within_a_cell_take_no_time() {
    var cell = "a" + " ".repeat(2_000_000) + "b";

    assertThat(CellText.of("\u00A0" + cell + " ")).isEqualTo(cell);
  }

  @Test
  void ages_that_stand_in_a_header_a_thousand_times_take_no_time() throws IOException {
    var ages =
        Files.writeString(
            folder.resolve("owed.csv"), "1-30 ".repeat(6_000) + "31-60 ".repeat(5_000));

    assertThat(AgeingReport.isIn(ages)).isFalse();
  }

  @Test
  void a_name_of_a_column_or_a_firm_that_is_a_novel_is_like_no_other_at_once() {
    var novel = "a b(".repeat(500_000);

    assertThat(Nearest.likeness(novel, novel.substring(1))).isLessThan(1);
    assertThat(new ClientNames().newFirms(List.of(novel)).names()).hasSize(1);
  }

  private static boolean isKnownToEngine(String regex) {
    try (var scratch = Scratch.make();
        var engine = Engine.inMemory(scratch.folder())) {
      engine.execute("SELECT regexp_extract('abc', " + Sql.text(regex) + ", 0)");
      return true;
    } catch (RuntimeException unknown) {
      return false;
    }
  }

  private static List<String> taking(String regex) {
    return faults("{from: a, take: '" + regex.replace("'", "''") + "'}");
  }

  private static List<String> faults(String name) {
    return InEnglish.problems(() -> mapping("", name));
  }

  private static Mapping mapping(String general, String name) {
    return Mapping.read(
        "f.yaml",
        (general.isEmpty() ? "" : general + "\n")
            + "tables: {clients: {columns: {client_id: a, name: "
            + name
            + "}}}");
  }
}
