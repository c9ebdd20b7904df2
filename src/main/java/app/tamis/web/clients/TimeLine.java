package app.tamis.web.clients;

import app.tamis.basics.Words;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.Figure;
import app.tamis.measures.Numerals;
import app.tamis.web.page.ClientEvent;
import app.tamis.web.page.Months;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a client's months were like, and what stood out in them, newest first.
record TimeLine(Words words, Numerals numerals) {

  private static final double MINUTES_AN_HOUR = 60;

  /// @param months of one client
  /// @param asOf the last day of the last of them
  /// @param events in any order; those before the months are left out
  /// @param letters by month
  List<ClientView.Month> of(
      List<ClientMonth> months,
      LocalDate asOf,
      List<ClientEvent> events,
      Map<YearMonth, ClientView.MonthEnd> letters) {
    var since =
        new ClientView.Month(
            words.say("client.month.since", numerals.date(asOf)),
            ClientView.MonthEnd.NONE,
            "",
            said(events, event -> event.on().isAfter(asOf)));
    return Stream.concat(
            Stream.of(since).filter(month -> !month.events().isEmpty()),
            months.stream()
                .sorted(Comparator.comparing(ClientMonth::month).reversed())
                .map(month -> month(month, events, letters)))
        .toList();
  }

  private ClientView.Month month(
      ClientMonth month, List<ClientEvent> events, Map<YearMonth, ClientView.MonthEnd> letters) {
    return new ClientView.Month(
        Months.full(month.month(), words),
        letters.getOrDefault(month.month(), ClientView.MonthEnd.NONE),
        figures(month),
        said(events, event -> YearMonth.from(event.on()).equals(month.month())));
  }

  private List<ClientView.Event> said(List<ClientEvent> events, Predicate<ClientEvent> wanted) {
    return events.stream()
        .filter(wanted)
        .sorted(Comparator.comparing(ClientEvent::on).reversed())
        .map(event -> new ClientView.Event(numerals.date(event.on()), event.text()))
        .toList();
  }

  /// What there was, and nothing of what there wasn't.
  private String figures(ClientMonth month) {
    var sums = month.sums();
    double billed =
        sums.of(
            Figure.REVENUE_RECURRING,
            Figure.REVENUE_LABOUR,
            Figure.REVENUE_HARDWARE,
            Figure.REVENUE_LICENCE,
            Figure.REVENUE_OTHER);
    return Stream.of(
            billed == 0 ? "" : words.say("client.month.billed", money(billed)),
            hours(sums.of(Figure.MINUTES) / MINUTES_AN_HOUR),
            count("client.month.tickets", sums.of(Figure.TICKETS)),
            count("client.month.urgent", sums.of(Figure.URGENT_TICKETS)),
            count("client.month.calls", sums.of(Figure.CALLS_IN)),
            month.end().overdue() <= 0
                ? ""
                : words.say("client.month.overdue", money(month.end().overdue())))
        .filter(text -> !text.isEmpty())
        .reduce((one, other) -> one + " · " + other)
        .orElseGet(() -> words.say("client.month.nothing"));
  }

  private String hours(double hours) {
    return hours == 0
        ? ""
        : words.say("client.month.hours", numerals.number(OptionalDouble.of(hours), 1));
  }

  private String count(String key, double count) {
    return count == 0 ? "" : words.say(key, count);
  }

  private String money(double amount) {
    return numerals.money(OptionalDouble.of(amount));
  }
}
