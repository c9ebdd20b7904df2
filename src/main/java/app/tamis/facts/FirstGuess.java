package app.tamis.facts;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where a firm is, as far as the languages of a browser, or a machine, tell it. A guess, for a
/// person to correct.
///
/// @param named whether the country was named; else it is but the likeliest for the language
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
        .flatMap(country -> in(country).stream())
        .findFirst()
        .orElse(FRANCE);
  }

  /// With the currency that the firm's files are in. A dollar sign is that of the country's own
  /// dollars, where it has some.
  public FirstGuess paidIn(Currency other) {
    boolean ownDollars =
        other.getCurrencyCode().equals("USD")
            && Currency.getInstance(currency).getSymbol(Locale.of("en", country)).equals("$");
    return ownDollars ? this : new FirstGuess(country, other.getCurrencyCode(), zone, named);
  }

  /// Of a machine. Its clock is set to where it stands; its language is American more often than
  /// its owner.
  public static FirstGuess of(Locale locale, ZoneId zone) {
    return ZonesOfCountries.all()
        .country(zone.getId())
        .flatMap(FirstGuess::in)
        .map(guess -> new FirstGuess(guess.country, guess.currency, zone.getId(), true))
        .orElseGet(() -> of(List.of(locale)));
  }

  /// Of a firm in a country; empty where that is none, or nobody pays or lives there.
  public static Optional<FirstGuess> in(String country) {
    return Optional.of(country)
        .filter(COUNTRIES::contains)
        .flatMap(FirstGuess::currency)
        .flatMap(currency ->
            ZonesOfCountries.all()
                .main(country)
                .map(zone -> new FirstGuess(country, currency, zone, true)));
  }

  /// Empty where nobody pays.
  public static Optional<String> currency(String country) {
    return Optional.ofNullable(Currency.getInstance(Locale.of("", country)))
        .map(Currency::getCurrencyCode);
  }
}
