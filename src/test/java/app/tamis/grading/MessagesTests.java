package app.tamis.grading;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import app.tamis.measures.Measure;
import app.tamis.measures.Source;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTests {

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void every_measure_can_be_named_explained_and_aimed_at(String language) {
    var words = Words.in(Locale.of(language));

    assertThat(Measure.ids())
        .allSatisfy(id -> {
          assertThat(words.say("criterion." + id)).isNotBlank();
          assertThat(said("why." + id, words)).isNotBlank().doesNotContain("{");
          assertThat(said("road." + id, words)).isNotBlank().doesNotContain("{");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void every_source_can_be_named(String language) {
    var words = Words.in(Locale.of(language));

    assertThat(Source.keys())
        .allSatisfy(key -> assertThat(words.say("why.source." + key)).isNotBlank());
  }

  private static String said(String key, Words words) {
    return Stream.of(-2, 0, 1, 2).map(number -> words.say(key, number)).reduce("", String::concat);
  }
}
