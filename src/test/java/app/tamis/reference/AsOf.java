package app.tamis.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The month end as of which a portfolio is graded when nobody says another: that of the last month
/// that all of its tables cover.
final class AsOf {

  private AsOf() {}

  static LocalDate standard(Facts facts) {
    Optional<LocalDate> invoice = newest(facts.invoices().stream().map(Facts.Invoice::issuedOn));
    Optional<LocalDate> timeEntry = newest(facts.timeEntries().stream().map(Facts.TimeEntry::day));
    Optional<LocalDate> ticket = newest(facts.tickets().stream().map(Facts.Ticket::day));
    Optional<LocalDate> payment = newest(facts.payments().stream().map(Facts.Payment::paidOn));
    Optional<LocalDate> call = newest(facts.calls().stream().map(Facts.Call::day));
    LocalDate covered =
        Stream.of(invoice, timeEntry)
            .flatMap(Optional::stream)
            .min(LocalDate::compareTo)
            .or(() -> ticket)
            .orElseThrow(() -> new IllegalArgumentException("no dated facts: say the as-of date"));
    LocalDate newest =
        Stream.of(invoice, payment, ticket, timeEntry, call)
            .flatMap(Optional::stream)
            .max(LocalDate::compareTo)
            .orElseThrow();
    YearMonth month = YearMonth.from(covered);
    boolean isOver = !newest.isBefore(month.atEndOfMonth());
    return (isOver ? month : month.minusMonths(1)).atEndOfMonth();
  }

  private static Optional<LocalDate> newest(Stream<LocalDate> days) {
    List<LocalDate> usual = Strays.of(days).withoutLate();
    return usual.isEmpty() ? Optional.empty() : Optional.of(usual.getLast());
  }
}
