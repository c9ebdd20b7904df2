package app.tamis.facts.proposal;

import app.tamis.facts.Column;
import app.tamis.facts.FactTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The column that says the time of day beside one that says the day: `Start time` beside `Start
/// date` or `Date worked`.
///
/// @param ways in which it may be written
record MappingClock(String header, List<String> ways) {

  private static final List<String> DAY = List.of("date", "day", "jour");
  private static final List<String> TIME = List.of("time", "hour", "heure");

  /// The one that is named like the day, else one that is named like what the day feeds.
  static Optional<MappingClock> beside(
      String day, FactTable table, Column column, MappingSource source) {
    return Stream.concat(
            clocks(source).filter(clock -> isBeside(day, clock.header())),
            clocks(source)
                .filter(clock ->
                    source.synonyms().fit(table, column.name(), clock.header())
                        >= MappingSynonyms.SURE))
        .filter(clock -> !clock.header().equals(day))
        .findFirst();
  }

  private static Stream<MappingClock> clocks(MappingSource source) {
    return IntStream.range(0, source.file().header().size())
        .filter(i -> !source.sample().isEmpty("c" + (i + 1)))
        .mapToObj(i ->
            new MappingClock(
                MappingMatch.nameOf(source.file().header(), i),
                source.guess().clocks("c" + (i + 1))))
        .filter(clock -> !clock.ways().isEmpty());
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
