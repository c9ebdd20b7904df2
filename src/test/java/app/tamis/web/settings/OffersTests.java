package app.tamis.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import app.tamis.facts.FirstGuess;
import app.tamis.portfolio.PortfolioYaml;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What the first settings are chosen from.
class OffersTests {

  @Test
  void whatever_is_guessed_or_offered_is_accepted() {
    for (var country : Locale.getISOCountries()) {
      var guess = FirstGuess.of(List.of(Locale.of("en", country)));
      var form = FirstSettings.untouched(guess).typed();
      var yaml =
          "country: \"%s\"\ncurrency: %s\ntime_zone: %s\n"
              .formatted(form.get("country"), form.get("currency"), form.get("time_zone"));

      assertThat(PortfolioYaml.read("f", yaml, "").timeZone()).isEqualTo(ZoneId.of(guess.zone()));
    }
    assertThat(offers().zones("")).allSatisfy(zone -> ZoneId.of(zone.value()));
    assertThat(offers().currencies("")).allSatisfy(each -> Currency.getInstance(each.value()));
  }

  @Test
  void lists_are_in_the_readers_language_and_say_what_goes_together() {
    assertThat(offers().countries("DE")).contains(new Offer("DE", "Allemagne", true, "EUR"));
    assertThat(offers().currencies("EUR"))
        .contains(new Offer("CHF", "franc suisse (CHF)", false, ""))
        .doesNotHaveDuplicates();
    assertThat(offers().zones("Europe/Zurich"))
        .contains(new Offer("Europe/Zurich", "Suisse – heure d’Europe centrale", true, "CH"));
  }

  private static Offers offers() {
    return Offers.in(Words.in(Locale.FRANCE));
  }
}
