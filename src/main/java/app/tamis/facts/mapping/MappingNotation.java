package app.tamis.facts.mapping;

import app.tamis.facts.engine.Sql;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// How a file writes dates, times, numbers and lengths of time.
///
/// @param dates none for ISO; of several the file's own cells tell which ([MappedWays])
/// @param times none for ISO, with an offset or without; several as with dates
/// @param zone in which times without an offset are meant, where it isn't the portfolio's
/// @param durations empty where they are plain numbers in the unit that is wanted
public record MappingNotation(
    List<MappingPattern> dates,
    List<MappingPattern> times,
    Optional<ZoneId> zone,
    MappingNumbers numbers,
    Optional<MappingDuration> durations) {

  public MappingNotation {
    dates = List.copyOf(dates);
    times = List.copyOf(times);
  }

  public static final MappingNotation DEFAULT =
      new MappingNotation(
          List.of(), List.of(), Optional.empty(), MappingNumbers.PLAIN, Optional.empty());

  private static final String ISO_TIME = "%Y-%m-%dT%H:%M:%S";
  private static final String HAS_OFFSET = ".*\\d\\d:\\d\\d.*(Z|[+-]\\d\\d(:?\\d\\d)?)";

  /// The ways in which it may write dates, each by itself.
  List<MappingNotation> waysOfDates() {
    return dates.size() < 2
        ? List.of(this)
        : dates.stream()
            .map(way -> new MappingNotation(List.of(way), times, zone, numbers, durations))
            .toList();
  }

  /// The ways in which it may write times, each by itself.
  List<MappingNotation> waysOfTimes() {
    return times.size() < 2
        ? List.of(this)
        : times.stream()
            .map(way -> new MappingNotation(dates, List.of(way), zone, numbers, durations))
            .toList();
  }

  /// SQL for an ISO date, NULL where the text `v` is not written as it should be; in the first of
  /// several ways.
  public String date(String v) {
    return dates.stream()
        .findFirst()
        .map(pattern -> "strftime(" + pattern.timestamp(v) + ", '%Y-%m-%d')")
        .orElse(
            "CASE WHEN regexp_full_match(%1$s, '\\d{4}-\\d\\d-\\d\\d([T ].*)?') THEN left(%1$s, 10) END"
                .formatted(v));
  }

  /// SQL for an ISO time, with an offset where the mapping names a time zone; in the first of
  /// several ways.
  String time(String v) {
    if (!times.isEmpty()) {
      return inZone(times.getFirst().timestamp(v));
    }
    return zone.isEmpty()
        ? v
        : "CASE WHEN regexp_full_match(%1$s, '%2$s') THEN %1$s ELSE %3$s END"
            .formatted(v, HAS_OFFSET, inZone("TRY_CAST(" + v + " AS TIMESTAMP)"));
  }

  private String inZone(String timestamp) {
    return zone.map(id ->
            "strftime(timezone('UTC', timezone(%s, %s)), '%sZ')"
                .formatted(Sql.text(id.getId()), timestamp, ISO_TIME))
        .orElse("strftime(%s, '%s')".formatted(timestamp, ISO_TIME));
  }

  /// SQL for a length of time in plain seconds or minutes.
  ///
  /// @param unit how many seconds one of what is wanted has
  String duration(String v, int unit) {
    return durations
        .map(way -> MappingNumbers.written("(" + way.seconds(v, numbers) + ") / " + unit))
        .orElseGet(() -> numbers.plain(v));
  }
}
