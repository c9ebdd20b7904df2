package app.tamis.grading.acts;

import app.tamis.grading.acts.Act.Kind;
import app.tamis.grading.acts.Act.Remedy;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.Figure;
import app.tamis.measures.PortfolioWindow;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What is worth trying on a client. Never to part with it, and never that it takes fewer hours:
/// what a set-up saves is nobody's figure but the owner's.
record Remedies(PortfolioWindow portfolio, Proposals proposals) {

  private static final double A_TENTH = 0.10;

  /// In the order in which they apply.
  List<Remedy> of(ClientInWindow client) {
    return Stream.of(
            Stream.of(new Act.Raise(A_TENTH)),
            Stream.of(new Act.RaiseToTarget()),
            managed(client),
            there(Figure.AFTER_HOURS_MINUTES, client, new Act.Surcharge()),
            Stream.of(new Act.PayOnTime()),
            there(Figure.HARDWARE_DELIVERED, client, new Act.PayUpFront()),
            Stream.of(new Act.UseTickets(Act.UseTickets.USUAL)),
            Stream.of(new Act.CallEarly(Act.CallEarly.USUAL)))
        .<Remedy>flatMap(remedies -> remedies)
        .filter(remedy -> remedy.obstacle(client, portfolio).isEmpty())
        .toList();
  }

  /// Whether both together are something that one would do: a price is raised once, and a new
  /// agreement has its own.
  static boolean goTogether(Remedy one, Remedy other) {
    return !one.kind().excludes(other.kind()) && !raisesAndManages(one.kind(), other.kind());
  }

  private static boolean raisesAndManages(Kind one, Kind other) {
    return (one.isRaise() && other == Kind.MANAGED) || (one == Kind.MANAGED && other.isRaise());
  }

  /// At the fee of the complete offer.
  private Stream<Remedy> managed(ClientInWindow client) {
    var fee =
        Terms.of(client, portfolio.costs()).managed()
            ? OptionalDouble.empty()
            : proposals.fee(client.id(), Offers.COMPLETE);
    return fee.stream().mapToObj(Act.Managed::at);
  }

  private static Stream<Remedy> there(Figure figure, ClientInWindow client, Remedy remedy) {
    return ChangedMonths.sum(client, figure) > 0 ? Stream.of(remedy) : Stream.of();
  }
}
