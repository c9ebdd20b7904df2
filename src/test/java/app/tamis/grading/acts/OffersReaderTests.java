package app.tamis.grading.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.tamis.basics.Problems;
import app.tamis.basics.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OffersReaderTests {

  @Test
  void three_offers_come_along_each_in_both_languages() {
    var offers = Offers.shipped().all();

    assertThat(offers).extracting(Offer::id).containsExactly("essential", "complete", "always");
    assertThat(offers).extracting(Offer::includedShare).containsExactly(0.6, 1.0, 1.0);
    assertThat(offers).extracting(Offer::afterHoursIncluded).containsExactly(false, false, true);
    assertThat(offers.getFirst().name(Locale.FRANCE)).isEqualTo("Essentiel");
    assertThat(offers.getFirst().name(Locale.UK)).isEqualTo("Essential");
    assertThat(offers).allSatisfy(offer -> assertThat(offer.covers()).containsOnlyKeys("en", "fr"));
  }

  @Test
  void who_writes_in_one_language_is_read_in_it_by_everybody() {
    var offer =
        Offers.read(
                "offres.yaml",
                """
                offers:
                  - id: complete
                    included_share: 1
                    after_hours_included: false
                    name: {fr: Tout compris}
                    covers: {fr: tout}
                """)
            .all()
            .getFirst();

    assertThat(offer.name(Locale.UK)).isEqualTo("Tout compris");
    assertThat(offer.covers(Locale.UK)).containsExactly("tout");
  }

  @Test
  void every_fault_is_named_with_its_line() {
    var faults =
        faults(
            """
            offers:
              - id: complete
                included_share: 1.5
                after_hours_included: perhaps
                name: {de: Alles}
                covers: {en: []}
              - id: complete
                included_share: 0
                after_hours: true
                name: Everything
            """);

    assertThat(faults)
        .containsExactlyInAnyOrder(
            "mine.yaml:3: 1.5 is not a share of the hours; more than 0 and at most 1 was expected",
            "mine.yaml:4: true or false was expected",
            "mine.yaml:5: the words must stand under a language: one of en, fr",
            "mine.yaml:5: de is not a known key; known are en, fr",
            "mine.yaml:6: nothing is covered; at least one line was expected",
            "mine.yaml:7: the offer complete stands on line 2 already",
            "mine.yaml:8: 0 is not a share of the hours; more than 0 and at most 1 was expected",
            "mine.yaml:7: after_hours_included is missing",
            "mine.yaml:10: a map of keys and values was expected",
            "mine.yaml:7: covers is missing",
            "mine.yaml:9: after_hours is not a known key; did you mean after_hours_included?");
  }

  @Test
  void there_must_be_an_offer() {
    assertThat(faults("offers: []\n"))
        .containsExactly("mine.yaml:1: there is no offer; at least one was expected");
    assertThat(faults("offer: []\n")).hasSize(2);
  }

  private static List<String> faults(String text) {
    var words = Words.in(Locale.UK);
    return catchThrowableOfType(Problems.class, () -> Offers.read("mine.yaml", text))
        .messages()
        .stream()
        .map(words::say)
        .toList();
  }
}
