package app.tamis.portfolio;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Days on which a firm is closed beside national public holidays: a regional holiday, a bridge, a
/// week in August.
///
/// @param yearly those of every year
public record ClosedDays(Set<LocalDate> once, Set<MonthDay> yearly) {

  public static final ClosedDays NONE = new ClosedDays(Set.of(), Set.of());

  public ClosedDays {
    once = Set.copyOf(once);
    yearly = Set.copyOf(yearly);
  }

  public boolean include(LocalDate day) {
    return once.contains(day) || yearly.contains(MonthDay.from(day));
  }

  /// As they are written, such as `12-26` and `2026-05-15`, in order.
  public List<String> written() {
    return Stream.concat(
            yearly.stream().sorted().map(day -> day.toString().substring(2)),
            once.stream().sorted().map(LocalDate::toString))
        .toList();
  }
}
