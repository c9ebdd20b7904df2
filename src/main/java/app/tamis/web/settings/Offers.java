package app.tamis.web.settings;

import app.tamis.basics.Words;
import app.tamis.facts.Facts;
import app.tamis.facts.FirstGuess;
import app.tamis.facts.ZonesOfCountries;
import java.text.Collator;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;

/// The countries, currencies and time zones of the world, by their names in the reader's language.
/// None is chosen yet.
record Offers(List<Offer> countries, List<Offer> currencies, List<Offer> zones) {

  private static final int MOST_LOCALES = 16;

  /// A page shows hundreds of names, and again at each keystroke: they are put into words once.
  private static final Map<Locale, Offers> KNOWN =
      Collections.synchronizedMap(
          new LinkedHashMap<>(MOST_LOCALES, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Entry<Locale, Offers> eldest) {
              return size() > MOST_LOCALES;
            }
          });

  static Offers in(Words words) {
    return KNOWN.computeIfAbsent(words.locale(), _ -> new Names(words).all());
  }

  List<Offer> countries(String chosen) {
    return choosing(countries, chosen);
  }

  List<Offer> currencies(String chosen) {
    return choosing(currencies, chosen);
  }

  List<Offer> zones(String chosen) {
    return choosing(zones, chosen);
  }

  private static List<Offer> choosing(List<Offer> offers, String chosen) {
    return offers.stream()
        .map(offer -> offer.value().equals(chosen) ? offer.asChosen() : offer)
        .toList();
  }

  private record Names(Words words) {

    Offers all() {
      return new Offers(countries(), currencies(), zones());
    }

    private List<Offer> countries() {
      var holidays = Facts.countriesWithHolidays();
      return sorted(
          Stream.of(Locale.getISOCountries())
              .map(code ->
                  new Offer(
                      code,
                      holidays.contains(code)
                          ? country(code)
                          : words.say("settings.country.without", country(code)),
                      false,
                      FirstGuess.currency(code).orElse(""))));
    }

    /// Those that are paid with somewhere.
    private List<Offer> currencies() {
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
                      false,
                      "")));
    }

    /// Places alone, without what only machines call so.
    private List<Offer> zones() {
      return ZoneId.getAvailableZoneIds().stream()
          .filter(id ->
              id.matches(
                  "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
          .sorted()
          .map(this::zone)
          .toList();
    }

    private Offer zone(String id) {
      var country = ZonesOfCountries.all().country(id).orElse("");
      var time = ZoneId.of(id).getDisplayName(TextStyle.FULL, words.locale());
      var label =
          country.isEmpty() ? time : words.say("settings.zone.named", country(country), time);
      return new Offer(id, label, false, country);
    }

    private String country(String code) {
      return Locale.of("", code).getDisplayCountry(words.locale());
    }

    private List<Offer> sorted(Stream<Offer> offers) {
      var order = Collator.getInstance(words.locale());
      return offers.sorted(Comparator.comparing(Offer::label, order)).toList();
    }
  }
}
