package app.tamis.grading.acts;

import app.tamis.basics.Message;
import app.tamis.basics.Money;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.Figure;
import app.tamis.measures.Measure;
import app.tamis.measures.PortfolioWindow;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Puts acts into words: what to do, what it changes from now to then, and what goes with it.
///
/// @param portfolio in which the clients are
/// @param currency of the portfolio
record ActWords(PortfolioWindow portfolio, Currency currency) {

  /// Less than this is nothing to talk about.
  private static final double WORTH_SAYING = 0.5;

  ActSaid part() {
    return new ActSaid(Message.of("lever.part"), Optional.empty(), List.of());
  }

  /// @param now the client as it is when the act comes to it
  ActSaid of(Act.Remedy act, ClientInWindow now) {
    return new ActSaid(what(act, now), change(act, now), documents(act));
  }

  private Message what(Act.Remedy act, ClientInWindow now) {
    var key = "lever." + act.kind().id();
    return switch (act) {
      case Act.Raise(double share) ->
          share < 0 ? Message.of("lever.raise.lower", -share) : Message.of(key, share);
      case Act.RaiseToTarget _ -> Message.of(key, money(portfolio.costs().targetRate().orElse(0)));
      case Act.Managed(double fee, double labour) ->
          labour > 0
              ? Message.of("lever.managed.labour", money(fee), labour)
              : Message.of(key, money(fee));
      case Act.Surcharge _ -> Message.of(key, Terms.of(now, portfolio.costs()).multiplier());
      case Act.UseTickets(double share) -> Message.of(key, share);
      case Act.CallEarly(double share) -> Message.of(key, share);
      case Act.Hours _, Act.PayOnTime _, Act.PayUpFront _ -> Message.of(key);
    };
  }

  private Optional<Message> change(Act.Remedy act, ClientInWindow now) {
    var then = act.on(now, portfolio);
    return switch (act) {
      case Act.Raise _, Act.RaiseToTarget _, Act.Managed _ -> bill(now, then);
      case Act.Surcharge _ -> surcharge(now, then);
      case Act.Hours _ -> hours(now, then);
      case Act.PayOnTime _ -> payment(now);
      case Act.PayUpFront _ -> hardware(now);
      case Act.UseTickets _ ->
          tickets(
              "lever.use_tickets.change", Figure.PROPER_TICKETS, Figure.CLIENT_TICKETS, now, then);
      case Act.CallEarly _ ->
          tickets(
              "lever.call_early.change", Figure.URGENT_TICKETS, Figure.RATED_TICKETS, now, then);
    };
  }

  /// Of the service in a month.
  private Optional<Message> bill(ClientInWindow now, ClientInWindow then) {
    double before = perMonth(now, Figure.REVENUE_RECURRING, Figure.REVENUE_LABOUR);
    double after = perMonth(then, Figure.REVENUE_RECURRING, Figure.REVENUE_LABOUR);
    if (Math.abs(after - before) < WORTH_SAYING) {
      return Optional.empty();
    }
    var change = money(Math.abs(after - before));
    if (before > 0 && after >= PricedOffer.MANY_TIMES * before) {
      return Optional.of(
          Message.of("lever.bill.times", change, money(before), money(after), after / before));
    }
    var key = after > before ? "lever.bill.more" : "lever.bill.less";
    return Optional.of(Message.of(key, change, money(before), money(after)));
  }

  private Optional<Message> surcharge(ClientInWindow now, ClientInWindow then) {
    double hours = Math.rint(perMonth(now, Figure.AFTER_HOURS_MINUTES) / 6) / 10;
    return bill(now, then)
        .map(bill -> hours > 0 ? Message.of("lever.surcharge.change", bill, hours) : bill);
  }

  private Optional<Message> hours(ClientInWindow now, ClientInWindow then) {
    double before = perMonth(now, Figure.MINUTES) / 60;
    double after = perMonth(then, Figure.MINUTES) / 60;
    return before > after
        ? Optional.of(
            Message.of(
                "lever.hours.change", Math.rint(before * 10) / 10, Math.rint(after * 10) / 10))
        : Optional.empty();
  }

  private Optional<Message> payment(ClientInWindow now) {
    var late = value(Measure.AVERAGE_DAYS_LATE, now);
    var owed = value(Measure.OVERDUE, now);
    return Stream.of(
            late.stream()
                .filter(days -> days > 0)
                .mapToObj(days -> Message.of("lever.pay_on_time.late", Math.rint(days))),
            owed.stream()
                .filter(money -> money >= WORTH_SAYING)
                .mapToObj(money -> Message.of("lever.pay_on_time.owed", money(money))))
        .flatMap(said -> said)
        .reduce((days, money) -> Message.of("lever.pay_on_time.both", days, money));
  }

  private Optional<Message> hardware(ClientInWindow now) {
    double delivered = ChangedMonths.sum(now, Figure.HARDWARE_DELIVERED);
    double prepaid = ChangedMonths.sum(now, Figure.HARDWARE_PREPAID);
    return delivered - prepaid >= WORTH_SAYING
        ? Optional.of(Message.of("lever.pay_up_front.change", money(prepaid), money(delivered)))
        : Optional.empty();
  }

  private static Optional<Message> tickets(
      String key, Figure part, Figure whole, ClientInWindow now, ClientInWindow then) {
    double before = ChangedMonths.sum(now, part);
    double after = ChangedMonths.sum(then, part);
    return before == after
        ? Optional.empty()
        : Optional.of(
            Message.of(
                key,
                Math.rint(before),
                Math.rint(ChangedMonths.sum(now, whole)),
                Math.rint(after)));
  }

  private static List<Message> documents(Act.Remedy act) {
    return Stream.of(
            switch (act) {
              case Act.Raise _, Act.RaiseToTarget _ -> List.of("price_letter", "statement");
              case Act.Managed _ -> List.of("proposal", "mandate");
              case Act.Surcharge _, Act.PayUpFront _ -> List.of("call_out_agreement");
              case Act.PayOnTime _ -> List.of("mandate");
              case Act.UseTickets _ -> List.of("ticket_sheet");
              case Act.CallEarly _ -> List.of("review");
              case Act.Hours _ -> List.<String>of();
            })
        .flatMap(List::stream)
        .map(document -> Message.of("lever.document." + document))
        .toList();
  }

  private double perMonth(ClientInWindow client, Figure first, Figure... others) {
    return ChangedMonths.sum(client, first, others) / client.months().size();
  }

  private OptionalDouble value(Measure measure, ClientInWindow client) {
    return portfolio.measuresOf(client.totals()).value(measure);
  }

  private Money money(double amount) {
    return new Money(amount, currency);
  }
}
