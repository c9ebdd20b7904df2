package app.tamis.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OffersTests {

  @Test
  void names_are_put_into_words_once_a_language_and_only_the_chosen_one_anew() {
    var before = Offers.in(Words.in(Locale.FRANCE)).zones("Europe/Paris");

    var after = Offers.in(Words.in(Locale.FRANCE)).zones("Europe/Rome");

    assertThat(after)
        .filteredOn(Offer::chosen)
        .extracting(Offer::value)
        .containsExactly("Europe/Rome");
    for (int i = 0; i < after.size(); i++) {
      if (!after.get(i).chosen() && !before.get(i).chosen()) {
        assertThat(after.get(i)).isSameAs(before.get(i));
      }
    }
  }

  @Test
  void each_reader_finds_them_in_their_own_language() {
    assertThat(label(Locale.FRANCE)).isEqualTo("Allemagne");
    assertThat(label(Locale.UK)).isEqualTo("Germany");
  }

  private static String label(Locale reader) {
    return Offers.in(Words.in(reader)).countries("DE").stream()
        .filter(Offer::chosen)
        .findFirst()
        .orElseThrow()
        .label();
  }
}
