package app.tamis.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import app.tamis.grading.Matrices;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFaultsTests {

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void a_fault_stands_beside_its_line_in_either_language(String language) {
    var text = Matrices.classicText().replace("A: 75", "A: ninety");
    int line = text.lines().toList().indexOf(lineWith("ninety", text)) + 1;
    var problems =
        catchThrowableOfType(Problems.class, () -> Matrices.read(YamlFaults.SOURCE, text));

    var faults =
        YamlFaults.inWords(problems.messages(), text, Words.in(Locale.forLanguageTag(language)));

    assertThat(faults).extracting(YamlFault::line).isEqualTo(List.of(line));
    assertThat(faults.getFirst().toString()).contains("ninety").doesNotContain("matrix");
  }

  private static String lineWith(String word, String text) {
    return text.lines().filter(line -> line.contains(word)).findFirst().orElseThrow();
  }
}
