package app.tamis.measures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import app.tamis.basics.ClientId;
import app.tamis.measures.PortfolioMonths.ClientOnRecord;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How clients came in a month: by phone, or by a ticket as it should be.
///
/// @param calls incoming; empty where not all of the month's are on record
/// @param tickets proper ones; likewise
public record PhoneMonth(YearMonth month, OptionalDouble calls, OptionalDouble tickets) {

  /// The months up to one, oldest first.
  public static List<PhoneMonth> upTo(
      YearMonth last, int months, PortfolioMonths portfolio, Predicate<ClientId> whose) {
    var left = left(portfolio.clients().stream());
    var rows =
        portfolio.months().stream()
            .filter(row -> whose.test(row.clientId()) && isThere(row, left))
            .collect(groupingBy(ClientMonth::month));
    return IntStream.range(0, months)
        .mapToObj(i -> last.minusMonths(months - 1L - i))
        .map(month -> of(month, portfolio, rows.getOrDefault(month, List.of())))
        .toList();
  }

  /// One client's month; empty where it wasn't there.
  public static Optional<PhoneMonth> of(
      ClientMonth row, ClientOnRecord client, PortfolioMonths portfolio) {
    var left = left(Stream.of(client));
    var month =
        of(row.month(), portfolio, Stream.of(row).filter(one -> isThere(one, left)).toList());
    return month.calls.isEmpty() && month.tickets.isEmpty() ? Optional.empty() : Optional.of(month);
  }

  /// Of all months of which both are known, as one sum: the share of tickets in both.
  public static OptionalDouble share(List<PhoneMonth> months) {
    var known = months.stream().filter(PhoneMonth::isKnown).toList();
    double tickets = known.stream().mapToDouble(month -> month.tickets.orElseThrow()).sum();
    double calls = known.stream().mapToDouble(month -> month.calls.orElseThrow()).sum();
    return Ratio.of(tickets, tickets + calls);
  }

  public boolean isKnown() {
    return calls.isPresent() && tickets.isPresent();
  }

  /// Tickets in tickets and calls; empty where either isn't known, or there was neither.
  public OptionalDouble share() {
    return share(List.of(this));
  }

  private static PhoneMonth of(
      YearMonth month, PortfolioMonths portfolio, List<ClientMonth> there) {
    var sums = Sums.total(there.stream().map(ClientMonth::sums).toList());
    return new PhoneMonth(
        month,
        known(
            !there.isEmpty() && portfolio.coverage().hasWhole(DatedTable.CALLS, month),
            sums.of(Figure.CALLS_IN)),
        known(
            !there.isEmpty() && tellsOfTickets(portfolio, month), sums.of(Figure.PROPER_TICKETS)));
  }

  /// The last month of those who left.
  private static Map<ClientId, YearMonth> left(Stream<ClientOnRecord> clients) {
    return clients
        .filter(client -> client.until().isPresent())
        .collect(toMap(ClientOnRecord::id, client -> YearMonth.from(client.until().orElseThrow())));
  }

  /// Rows go on after a client has left.
  private static boolean isThere(ClientMonth row, Map<ClientId, YearMonth> left) {
    var last = left.get(row.clientId());
    return last == null || !row.month().isAfter(last);
  }

  /// Whether a ticket is proper can't be known before any says by which door it came.
  private static boolean tellsOfTickets(PortfolioMonths portfolio, YearMonth month) {
    var since = portfolio.evidence().get(Source.TICKETS_CHANNEL.key());
    return Objects.nonNull(since)
        && !YearMonth.from(since).isAfter(month)
        && portfolio.coverage().hasWhole(DatedTable.TICKETS, month);
  }

  private static OptionalDouble known(boolean isKnown, double value) {
    return isKnown ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
