package app.tamis.reference;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;

/// When the firm is open: from included, to not, and never on a public holiday.
record BusinessHours(Set<DayOfWeek> days, LocalTime from, LocalTime to, Country country) {

  static BusinessHours of(String days, String from, String to, Country country) {
    return new BusinessHours(
        Arrays.stream(days.split(",", -1)).map(BusinessHours::day).collect(toUnmodifiableSet()),
        LocalTime.parse(from),
        LocalTime.parse(to),
        country);
  }

  boolean include(LocalDateTime moment) {
    LocalTime time = moment.toLocalTime();
    return days.contains(moment.getDayOfWeek())
        && !time.isBefore(from)
        && time.isBefore(to)
        && !country.isHoliday(moment.toLocalDate());
  }

  private static DayOfWeek day(String abbreviation) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().startsWith(abbreviation.strip()))
        .findFirst()
        .orElseThrow();
  }
}
