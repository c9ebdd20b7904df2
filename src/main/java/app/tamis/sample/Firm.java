package app.tamis.sample;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/// The made MSP: who works there, as many as its clients keep busy.
record Firm(List<String> technicians) {

  private static final List<TextTable.Row> PEOPLE = TextTable.read("technicians.txt");

  Firm {
    technicians = List.copyOf(technicians);
  }

  /// All of `technicians.txt` for the cast; fewer for a part of it, and others beside them for
  /// more.
  static Firm serving(int clients) {
    double number = Math.ceil((double) clients * PEOPLE.size() / Cast.SIZE);
    return new Firm(IntStream.range(0, (int) number).mapToObj(i -> "T" + (i + 1)).toList());
  }

  void write(Csv table) throws IOException {
    for (int i = 0; i < technicians.size(); i++) {
      table.cell(technicians.get(i)).cell(name(i)).cell(person(i).text("hourly cost")).end();
    }
  }

  private static TextTable.Row person(int number) {
    return PEOPLE.get(number % PEOPLE.size());
  }

  private static String name(int number) {
    return number < PEOPLE.size()
        ? person(number).text("name")
        : MadePerson.of(number - PEOPLE.size()).name();
  }
}
