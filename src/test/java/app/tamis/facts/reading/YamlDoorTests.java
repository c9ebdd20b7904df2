package app.tamis.facts.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.facts.InEnglish;
import app.tamis.facts.mapping.Mapping;
import app.tamis.grading.Matrices;
import app.tamis.grading.acts.Offers;
import app.tamis.portfolio.PortfolioYaml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever stands in a YAML file, what comes of it is what it says or sentences.
@Timeout(120)
class YamlDoorTests {

  private static final int ROUNDS = 150;
  private static final List<String> SHIPPED =
      List.of(
          "matrix/classic.yaml",
          "offers.yaml",
          "mappings/fec.yaml",
          "mappings/xero-invoices.yaml",
          "mappings/3cx-calls.yaml");

  /// What YAML or a reader of ours means something by.
  private static final List<String> SIGNS =
      List.of(
          "&a ",
          "*a",
          "!!x ",
          "<<: ",
          "---\n",
          "...\n",
          "[",
          "]",
          "{",
          "}",
          ": ",
          "- ",
          "? ",
          ",",
          "#",
          "|\n",
          ">\n",
          "\"",
          "'",
          "%",
          "@",
          "`",
          "\t",
          "\n",
          "\r",
          " ",
          "\\",
          "\u0000",
          "\uFEFF",
          "\uD83D",
          "\uDE00",
          "\u2028",
          "é",
          "😀",
          "null",
          "~",
          "yes",
          "-1",
          "1e999",
          "9".repeat(5_000),
          "(".repeat(3_000),
          "[".repeat(3_000),
          "a{1,1000}{1,1000}",
          "(a+)+$");

  @TempDir Path folder;

  private Map<String, Consumer<String>> doors() {
    return Map.of(
        "matrix", text -> Matrices.read("f.yaml", text),
        "kept matrix", text -> Matrices.readKept("f.yaml", text),
        "offers", text -> Offers.read("f.yaml", text),
        "mapping", text -> Mapping.read("f.yaml", text),
        "routes", text -> ImportYaml.read("f.yaml", text, folder),
        "settings", text -> PortfolioYaml.read("f.yaml", text, ""));
  }

  @Test
  void a_criterion_that_needs_nothing_says_so() throws IOException {
    var text = shipped("matrix/classic.yaml").replaceFirst("needs: .*", "");

    assertThat(InEnglish.problems(() -> Matrices.read("f.yaml", text)))
        .containsExactly("f.yaml:18: needs is missing");
  }

  @Test
  void any_bytes_are_a_document_or_told_in_sentences() {
    var random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      var bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      allDoors(new String(bytes, UTF_8));
    }
  }

  @Test
  void any_signs_are_a_document_or_told_in_sentences() {
    var random = new Random(11);
    for (int round = 0; round < ROUNDS; round++) {
      var text = new StringBuilder();
      for (int sign = random.nextInt(40); sign >= 0; sign--) {
        text.append(anyOf(SIGNS, random));
      }
      allDoors(text.toString());
    }
  }

  @Test
  void any_change_to_what_is_shipped_is_a_document_or_told_in_sentences() throws IOException {
    var random = new Random(13);
    for (var name : SHIPPED) {
      var text = shipped(name);
      for (int round = 0; round < ROUNDS; round++) {
        allDoors(changed(text, random));
      }
    }
  }

  private static String changed(String text, Random random) {
    var changed = new StringBuilder(text);
    for (int change = random.nextInt(4); change >= 0; change--) {
      int from = random.nextInt(changed.length());
      int to = Math.min(changed.length(), from + random.nextInt(60));
      var part = changed.substring(from, to);
      switch (random.nextInt(4)) {
        case 0 -> changed.insert(from, anyOf(SIGNS, random));
        case 1 -> changed.replace(from, to, anyOf(SIGNS, random));
        case 2 -> changed.insert(from, part.repeat(random.nextInt(50)));
        default -> changed.insert(random.nextInt(changed.length()), part);
      }
    }
    return changed.toString();
  }

  private void allDoors(String text) {
    doors()
        .forEach((door, reading) -> {
          try {
            reading.accept(text);
          } catch (Problems told) {
            assertThat(told.messages()).as(door).isNotEmpty();
            for (var language : List.of(Locale.UK, Locale.FRANCE)) {
              var words = Words.in(language);
              told.messages()
                  .forEach(message ->
                      assertThat(words.sentence(message)).as(door).hasSizeLessThan(3_000));
            }
          } catch (RuntimeException | StackOverflowError fault) {
            throw new AssertionError("the " + door + " of:\n" + text, fault);
          }
        });
  }

  private static String anyOf(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static String shipped(String name) throws IOException {
    try (InputStream in = YamlDoorTests.class.getClassLoader().getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
