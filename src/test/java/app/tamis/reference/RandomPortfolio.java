package app.tamis.reference;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// A portfolio.yaml that says some of what it may say.
record RandomPortfolio(ZoneId zone, List<String> lines) {

  static RandomPortfolio roll(Dice dice) {
    if (dice.percent(25)) {
      return new RandomPortfolio(ZoneId.of("Europe/Paris"), List.of());
    }
    String zone =
        dice.oneOf(
            "Europe/Paris",
            "Europe/Paris",
            "UTC",
            "America/New_York",
            "Asia/Tokyo",
            "Indian/Reunion",
            "Pacific/Auckland");
    List<String> lines = new ArrayList<>();
    lines.add("# made by chance");
    lines.add("name: \"Chance & Fils: numéro " + dice.between(1, 99) + "\"");
    lines.add("time_zone: " + zone);
    settings(dice, lines);
    businessHours(dice, lines);
    assumedCostShare(dice, lines);
    return new RandomPortfolio(ZoneId.of(zone), List.copyOf(lines));
  }

  private static void settings(Dice dice, List<String> lines) {
    maybe(dice, lines, "currency", dice.oneOf("EUR", "CHF", "USD"));
    maybe(dice, lines, "country", "FR");
    maybe(dice, lines, "default_hourly_cost", dice.decimal(20, 90, 2).toString());
    maybe(dice, lines, "overhead_minutes", dice.oneOf("0", "45", "100", "240"));
    maybe(dice, lines, "street_rate", dice.decimal(50, 150, 1).toString());
    maybe(dice, lines, "target_rate", dice.oneOf("70", "95.5", "130"));
  }

  private static void maybe(Dice dice, List<String> lines, String key, String value) {
    if (dice.percent(60)) {
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
