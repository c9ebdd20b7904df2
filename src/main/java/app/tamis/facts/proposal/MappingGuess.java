package app.tamis.facts.proposal;

import app.tamis.facts.engine.Sql;
import app.tamis.facts.mapping.MappingDuration;
import app.tamis.facts.mapping.MappingNotation;
import app.tamis.facts.mapping.MappingNumbers;
import app.tamis.facts.mapping.MappingPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// In which ways a column's texts may be written, found by reading them in each way that is usual:
/// those in which the most of them can be read, likeliest first. None where that is too few.
public final class MappingGuess {

  /// Below this share, a column doesn't hold what is looked for.
  private static final double ENOUGH = 0.8;

  private static final List<String> DATES =
      List.of(
          "d/M/yyyy",
          "M/d/yyyy",
          "d.M.yyyy",
          "d-M-yyyy",
          "M-d-yyyy",
          "yyyy/M/d",
          "yyyyMMdd",
          "d/M/yy",
          "M/d/yy",
          "d.M.yy",
          "d MMM yyyy",
          "d-MMM-yyyy",
          "MMM d, yyyy",
          "MMM d yyyy");
  private static final List<String> CLOCKS = List.of("H:mm", "H:mm:ss", "h:mm a", "h:mm:ss a");
  private static final List<String> NUMBERS =
      List.of("1234.56", "1,234.56", "1234,56", "1.234,56", "1 234,56", "1'234.56");
  private static final List<String> DURATIONS = List.of("h:mm:ss", "h:mm", "1h 30m");
  private final MappingSample sample;
  private final Map<String, List<String>> known = new HashMap<>();

  public MappingGuess(MappingSample sample) {
    this.sample = sample;
  }

  /// Of a day.
  List<String> dates(String column) {
    return known.computeIfAbsent(
        "date " + column,
        _ -> moments(column, column, DATES, "", MappingNotation.DEFAULT.date(column)));
  }

  /// Of a moment. Who writes AM and PM most likely writes the month first.
  List<String> times(String column) {
    var patterns =
        DATES.stream()
            .flatMap(date -> CLOCKS.stream().map(clock -> date + " " + clock))
            .sorted(Comparator.comparing(way -> way.startsWith("d/M") && way.endsWith("a")))
            .toList();
    var iso =
        "CASE WHEN regexp_full_match(%s, '\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d.*') THEN 1 END"
            .formatted(column);
    return known.computeIfAbsent("time " + column, _ -> moments(column, column, patterns, "", iso));
  }

  /// Of a time of day.
  List<String> clocks(String column) {
    return known.computeIfAbsent(
        "clock " + column,
        _ -> moments(column, "('2000-01-01 ' || " + column + ")", CLOCKS, "yyyy-MM-dd ", "NULL"));
  }

  List<String> numbers(String column) {
    return known.computeIfAbsent(
        "number " + column,
        _ -> readable(column, NUMBERS, way -> MappingNumbers.of(way).plain(column)));
  }

  List<String> durations(String column) {
    return known.computeIfAbsent(
        "duration " + column,
        _ ->
            readable(
                column,
                DURATIONS,
                way ->
                    MappingDuration.of(way).orElseThrow().seconds(column, MappingNumbers.PLAIN)));
  }

  /// Looks at the form first, which is quick, and reads in the few ways that remain.
  ///
  /// @param text SQL for what is read
  /// @param before what stands before each pattern
  private List<String> moments(
      String column, String text, List<String> patterns, String before, String iso) {
    var formed =
        readable(
            column,
            patterns,
            way ->
                "CASE WHEN regexp_full_match(%s, %s) THEN 1 END"
                    .formatted(text, Sql.text(MappingPattern.of(before + way).regex())));
    var likely = new ArrayList<>(List.of(MappingPattern.ISO));
    likely.addAll(formed);
    return readable(
        column,
        likely,
        way ->
            way.equals(MappingPattern.ISO) ? iso : MappingPattern.of(before + way).timestamp(text));
  }

  private List<String> readable(String column, List<String> ways, Function<String, String> sql) {
    return best(ways, sample.shares(column, ways.stream().map(sql).toList()));
  }

  private static List<String> best(List<String> ways, List<Double> shares) {
    double most = shares.stream().mapToDouble(share -> share).max().orElse(0);
    var best = new ArrayList<String>();
    for (int i = 0; i < ways.size(); i++) {
      if (shares.get(i) == most && most >= ENOUGH) {
        best.add(ways.get(i));
      }
    }
    return List.copyOf(best);
  }
}
