package app.tamis.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// From when on a portfolio's records tell of a whole month, by what was known at a month end.
record Coverage(
    Optional<YearMonth> invoices, Optional<YearMonth> work, Optional<YearMonth> tickets) {

  private static final int DAYS_THAT_MAY_BE_MISSING = 7;

  static Coverage at(LocalDate asOf, Facts facts) {
    return new Coverage(
        first(asOf, facts.invoices().stream().map(Facts.Invoice::issuedOn)).map(YearMonth::from),
        first(asOf, facts.timeEntries().stream().map(Facts.TimeEntry::day)).map(Coverage::whole),
        first(asOf, facts.tickets().stream().map(Facts.Ticket::day)).map(YearMonth::from));
  }

  Optional<YearMonth> month(boolean hoursAreEstimated) {
    return hoursAreEstimated
        ? invoices.or(() -> tickets)
        : Stream.of(invoices, work)
            .flatMap(Optional::stream)
            .max(YearMonth::compareTo)
            .or(() -> tickets);
  }

  private static Optional<LocalDate> first(LocalDate asOf, Stream<LocalDate> days) {
    List<LocalDate> usual = Strays.of(days.filter(day -> !day.isAfter(asOf))).withoutEarly();
    return usual.isEmpty() ? Optional.empty() : Optional.of(usual.getFirst());
  }

  private static YearMonth whole(LocalDate first) {
    YearMonth month = YearMonth.from(first);
    return first.getDayOfMonth() > DAYS_THAT_MAY_BE_MISSING ? month.plusMonths(1) : month;
  }
}
