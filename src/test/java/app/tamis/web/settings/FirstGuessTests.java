package app.tamis.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Words;
import app.tamis.portfolio.PortfolioYaml;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the browser of whoever imports first tells of where the firm is.
class FirstGuessTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr-CH,fr;q=0.9                          | CH | CHF | Europe/Zurich       | true
          en-US,en;q=0.9,fr-FR;q=0.5              | US | USD | America/New_York    | true
          pt-BR                                   | BR | BRL | America/Sao_Paulo   | true
          fr,fr-FR;q=0.8,en-US;q=0.5,en;q=0.3     | FR | EUR | Europe/Paris        | true
          de,en-US;q=0.7                          | FR | EUR | Europe/Paris        | false
          en                                      | FR | EUR | Europe/Paris        | false
          es-419                                  | FR | EUR | Europe/Paris        | false
          """)
  void the_language_that_comes_first_may_name_a_country(
      String languages, String country, String currency, String zone, boolean named) {
    var preferred =
        LanguageRange.parse(languages).stream()
            .map(range -> Locale.forLanguageTag(range.getRange()))
            .toList();

    assertThat(FirstGuess.of(preferred)).isEqualTo(new FirstGuess(country, currency, zone, named));
  }

  @Test
  void of_a_browser_that_tells_nothing_our_defaults_are_guessed() {
    var defaults = PortfolioYaml.defaults("");

    assertThat(FirstGuess.of(List.of()))
        .isEqualTo(
            new FirstGuess(
                defaults.country(),
                defaults.currency().getCurrencyCode(),
                defaults.timeZone().getId(),
                false));
  }

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
