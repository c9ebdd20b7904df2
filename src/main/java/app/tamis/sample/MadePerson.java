package app.tamis.sample;

import java.util.List;

/// Somebody to speak to, of that language.
record MadePerson(String first, String family) {

  private static final List<TextTable.Row> PEOPLE = TextTable.read("people.txt");

  static MadePerson drawn(String language, Dice dice) {
    var speakers = PEOPLE.stream().filter(row -> row.text("lang").equals(language)).toList();
    return new MadePerson(dice.oneOf(speakers).text("first"), dice.oneOf(speakers).text("family"));
  }

  /// Each number has its own, until all first names and family names have met.
  static MadePerson of(int number) {
    int firsts = PEOPLE.size();
    int round = number / firsts;
    var family = PEOPLE.get((number + round) % firsts).text("family");
    int generation = round / firsts;
    return new MadePerson(
        PEOPLE.get(number % firsts).text("first"),
        generation == 0 ? family : family + " " + (generation + 1));
  }

  String name() {
    return first + " " + family;
  }

  String mailbox() {
    return Client.plain(first + "." + family).replaceAll("[^a-z.]+", "-");
  }
}
