package app.tamis.reference;

import static java.util.stream.Collectors.joining;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// A portfolio.yaml that says some of what it may say.
record RandomPortfolio(Country country, ZoneId zone, List<String> lines) {

  static RandomPortfolio roll(Dice dice) {
    if (dice.percent(20)) {
      return new RandomPortfolio(Country.FR, ZoneId.of("Europe/Paris"), new ArrayList<>());
    }
    Country country = dice.percent(30) ? Country.US : Country.FR;
    String zone = zone(dice, country);
    List<String> lines = new ArrayList<>();
    lines.add("# made by chance");
    lines.add("name: \"Chance & Fils: numéro " + dice.between(1, 99) + "\"");
    lines.add("time_zone: " + zone);
    place(dice, lines, country);
    rates(dice, lines);
    settings(dice, lines);
    businessHours(dice, lines);
    assumedCostShare(dice, lines);
    return new RandomPortfolio(country, ZoneId.of(zone), lines);
  }

  /// For everybody, for nobody, or for clients by name.
  void completePayments(Dice dice, List<RandomClient> clients) {
    switch (dice.between(1, 8)) {
      case 1 -> lines.add("payments_complete: true");
      case 2 -> lines.add("payments_complete: false");
      case 3, 4 ->
          lines.add(
              clients.stream()
                  .map(RandomClient::id)
                  .filter(id -> id.matches("[CX]?[0-9]+") && dice.percent(40))
                  .map(id -> '"' + id + '"')
                  .collect(joining(", ", "payments_complete: [", "]")));
      default -> {}
    }
    lines.remove("payments_complete: []");
  }

  private static String zone(Dice dice, Country country) {
    return country == Country.US
        ? dice.oneOf("America/New_York", "America/Los_Angeles")
        : dice.oneOf(
            "Europe/Paris",
            "Europe/Paris",
            "UTC",
            "America/New_York",
            "Asia/Tokyo",
            "Indian/Reunion",
            "Pacific/Auckland");
  }

  private static void place(Dice dice, List<String> lines, Country country) {
    if (country == Country.US) {
      lines.add("country: US");
      lines.add("currency: USD");
    } else {
      maybe(dice, 60, lines, "country", "FR");
      maybe(dice, 60, lines, "currency", dice.oneOf("EUR", "EUR", "CHF", "USD"));
    }
  }

  /// Often none at all, so that they are taken from the bills where the currency asks for it.
  private static void rates(Dice dice, List<String> lines) {
    int chance = dice.oneOf(0, 0, 40, 80);
    maybe(dice, chance, lines, "default_hourly_cost", dice.decimal(20, 90, 2).toString());
    maybe(dice, chance, lines, "street_rate", dice.decimal(50, 150, 1).toString());
    maybe(dice, chance, lines, "target_rate", dice.oneOf("70", "95.5", "130"));
  }

  private static void settings(Dice dice, List<String> lines) {
    maybe(dice, 50, lines, "overhead_minutes", dice.oneOf("0", "45", "100", "240"));
    maybe(dice, 50, lines, "paid_hours", dice.oneOf("20", "100", "151.67"));
    maybe(dice, 50, lines, "tools_cost_per_seat", dice.oneOf("0", "9.5", "20"));
    maybe(dice, 50, lines, "tools_cost_per_endpoint", dice.oneOf("0", "3.25", "8"));
    maybe(dice, 40, lines, "target_margin", dice.oneOf("0.3", "0.5", "0.425"));
  }

  private static void maybe(Dice dice, int chance, List<String> lines, String key, String value) {
    if (dice.percent(chance)) {
      lines.add(key + ": " + value);
    }
  }

  private static void businessHours(Dice dice, List<String> lines) {
    String days = dice.oneOf("MON, TUE, WED, THU", "TUE, WED, THU, FRI, SAT", "MON, FRI");
    String from = dice.oneOf("07:30", "09:00", "10:00");
    String to = dice.oneOf("12:00", "17:00", "20:30");
    if (dice.percent(25)) {
      lines.add("business_hours: {days: [%s], from: \"%s\", to: \"%s\"}".formatted(days, from, to));
    } else if (dice.percent(25)) {
      lines.add("business_hours:");
      lines.add("  days: [%s]".formatted(days));
      lines.add("  from: \"%s\"".formatted(from));
      lines.add("  to: '%s'".formatted(to));
    }
  }

  private static void assumedCostShare(Dice dice, List<String> lines) {
    String hardware = dice.oneOf("0.7", "0.855", "1");
    String licence = dice.oneOf("0.5", "0.65", "0");
    if (dice.percent(20)) {
      lines.add("assumed_cost_share: {hardware: %s, licence: %s}".formatted(hardware, licence));
    } else if (dice.percent(20)) {
      lines.add("assumed_cost_share:");
      lines.add("  licence: " + licence);
      lines.add("  hardware: " + hardware);
    }
  }
}
