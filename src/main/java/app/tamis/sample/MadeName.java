package app.tamis.sample;

import java.util.List;

/// A name for a client beyond the cast, with the segment and language that go with it.
record MadeName(String name, String segment, String language) {

  private static final List<TextTable.Row> TRADES = TextTable.read("trades.txt");
  private static final List<TextTable.Row> PLACES = TextTable.read("places.txt");
  private static final List<TextTable.Row> FAMILIES = TextTable.read("families.txt");

  /// Each number has its own name: first each trade once in every place, then by family, then
  /// numbered.
  static MadeName of(int number) {
    int inRound = number % TRADES.size();
    int round = number / TRADES.size();
    TextTable.Row trade = TRADES.get(inRound);
    // Each round meets every trade with another place.
    TextTable.Row place = PLACES.get((round + inRound) % PLACES.size());
    String language = trade.text("lang");
    String where = place.text(language.equals("en") ? "in English" : "place");
    String name = trade.text("trade") + " " + where + branch(round / PLACES.size());
    return new MadeName(name, trade.text("segment"), language);
  }

  private static String branch(int round) {
    if (round == 0) {
      return "";
    }
    int family = (round - 1) % FAMILIES.size();
    int house = (round - 1) / FAMILIES.size();
    String name = " – " + FAMILIES.get(family).text("family");
    return house == 0 ? name : name + " " + (house + 1);
  }
}
