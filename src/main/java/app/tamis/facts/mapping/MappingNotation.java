package app.tamis.facts.mapping;

import app.tamis.facts.engine.Sql;
import java.time.ZoneId;
import java.util.Optional;

/// How a file writes dates, times, numbers and lengths of time.
///
/// @param dates empty for ISO
/// @param times empty for ISO, with an offset or without
/// @param zone in which times without an offset are meant, where it isn't the portfolio's
/// @param durations empty where they are plain numbers in the unit that is wanted
public record MappingNotation(
    Optional<MappingPattern> dates,
    Optional<MappingPattern> times,
    Optional<ZoneId> zone,
    MappingNumbers numbers,
    Optional<MappingDuration> durations) {

  public static final MappingNotation DEFAULT =
      new MappingNotation(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          MappingNumbers.PLAIN,
          Optional.empty());

  private static final String ISO_TIME = "%Y-%m-%dT%H:%M:%S";
  private static final String HAS_OFFSET = ".*\\d\\d:\\d\\d.*(Z|[+-]\\d\\d(:?\\d\\d)?)";

  /// SQL for an ISO date, NULL where the text `v` is not written as it should be.
  public String date(String v) {
    return dates
        .map(pattern -> "strftime(" + pattern.timestamp(v) + ", '%Y-%m-%d')")
        .orElse(
            "CASE WHEN regexp_full_match(%1$s, '\\d{4}-\\d\\d-\\d\\d([T ].*)?') THEN left(%1$s, 10) END"
                .formatted(v));
  }

  /// SQL for an ISO time, with an offset where the mapping names a time zone.
  String time(String v) {
    if (times.isPresent()) {
      return inZone(times.get().timestamp(v));
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
