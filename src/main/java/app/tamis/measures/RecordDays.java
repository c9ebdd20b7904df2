package app.tamis.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many records of a table fall on which day.
public final class RecordDays {

  /// What is further away from where the records are is a mistyped date.
  private static final int STRAY_AFTER_DAYS = 45;

  private static final int ONE_IN = 200;

  private final LocalDate[] days;

  /// Up to and including that day.
  private final long[] soFar;

  private RecordDays(SortedMap<LocalDate, Long> records) {
    this.days = records.keySet().toArray(LocalDate[]::new);
    this.soFar = records.values().stream().mapToLong(Long::longValue).toArray();
    Arrays.parallelPrefix(soFar, Long::sum);
  }

  /// @param records their number by day, above 0
  public static RecordDays of(Map<LocalDate, Long> records) {
    return new RecordDays(new TreeMap<>(records));
  }

  /// From when to when there are records. Empty where there is none.
  public Optional<Span> span() {
    return span(LocalDate.MAX);
  }

  /// The same, had nothing been recorded after a day.
  Optional<Span> span(LocalDate upTo) {
    int count = place(upTo);
    if (count == 0) {
      return Optional.empty();
    }
    long records = soFar[count - 1];
    long away = Math.max(1, records / ONE_IN);
    var earliest = day(Math.min(1 + away, records)).minusDays(STRAY_AFTER_DAYS);
    var latest = day(Math.max(records - away, 1)).plusDays(STRAY_AFTER_DAYS);
    int last = Math.min(place(latest), count);
    return Optional.of(
        new Span(
            days[place(earliest.minusDays(1))],
            days[last - 1],
            records - soFar[last - 1],
            days[count - 1]));
  }

  boolean hasAnyIn(YearMonth month) {
    return place(month.atEndOfMonth()) > place(month.atDay(1).minusDays(1));
  }

  /// The day of the record in that place, counted from 1.
  private LocalDate day(long place) {
    int at = Arrays.binarySearch(soFar, place);
    return days[at < 0 ? -at - 1 : at];
  }

  /// How many days with records there are up to a day.
  private int place(LocalDate upTo) {
    int at = Arrays.binarySearch(days, upTo);
    return at < 0 ? -at - 1 : at + 1;
  }
}
