package app.tamis.facts.mapping;

import app.tamis.basics.YamlMap;
import app.tamis.basics.YamlValue;
import app.tamis.facts.Column;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads how dates, times, numbers and lengths of time are written: for all of a file, or for one
/// column.
final class MappingNotationYaml {

  /// Names of places: the engine knows no `+02:00` and reads `UTC+2` its own way.
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  private MappingNotationYaml() {}

  static MappingNotation general(YamlMap root) {
    return read(
        MappingNotation.DEFAULT,
        root.find("dates"),
        root.find("times"),
        root.find("time_zone"),
        root.find("numbers"),
        root.find("durations"));
  }

  /// What one column says otherwise; only what its type can have is asked for.
  static MappingNotation of(YamlMap cell, Column column, MappingNotation general) {
    return switch (column.type()) {
      case Column.Type.Text _,
          Column.Type.Choice _,
          Column.Type.Several _,
          Column.Type.YesNo _,
          Column.Type.Country _ ->
          general;
      case Column.Type.Date _ -> read(general, cell.find("date"), none(), none(), none(), none());
      case Column.Type.Time _ ->
          read(general, none(), cell.find("time"), cell.find("time_zone"), none(), none());
      case Column.Type.Decimal _, Column.Type.WholeNumber _ ->
          read(
              general,
              none(),
              none(),
              none(),
              cell.find("number"),
              MappedColumn.unit(column).flatMap(_ -> cell.find("duration")));
    };
  }

  private static Optional<YamlValue> none() {
    return Optional.empty();
  }

  private static MappingNotation read(
      MappingNotation otherwise,
      Optional<YamlValue> dates,
      Optional<YamlValue> times,
      Optional<YamlValue> zone,
      Optional<YamlValue> numbers,
      Optional<YamlValue> durations) {
    return new MappingNotation(
        dates.map(value -> patterns(value, false)).orElse(otherwise.dates()),
        times.map(value -> patterns(value, true)).orElse(otherwise.times()),
        zone.flatMap(MappingNotationYaml::zone).or(otherwise::zone),
        numbers.flatMap(MappingNotationYaml::numbers).orElse(otherwise.numbers()),
        durations.flatMap(MappingNotationYaml::duration).or(otherwise::durations));
  }

  private static List<MappingPattern> patterns(YamlValue value, boolean needsTime) {
    return value.list().stream().flatMap(each -> pattern(each, needsTime).stream()).toList();
  }

  private static Optional<MappingPattern> pattern(YamlValue value, boolean needsTime) {
    var text = value.text().filter(pattern -> !pattern.equals(MappingPattern.ISO));
    try {
      var pattern = text.map(MappingPattern::of);
      pattern.ifPresent(read -> check(read, needsTime, value));
      return pattern;
    } catch (IllegalArgumentException wrong) {
      value.problem("mapping.pattern", text.orElseThrow(), String.valueOf(wrong.getMessage()));
      return Optional.empty();
    }
  }

  private static void check(MappingPattern pattern, boolean needsTime, YamlValue at) {
    if (pattern.lacking().isPresent()) {
      at.problem("mapping.pattern.lacks", pattern.text(), pattern.lacking().get());
    } else if (needsTime && !pattern.hasTime()) {
      at.problem("mapping.pattern.hours", pattern.text());
    }
  }

  private static Optional<ZoneId> zone(YamlValue value) {
    var name = value.text();
    if (name.isPresent() && !ZONES.contains(name.get())) {
      value.problem("mapping.zone", name.get());
      return Optional.empty();
    }
    return name.map(ZoneId::of);
  }

  private static Optional<MappingNumbers> numbers(YamlValue value) {
    try {
      return value.text().map(MappingNumbers::of);
    } catch (IllegalArgumentException unclear) {
      value.problem("mapping.numbers", String.valueOf(value.content()));
      return Optional.empty();
    }
  }

  private static Optional<MappingDuration> duration(YamlValue value) {
    var text = value.text();
    var duration = text.flatMap(MappingDuration::of);
    if (text.isPresent() && duration.isEmpty()) {
      value.problem("mapping.one_of", text.get(), MappingDuration.texts());
    }
    return duration;
  }
}
