package app.tamis.facts.proposal;

import app.tamis.facts.csv.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The column that says the time of day beside one that says the day: `Start time` beside `Start
/// date`.
///
/// @param ways in which it may be written
record MappingClock(String header, List<String> ways) {

  private static final List<String> DAY = List.of("date", "day", "jour");
  private static final List<String> TIME = List.of("time", "hour", "heure");

  static Optional<MappingClock> beside(String day, SourceFile file, MappingGuess guess) {
    return IntStream.range(0, file.header().size())
        .filter(i -> isBeside(day, file.header().get(i)))
        .mapToObj(i -> new MappingClock(file.header().get(i), guess.clocks("c" + (i + 1))))
        .filter(clock -> !clock.ways().isEmpty())
        .findFirst();
  }

  /// The same name but for the word for day and that for time.
  private static boolean isBeside(String day, String time) {
    return without(DAY, day).equals(without(TIME, time)) && !day.equalsIgnoreCase(time);
  }

  private static List<String> without(List<String> words, String name) {
    return List.of(MappingSynonyms.plain(name).split(" ", -1)).stream()
        .filter(word -> !words.contains(word))
        .toList();
  }
}
