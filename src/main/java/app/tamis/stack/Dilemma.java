package app.tamis.stack;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/// Whether to give the tool that makes help efficient to clients who don't want to pay for it: what
/// clients with remote monitoring take and those without, what it would cost to give it to these,
/// and how many hours it would have to save to pay for itself. That it would save them isn't said:
/// clients differ in more than this.
///
/// @param unknown of how many clients nobody said whether they have it
/// @param giving empty where nobody is without, or no cost is known
/// @param shorter empty where too few are on either side
public record Dilemma(
    Side with, Side without, int unknown, Optional<Giving> giving, Optional<Shorter> shorter) {

  /// What a client took in the months that are looked at.
  ///
  /// @param monitored whether it has the tool; empty where nobody said
  /// @param tickets that it opened itself, a month; a tool that opens some makes none of these
  /// @param seats people supported; 0 where that isn't known
  public record Taken(
      ClientId client,
      Optional<Boolean> monitored,
      double hours,
      double tickets,
      double seats,
      OptionalInt endpoints) {

    OptionalDouble hoursPerTicket() {
      return tickets > 0 ? OptionalDouble.of(hours / tickets) : OptionalDouble.empty();
    }

    OptionalDouble ticketsPerSeat() {
      return seats > 0 ? OptionalDouble.of(tickets / seats) : OptionalDouble.empty();
    }

    OptionalDouble hoursPerSeat() {
      return seats > 0 ? OptionalDouble.of(hours / seats) : OptionalDouble.empty();
    }
  }

  /// Of clients with or without.
  public record Side(
      int clients,
      Optional<Spread> hoursPerTicket,
      Optional<Spread> ticketsPerSeat,
      Optional<Spread> hoursPerSeat) {

    private static Side of(List<Taken> clients) {
      return new Side(
          clients.size(),
          spread(clients, Taken::hoursPerTicket),
          spread(clients, Taken::ticketsPerSeat),
          spread(clients, Taken::hoursPerSeat));
    }

    private static Optional<Spread> spread(
        List<Taken> clients, Function<Taken, OptionalDouble> figure) {
      return Spread.of(
          clients.stream()
              .map(figure)
              .filter(OptionalDouble::isPresent)
              .map(OptionalDouble::getAsDouble)
              .toList());
    }
  }

  /// What a machine's tool costs us a month.
  ///
  /// @param clients of whose costs it was worked out; 0 where settings say it
  public record PerEndpoint(Amount cost, int clients) {}

  /// Giving it to those without.
  ///
  /// @param clients whose machines are counted
  /// @param uncounted those of whom nobody says how many machines they have
  /// @param cost a month
  /// @param hoursToPay that it must save a month; empty where nobody knows what an hour costs
  /// @param hoursTaken that these clients take a month
  public record Giving(
      int clients,
      int uncounted,
      int endpoints,
      PerEndpoint each,
      Amount cost,
      OptionalDouble hoursToPay,
      double hoursTaken) {}

  /// How many hours a month fewer it would be, were tickets of those without as long as with it;
  /// below zero for more.
  ///
  /// @param low as long as those of which a quarter is longer
  public record Shorter(double low, double middle, double high) {}

  static Dilemma of(List<Taken> clients, Optional<PerEndpoint> each, OptionalDouble hourCost) {
    var having = clients.stream().filter(one -> one.monitored().orElse(false)).toList();
    var lacking = clients.stream().filter(one -> !one.monitored().orElse(true)).toList();
    var with = Side.of(having);
    var without = Side.of(lacking);
    return new Dilemma(
        with,
        without,
        clients.size() - having.size() - lacking.size(),
        each.filter(_ -> !lacking.isEmpty()).map(cost -> giving(lacking, cost, hourCost)),
        without.hoursPerTicket().isPresent()
            ? with.hoursPerTicket().map(spread -> shorter(lacking, spread))
            : Optional.empty());
  }

  private static Giving giving(List<Taken> lacking, PerEndpoint each, OptionalDouble hourCost) {
    var counted = lacking.stream().filter(one -> one.endpoints().isPresent()).toList();
    int endpoints = counted.stream().mapToInt(one -> one.endpoints().orElse(0)).sum();
    var cost = each.cost().times(BigDecimal.valueOf(endpoints)).rounded();
    return new Giving(
        counted.size(),
        lacking.size() - counted.size(),
        endpoints,
        each,
        cost,
        hourCost.isPresent() && hourCost.getAsDouble() > 0
            ? OptionalDouble.of(cost.toDouble() / hourCost.getAsDouble())
            : OptionalDouble.empty(),
        counted.stream().mapToDouble(Taken::hours).sum());
  }

  private static Shorter shorter(List<Taken> lacking, Spread with) {
    double hours = 0;
    double tickets = 0;
    for (var one : lacking) {
      if (one.hoursPerTicket().isPresent()) {
        hours += one.hours();
        tickets += one.tickets();
      }
    }
    return new Shorter(
        hours - tickets * with.high(),
        hours - tickets * with.middle(),
        hours - tickets * with.low());
  }

  /// Whether there are enough clients on both sides to hold them against each other.
  public boolean isTold() {
    return with.hoursPerTicket().isPresent() && without.hoursPerTicket().isPresent();
  }
}
