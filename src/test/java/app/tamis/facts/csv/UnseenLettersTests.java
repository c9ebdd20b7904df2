package app.tamis.facts.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class UnseenLettersTests {

  @Test
  void are_all_that_are_no_part_of_a_text_and_no_others() {
    for (int letter = 0x80; letter < 0x1_0000; letter++) {
      if (!Character.isSurrogate((char) letter)) {
        var text = Character.toString(letter);
        assertThat(countIn("a" + text + "b") > 0)
            .as("U+%04X", letter)
            .isEqualTo(!CellText.of(text).equals(text));
      }
    }
  }

  @Test
  void are_counted_wherever_a_word_ends() {
    assertThat(countIn("é\u200Bé\u00A0\uFEFF😀’…")).isEqualTo(3);
  }

  private static long countIn(String text) {
    var letters = new UnseenLetters();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      letters.take(each);
    }
    return letters.count();
  }
}
