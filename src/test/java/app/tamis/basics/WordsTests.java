package app.tamis.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class WordsTests {

  private static final Words WORDS = Words.in(Locale.UK);

  @Test
  void a_number_below_nothing_is_written_with_a_minus() {
    assertThat(WORDS.say("why.contribution_margin", -0.17))
        .isEqualTo("costs more than it brings, a margin of −17%");
    assertThat(WORDS.say("why.contribution", Money.of(-1_200, "EUR")))
        .isEqualTo("leaves −€1,200 once served");
  }

  @Test
  void what_must_be_typed_or_was_is_said_as_it_is_typed() {
    assertThat(WORDS.say("mapping.lines", "old.yaml:5", "-1"))
        .isEqualTo("old.yaml:5: -1 is not a number of lines");
  }

  @Test
  void french_punctuation_stays_on_the_line_of_its_word() {
    var texts = ResourceBundle.getBundle("messages", Locale.FRENCH, Words.NO_FALLBACK);

    assertThat(texts.keySet())
        .allSatisfy(
            key -> assertThat(texts.getString(key)).as(key).doesNotContainPattern("« | [»:;?!]"));
  }
}
