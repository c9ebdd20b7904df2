package app.tamis.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

/// The month end as of which a portfolio is graded when nobody says another.
final class AsOf {

  private AsOf() {}

  static LocalDate standard(Facts facts) {
    LocalDate newest = newest(facts);
    LocalDate endOfItsMonth = YearMonth.from(newest).atEndOfMonth();
    return newest.equals(endOfItsMonth)
        ? endOfItsMonth
        : YearMonth.from(newest).minusMonths(1).atEndOfMonth();
  }

  private static LocalDate newest(Facts facts) {
    return Stream.of(
            facts.invoices().stream().map(Facts.Invoice::issuedOn),
            facts.payments().stream().map(Facts.Payment::paidOn),
            facts.tickets().stream().map(Facts.Ticket::day),
            facts.timeEntries().stream().map(Facts.TimeEntry::day),
            facts.calls().stream().map(Facts.Call::day))
        .flatMap(days -> days)
        .max(LocalDate::compareTo)
        .orElseThrow(() -> new IllegalArgumentException("no dated facts: say the as-of date"));
  }
}
