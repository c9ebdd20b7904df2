package app.tamis.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that grading needs to know of a portfolio: its clients, their months, and what was imported
/// when.
///
/// @param clients every client on record, in the portfolio at a given date or not
/// @param months one row per client and month, without gaps from the client's earliest record or
///   first month to `lastMonth`; months before a client's earliest record may be missing
/// @param firstMonth the first month in which the portfolio has any invoice, ticket or time entry
/// @param newestFact the newest issue, payment, ticket, time entry or call
/// @param evidence when each table, and each column (`tickets.channel`), first had a value of any
///   client; absent where it never had one
public record PortfolioMonths(
    List<ClientOnRecord> clients,
    List<ClientMonth> months,
    Optional<YearMonth> firstMonth,
    Optional<LocalDate> newestFact,
    Map<String, LocalDate> evidence) {

  public PortfolioMonths {
    clients = List.copyOf(clients);
    months = List.copyOf(months);
    evidence = Map.copyOf(evidence);
  }

  /// A client as recorded.
  ///
  /// @param since first day with us
  /// @param until last day with us
  /// @param earliestFact the client's earliest invoice, ticket or time entry
  public record ClientOnRecord(
      String id,
      String name,
      Optional<LocalDate> since,
      Optional<LocalDate> until,
      Optional<LocalDate> earliestFact) {}

  /// The end of the last month with rows: nothing is known of later ones. Empty without rows.
  public Optional<LocalDate> lastMonthEnd() {
    return months.stream()
        .map(ClientMonth::month)
        .max(Comparator.naturalOrder())
        .map(YearMonth::atEndOfMonth);
  }

  /// The latest month end that the facts reach: the end of the newest fact's month if it fell on
  /// the last day, else of the month before. Empty where there is no dated fact.
  public Optional<LocalDate> defaultAsOf() {
    return newestFact.map(newest -> {
      var month = YearMonth.from(newest);
      return newest.equals(month.atEndOfMonth()) ? newest : month.minusMonths(1).atEndOfMonth();
    });
  }
}
