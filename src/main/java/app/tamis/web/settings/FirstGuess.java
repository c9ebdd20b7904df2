package app.tamis.web.settings;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where a firm is, as far as the languages of a browser tell it. A guess, for a person to correct.
///
/// @param named whether a language named the country; else it is but the likeliest for the language
public record FirstGuess(String country, String currency, String zone, boolean named) {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final FirstGuess FRANCE = new FirstGuess("FR", "EUR", "Europe/Paris", false);

  /// Only the language that comes first tells a country: `de, en-US` isn't said in America.
  ///
  /// @param preferred the browser's languages, the first first; none where it tells none
  public static FirstGuess of(List<Locale> preferred) {
    return preferred.stream()
        .filter(each -> each.getLanguage().equals(preferred.getFirst().getLanguage()))
        .map(Locale::getCountry)
        .filter(COUNTRIES::contains)
        .flatMap(country -> in(country).stream())
        .findFirst()
        .orElse(FRANCE);
  }

  /// With the currency that the firm's files are in.
  public FirstGuess in(Currency other) {
    return new FirstGuess(country, other.getCurrencyCode(), zone, named);
  }

  private static Optional<FirstGuess> in(String country) {
    return currency(country)
        .flatMap(currency ->
            ZonesOfCountries.all()
                .main(country)
                .map(zone -> new FirstGuess(country, currency, zone, true)));
  }

  /// Empty where nobody pays.
  static Optional<String> currency(String country) {
    return Optional.ofNullable(Currency.getInstance(Locale.of("", country)))
        .map(Currency::getCurrencyCode);
  }
}
