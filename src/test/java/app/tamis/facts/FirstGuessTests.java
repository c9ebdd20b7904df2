package app.tamis.facts;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.portfolio.PortfolioYaml;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the browser of whoever imports first, or the machine, tells of where the firm is.
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
  void dollars_in_the_files_are_those_of_a_country_that_has_its_own() {
    var dollars = Currency.getInstance("USD");

    assertThat(FirstGuess.of(List.of(Locale.CANADA)).paidIn(dollars).currency()).isEqualTo("CAD");
    assertThat(FirstGuess.of(List.of(Locale.UK)).paidIn(dollars).currency()).isEqualTo("USD");
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

  @ParameterizedTest
  @CsvSource({
    "en-US, Europe/Paris, FR, EUR, Europe/Paris",
    "en-US, America/Chicago, US, USD, America/Chicago",
    "en-GB, UTC, GB, GBP, Europe/London",
    "en, Etc/UTC, FR, EUR, Europe/Paris",
  })
  void a_machine_stands_where_its_clock_says_and_else_where_its_language_is_spoken(
      String language, ZoneId clock, String country, String currency, String zone) {
    var guess = FirstGuess.of(Locale.forLanguageTag(language), clock);

    assertThat(List.of(guess.country(), guess.currency(), guess.zone()))
        .containsExactly(country, currency, zone);
  }
}
