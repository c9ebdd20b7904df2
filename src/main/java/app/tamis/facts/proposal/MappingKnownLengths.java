package app.tamis.facts.proposal;

import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.mapping.MappingDuration;
import app.tamis.facts.mapping.MappingNumbers;
import app.tamis.facts.mapping.MappingPattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lengths of time that a row says beyond doubt: `1h 30m`, `01:30:00`, a number whose header names
/// the unit, the time from a start to an end.
///
/// They tell in which unit the column beside them is: where 1.50 stands by 01:30:00, it means
/// hours.
final class MappingKnownLengths {

  private static final List<String> BEYOND_DOUBT = List.of("h:mm:ss", "1h 30m");
  private static final int DAY = 86_400;

  private final SourceFile file;
  private final MappingGuess guess;

  MappingKnownLengths(SourceFile file, MappingGuess guess) {
    this.file = file;
    this.guess = guess;
  }

  /// SQL for the seconds that each of the file's columns says, but that one.
  List<String> seconds(String except) {
    var columns =
        IntStream.range(0, file.header().size())
            .filter(i -> !sql(i).equals(except))
            .mapToObj(this::seconds)
            .flatMap(Optional::stream);
    return Stream.concat(columns, differences()).toList();
  }

  private Optional<String> seconds(int index) {
    var durations = guess.durations(sql(index));
    var beyondDoubt = BEYOND_DOUBT.stream().filter(durations::contains).findFirst();
    if (beyondDoubt.isPresent() && !durations.contains("h:mm")) {
      return Optional.of(seconds(beyondDoubt.get(), index, MappingNumbers.PLAIN));
    }
    return MappingUnits.ofNumbers(file.header().get(index))
        .flatMap(unit ->
            guess.numbers(sql(index)).stream()
                .findFirst()
                .map(way -> seconds(unit, index, MappingNumbers.of(way))));
  }

  private static String seconds(String way, int index, MappingNumbers numbers) {
    return MappingDuration.of(way).orElseThrow().seconds(sql(index), numbers);
  }

  private Stream<String> differences() {
    return MappingSpan.all(file.header()).stream().flatMap(span -> difference(span).stream());
  }

  private Optional<String> difference(MappingSpan span) {
    var start = sql(span.start());
    var end = sql(span.end());
    return both(guess.times(start), guess.times(end))
        .map(way ->
            "date_diff('second', %s, %s)".formatted(timestamp(way, start), timestamp(way, end)))
        .or(() ->
            both(guess.clocks(start), guess.clocks(end))
                .map(way ->
                    "((date_diff('second', %s, %s) + %d) %% %d)"
                        .formatted(clock(way, start), clock(way, end), DAY, DAY)));
  }

  private static Optional<String> both(List<String> ways, List<String> others) {
    return ways.stream().filter(others::contains).findFirst();
  }

  private static String timestamp(String way, String column) {
    return way.equals(MappingPattern.ISO)
        ? "TRY_CAST(" + column + " AS TIMESTAMP)"
        : MappingPattern.of(way).timestamp(column);
  }

  private static String clock(String way, String column) {
    return MappingPattern.of("yyyy-MM-dd " + way).timestamp("('2000-01-01 ' || " + column + ")");
  }

  private static String sql(int index) {
    return "c" + (index + 1);
  }
}
