package app.tamis.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class YamlTests {

  @Test
  void what_stands_for_more_values_than_any_machine_has_room_for_is_refused_where_it_begins() {
    var laughs =
        "a0: &a0 [x,x,x]\n"
            + IntStream.rangeClosed(1, 15)
                .mapToObj(n -> "a%1$d: &a%1$d [*a%2$d,*a%2$d,*a%2$d]\n".formatted(n, n - 1))
                .collect(Collectors.joining());

    assertThat(sentences(laughs))
        .containsExactly(
            "f.yaml:1:5: &a0 repeats a value by name, which is not read here; write the value out,"
                + " or put a text in quotes.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: &a [*a]", "a: &a {b: *a}", "*a", "a: *b", "&a a: 1", "- &a 1"})
  void no_value_is_repeated_by_name(String text) {
    assertThat(sentences(text)).singleElement().asString().contains("repeats a value by name");
  }

  @Test
  void values_within_values_have_an_end() {
    assertThat(sentences("a:\n  " + "[".repeat(1_000)))
        .containsExactly(
            "f.yaml:2:42: there are more values within values than the 40 that are read.");
    assertThat(sentences("a: " + "{b: ".repeat(1_000)))
        .containsExactly(
            "f.yaml:1:157: there are more values within values than the 40 that are read.");
    assertThat(sentences("- ".repeat(100_000)))
        .containsExactly(
            "f.yaml:1:81: there are more values within values than the 40 that are read.");
  }

  @Test
  void a_document_holds_no_more_values_than_anybody_writes() {
    assertThat(sentences("a: [" + "1,".repeat(60_000) + "]"))
        .containsExactly("f.yaml:1:99999: there are more values than the 50,000 that are read.");
  }

  @Test
  void a_text_is_no_longer_than_anybody_writes() {
    assertThat(sentences("a: " + "x".repeat(3_000_000)))
        .containsExactly("f.yaml: this text is too long; at most 1,000,000 characters are read.");
    var bytes = new byte[Yaml.MOST_BYTES + 1];
    assertThat(catchThrowableOfType(Problems.class, () -> Yaml.text("f.yaml", bytes))).isNotNull();
  }

  @Test
  void bytes_that_are_not_text_are_told() {
    var latin = "name: Café".getBytes(StandardCharsets.ISO_8859_1);

    var told = catchThrowableOfType(Problems.class, () -> Yaml.text("f.yaml", latin));

    assertThat(said(told))
        .containsExactly("f.yaml: the text is not UTF-8; save the file as UTF-8.");
  }

  @ParameterizedTest
  @CsvSource({
    "0000, f.yaml:2:5",
    "0007, f.yaml:2:5",
    "001B, f.yaml:2:5",
    "D800, f.yaml:2:5",
    "DC00, f.yaml:2:5",
    "FEFF, f.yaml:2:5",
    "FFFF, f.yaml:2:5"
  })
  void a_character_that_nobody_can_see_is_told_by_its_number(String number, String place) {
    char character = (char) Integer.parseInt(number, 16);

    assertThat(sentences("a: 1\nb: x" + character))
        .containsExactly(
            place
                + ": the character U+"
                + number
                + " can't be read here; most likely this isn't a text file.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\0", "\\x00", "\\uD800", "\\u0000", "\\uDFFF"})
  void no_escape_stands_for_what_no_text_can_hold(String escape) {
    assertThat(sentences("a: \"" + escape + "\"")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\UFFFFFFFF", "\\U00110000", "\\q", "\\xZZ"})
  void an_escape_that_means_nothing_is_no_yaml(String escape) {
    assertThat(sentences("a: \"" + escape + "\""))
        .singleElement()
        .asString()
        .startsWith("f.yaml:1:")
        .contains("this is not YAML");
  }

  @Test
  void the_mark_that_some_editors_put_first_is_no_part_of_the_text() {
    assertThat(Yaml.read("f.yaml", "\uFEFFa: é").root().text("a")).contains("é");
  }

  @Test
  void emoji_are_text() {
    assertThat(Yaml.read("f.yaml", "a: \"\\U0001F600 😀\"").root().text("a")).contains("😀 😀");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: !!java.net.URL [\"http://localhost\"]",
        "a: !!str 5",
        "a: ! b",
        "!x {a: 1}",
        "? !!int 1\n: 2",
        "%TAG ! tag:yaml.org,2000:\n---\na: !foo 1"
      })
  void no_value_says_of_what_type_it_is(String text) {
    assertThat(sentences(text)).singleElement().asString().contains("sets the type of a value");
  }

  @Test
  void nothing_is_taken_over_from_elsewhere() {
    assertThat(sentences("a: 1\n<<: {b: 2}"))
        .containsExactly(
            "f.yaml:2:1: << would take values over from elsewhere, which is not read here; write"
                + " them out.");
    assertThat(Yaml.read("f.yaml", "\"<<\": 1").root().text("<<")).contains("1");
  }

  @Test
  void one_document_is_read_and_a_second_one_told() {
    assertThat(sentences("a: 1\n---\nb: 2"))
        .containsExactly("f.yaml:2:1: a second document begins here; only one is read.");
    assertThat(Yaml.read("f.yaml", "--- # ours\na: 1\n...\n").root().text("a")).contains("1");
  }

  @Test
  void a_key_stands_once_and_is_a_text() {
    var yaml = Yaml.read("f.yaml", "a: 1\na: 2\n[b, c]: 3\n? - d\n: 4");
    yaml.root().find("a");

    assertThat(said(catchThrowableOfType(Problems.class, yaml::finish)))
        .containsExactly(
            "f.yaml:2: a stands here a second time.",
            "f.yaml:3: a text was expected as a key, not a list or a map.",
            "f.yaml:4: a text was expected as a key, not a list or a map.");
  }

  @Test
  void nothing_but_remarks_is_an_empty_document() {
    for (var text : List.of("", "\n\n", "# nothing", "\uFEFF", "---\n", "~")) {
      assertThat(Yaml.read("f.yaml", text).root().all()).as(text).isEmpty();
    }
  }

  @Test
  void a_fault_of_form_names_line_and_column() {
    assertThat(sentences("a: [1\nb: }"))
        .singleElement()
        .asString()
        .startsWith("f.yaml:2:2: this is not YAML: ");
  }

  @Test
  void hundreds_of_faults_are_counted_and_not_recited() {
    var text =
        IntStream.range(0, 1_000).mapToObj(n -> "k" + n + ": 1\n").collect(Collectors.joining());

    assertThat(sentences(text))
        .hasSize(101)
        .last()
        .isEqualTo("f.yaml: 900 more faults are not shown here.");
  }

  @Test
  void of_a_long_text_only_the_beginning_is_recited() {
    var yaml = Yaml.read("f.yaml", "a: " + "9".repeat(5_000));
    yaml.root().number("a");

    assertThat(said(catchThrowableOfType(Problems.class, yaml::finish)))
        .containsExactly("f.yaml:1: " + "9".repeat(60) + "… is not a number.");
  }

  @Test
  void a_number_is_told_from_other_text_at_once_however_long() {
    var yaml = Yaml.read("f.yaml", "a: " + "9".repeat(900_000) + "x");
    long before = System.nanoTime();

    assertThat(yaml.root().number("a")).isEmpty();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
  }

  private static List<String> sentences(String text) {
    return said(catchThrowableOfType(Problems.class, () -> Yaml.read("f.yaml", text).finish()));
  }

  private static List<String> said(Problems problems) {
    var words = Words.in(Locale.UK);
    return problems.messages().stream().map(words::sentence).toList();
  }
}
