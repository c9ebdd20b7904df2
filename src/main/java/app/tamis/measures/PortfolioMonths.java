package app.tamis.measures;

import app.tamis.basics.ClientId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that grading needs to know of a portfolio: its clients, their months, how far its records
/// reach, and what was imported when.
///
/// @param clients every client on record, in the portfolio at a given date or not
/// @param months one row per client and month, without gaps from the client's earliest record or
///   first month to `lastMonth`; months before a client's earliest record may be missing
/// @param due bills that count for lateness, by when they fell due and were first paid
/// @param evidence when each table, and each column (`tickets.channel`), first had a value of any
///   client; absent where it never had one
public record PortfolioMonths(
    List<ClientOnRecord> clients,
    List<ClientMonth> months,
    Coverage coverage,
    List<DueBills> due,
    Map<String, LocalDate> evidence) {

  public PortfolioMonths {
    clients = List.copyOf(clients);
    months = List.copyOf(months);
    due = List.copyOf(due);
    evidence = Map.copyOf(evidence);
  }

  /// A client as recorded.
  ///
  /// @param since first day with us
  /// @param until last day with us
  /// @param earliestFact the client's earliest invoice, ticket or time entry
  /// @param firstPaid day of the first payment, bounced or not, of any of its invoices
  /// @param billedAhead the month of its first invoice, where that has a positive recurring line
  ///   that counts in three or more months: it says nothing of months before
  public record ClientOnRecord(
      ClientId id,
      String name,
      Optional<LocalDate> since,
      Optional<LocalDate> until,
      Optional<LocalDate> earliestFact,
      Optional<LocalDate> firstPaid,
      Optional<YearMonth> billedAhead) {}

  /// The end of the last month with rows: nothing is known of later ones. Empty without rows.
  public Optional<LocalDate> lastMonthEnd() {
    return months.stream()
        .map(ClientMonth::month)
        .max(Comparator.naturalOrder())
        .map(YearMonth::atEndOfMonth);
  }

  /// The end of the last complete month. Empty where there is no dated fact.
  public Optional<LocalDate> defaultAsOf() {
    return coverage.lastCompleteMonthEnd();
  }
}
