package app.tamis.sample;

import java.util.List;
import java.util.Locale;

/// Where a client is.
///
/// @param numbers in a country of which only some towns have numbers for fiction: those there, but
///   for their last three digits
record Town(String postcode, String name, String country, String numbers) {

  private static final List<Town> ALL =
      TextTable.read("towns.txt").stream()
          .map(row ->
              new Town(
                  row.text("postcode"), row.text("town"), row.text("country"), row.text("numbers")))
          .toList();

  private static final List<Town> FRENCH =
      ALL.stream().filter(town -> town.country.equals("FR")).toList();

  private static final List<TextTable.Row> STREETS = TextTable.read("streets.txt");

  static Town drawn(Dice dice) {
    return dice.oneOf(FRENCH);
  }

  static Town named(String name) {
    return ALL.stream().filter(town -> town.name.equals(name)).findFirst().orElseThrow();
  }

  String street(Dice dice) {
    var streets = STREETS.stream().filter(row -> row.text("country").equals(country)).toList();
    return dice.oneOf(streets).text("street");
  }

  /// @param number of the client there, below a thousand
  String phone(int number) {
    return numbers + String.format(Locale.ROOT, "%03d", number);
  }
}
