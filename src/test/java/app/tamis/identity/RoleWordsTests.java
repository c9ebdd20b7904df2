package app.tamis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleWordsTests {

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void every_role_can_be_named_explained_and_traced(String language) {
    var words = Words.in(Locale.of(language));

    for (var role : Role.values()) {
      assertThat(words.say("role." + role.code())).isNotBlank();
      assertThat(words.say("role." + role.code() + ".as")).isNotBlank();
      assertThat(words.say("role." + role.code() + ".sees")).isNotBlank();
      for (var deed : new String[] {"now", "invited", "joined"}) {
        assertThat(words.say("trail.people." + deed + "-" + role.code(), "Anne")).isNotBlank();
      }
    }
  }
}
