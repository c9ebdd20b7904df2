package app.tamis.facts.proposal;

import app.tamis.basics.Words;
import app.tamis.facts.LengthInWords;
import app.tamis.facts.MappingAnswers;
import app.tamis.facts.MappingQuestion;
import app.tamis.facts.MappingQuestion.Kind;
import app.tamis.facts.MappingQuestion.Reading;
import app.tamis.facts.mapping.MappingDuration;
import app.tamis.facts.mapping.MappingNumbers;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// In which units a column of lengths of time can be meant, likeliest first; one alone where the
/// values, the header or other columns of its rows tell.
///
/// @param header the file's column
/// @param examples of its texts
/// @param readings never none
record MappingLengths(String header, List<String> examples, List<Reading> readings) {

  /// No piece of work takes longer than this, nor a call; in seconds.
  private static final Map<Integer, Double> LONGEST = Map.of(60, 100 * 3600.0, 1, 24 * 3600.0);

  /// Nobody writes down work of which the longest is shorter than this, in seconds.
  private static final double SHORTEST = 600;

  /// A column in hours most likely has nothing above it, in seconds.
  private static final double DAY_OF_WORK = 12 * 3600.0;

  private static final double AGREES = 0.9;

  /// Apart, as a share, for what is rounded: the next unit lies sixty times away.
  private static final double ROUNDED = 0.15;

  /// A shorter time says nothing of the unit; in seconds.
  private static final double TELLS = 240;

  private static final int MOST_EXAMPLES = 4;

  /// @param way as a mapping says it
  /// @param longest in seconds, but for a few that may be slips of the keyboard
  private record Candidate(String way, String sql, double sum, double longest) {}

  /// @param unit of the table's column, in seconds
  /// @param durations ways to write a length of time that fit; empty where it is a plain number
  /// @param known SQL for seconds that other columns say
  static MappingLengths of(
      MappingMatch match,
      int unit,
      List<String> durations,
      MappingNumbers numbers,
      List<String> known,
      MappingSample sample) {
    boolean written = !durations.isEmpty();
    boolean clock = durations.contains("h:mm") && !durations.contains("h:mm:ss");
    var all =
        candidates(written, clock, unit, durations).stream()
            .map(way -> candidate(way, match.sql(), numbers, sample))
            .toList();
    var possible = all.stream().filter(each -> isPossible(each, unit)).toList();
    var left = possible.isEmpty() ? all : possible;
    var named =
        clock ? MappingUnits.ofClocks(match.header()) : MappingUnits.ofNumbers(match.header());
    var told =
        all.stream()
            .filter(each -> named.filter(each.way()::equals).isPresent())
            .findFirst()
            .or(() -> told(left, known, sample));
    var readings =
        told.map(List::of).orElse(left).stream()
            .sorted(Comparator.comparing(each -> !isLikely(each, unit)))
            .map(each -> new Reading(each.way(), Duration.ofSeconds(Math.round(each.sum()))))
            .toList();
    return new MappingLengths(match.header(), sample.values(match.sql(), MOST_EXAMPLES), readings);
  }

  private static List<String> candidates(
      boolean written, boolean clock, int unit, List<String> durations) {
    if (clock) {
      return unit == 1 ? List.of("m:ss", "h:mm") : List.of("h:mm", "m:ss");
    }
    if (written) {
      return List.of(durations.getFirst());
    }
    return unit == 1 ? List.of("seconds", "minutes") : List.of("minutes", "hours", "seconds");
  }

  private static Candidate candidate(
      String way, String column, MappingNumbers numbers, MappingSample sample) {
    var sql = MappingDuration.of(way).orElseThrow().seconds(column, numbers);
    var extent = sample.extent(sql);
    return new Candidate(way, sql, extent.sum(), extent.largest());
  }

  private static boolean isPossible(Candidate candidate, int unit) {
    boolean tooLong = candidate.longest() > LONGEST.getOrDefault(unit, Double.MAX_VALUE);
    boolean tooShort =
        unit > 1 && candidate.way().equals("seconds") && candidate.longest() < SHORTEST;
    return !tooLong && !tooShort;
  }

  private static boolean isLikely(Candidate candidate, int unit) {
    return unit == 1
        || candidate.way().contains(":")
        || (candidate.way().equals("hours") && candidate.longest() <= DAY_OF_WORK);
  }

  private static Optional<Candidate> told(
      List<Candidate> candidates, List<String> known, MappingSample sample) {
    var told =
        candidates.stream()
            .filter(each ->
                known.stream()
                    .anyMatch(
                        seconds -> sample.agreement(each.sql(), seconds, ROUNDED, TELLS) >= AGREES))
            .toList();
    return told.size() == 1 ? Optional.of(told.getFirst()) : Optional.empty();
  }

  boolean isOpen() {
    return readings.size() > 1;
  }

  /// What was said, if that is one of the ways; else the likeliest.
  String way(MappingAnswers answers) {
    return answers
        .way(Kind.UNIT_OF_TIME)
        .filter(said -> readings.stream().anyMatch(each -> each.way().equals(said)))
        .orElse(readings.getFirst().way());
  }

  /// The question, as it stands beside the proposal.
  String remark(Words words) {
    return words.say(
        "mapping.proposal.lengths",
        readings.stream()
            .map(reading ->
                words.say(
                    "mapping.proposal.length",
                    reading.way(),
                    LengthInWords.of(reading.sum(), words)))
            .toList());
  }

  Stream<MappingQuestion> question() {
    return isOpen()
        ? Stream.of(new MappingQuestion.UnitOfTime(header, examples, readings))
        : Stream.of();
  }
}
