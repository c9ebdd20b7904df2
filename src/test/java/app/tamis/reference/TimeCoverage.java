package app.tamis.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// How much of their paid time the technicians wrote down.
final class TimeCoverage {

  private TimeCoverage() {}

  static Optional<Fraction> of(
      List<Facts.TimeEntry> entries, LocalDate asOf, int windowMonths, Fraction paidHours) {
    YearMonth last = YearMonth.from(asOf);
    List<YearMonth> window = Months.between(last.minusMonths(windowMonths - 1L), last);
    List<Facts.TimeEntry> known =
        entries.stream()
            .filter(entry -> entry.technician().isPresent())
            .filter(entry -> window.contains(YearMonth.from(entry.day())))
            .toList();
    Fraction minutes =
        known.stream().map(Facts.TimeEntry::minutes).reduce(Fraction.ZERO, Fraction::plus);
    Fraction paid = paidHours.times(technicianMonths(known));
    return Ratio.of(minutes.over(Facts.MINUTES_PER_HOUR), paid);
  }

  private static long technicianMonths(List<Facts.TimeEntry> known) {
    record TechnicianMonth(Optional<Facts.Technician> technician, YearMonth month) {}

    return known.stream()
        .map(entry -> new TechnicianMonth(entry.technician(), YearMonth.from(entry.day())))
        .distinct()
        .count();
  }
}
