package app.tamis.sample;

import java.io.IOException;
import java.util.List;

/// The made MSP: who works there.
final class Firm {

  private static final List<TextTable.Row> PEOPLE = TextTable.read("technicians.txt");

  static final List<String> TECHNICIANS =
      PEOPLE.stream().map(person -> "T" + (PEOPLE.indexOf(person) + 1)).toList();

  private Firm() {}

  static void write(Csv technicians) throws IOException {
    for (int i = 0; i < PEOPLE.size(); i++) {
      technicians
          .cell(TECHNICIANS.get(i))
          .cell(PEOPLE.get(i).text("name"))
          .cell(PEOPLE.get(i).text("hourly cost"))
          .end();
    }
  }
}
