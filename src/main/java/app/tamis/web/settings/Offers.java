package app.tamis.web.settings;

import app.tamis.basics.Words;
import app.tamis.facts.Facts;
import java.text.Collator;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The countries, currencies and time zones of the world, by their names in the reader's language.
record Offers(Words words) {

  List<Offer> countries(String chosen) {
    var holidays = Facts.countriesWithHolidays();
    return sorted(
        Stream.of(Locale.getISOCountries())
            .map(code ->
                new Offer(
                    code,
                    holidays.contains(code)
                        ? country(code)
                        : words.say("settings.country.without", country(code)),
                    code.equals(chosen),
                    FirstGuess.currency(code).orElse(""))));
  }

  /// Those that are paid with somewhere.
  List<Offer> currencies(String chosen) {
    return sorted(
        Stream.of(Locale.getISOCountries())
            .flatMap(country -> FirstGuess.currency(country).stream())
            .distinct()
            .map(code ->
                new Offer(
                    code,
                    words.say(
                        "settings.currency.named",
                        Currency.getInstance(code).getDisplayName(words.locale()),
                        code),
                    code.equals(chosen),
                    "")));
  }

  /// Places alone, without what only machines call so.
  List<Offer> zones(String chosen) {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id ->
            id.matches(
                "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
        .sorted()
        .map(id -> zone(id, id.equals(chosen)))
        .toList();
  }

  private Offer zone(String id, boolean chosen) {
    var country = ZonesOfCountries.all().country(id).orElse("");
    var time = ZoneId.of(id).getDisplayName(TextStyle.FULL, words.locale());
    var label = country.isEmpty() ? time : words.say("settings.zone.named", country(country), time);
    return new Offer(id, label, chosen, country);
  }

  private String country(String code) {
    return Locale.of("", code).getDisplayCountry(words.locale());
  }

  private List<Offer> sorted(Stream<Offer> offers) {
    var order = Collator.getInstance(words.locale());
    return offers.sorted(Comparator.comparing(Offer::label, order)).toList();
  }
}
