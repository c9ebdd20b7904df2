package app.tamis.grading;

import app.tamis.measures.Measure;
import app.tamis.measures.Measures;
import app.tamis.measures.PortfolioWindow;
import app.tamis.measures.Totals;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The clients of one grade, or those not graded, together.
///
/// @param letter empty for those not graded
/// @param clients how many
/// @param revenueShare of the portfolio's revenue; no value where that has none, 0 of nobody
/// @param hoursShare of the portfolio's hours, likewise
/// @param contribution likewise
public record Group(
    Optional<Letter> letter,
    int clients,
    OptionalDouble revenueShare,
    OptionalDouble hoursShare,
    OptionalDouble contribution) {

  private static final OptionalDouble NOTHING = OptionalDouble.of(0);

  static Group of(Optional<Letter> letter, List<Totals> clients, PortfolioWindow portfolio) {
    if (clients.isEmpty()) {
      return new Group(letter, 0, NOTHING, NOTHING, NOTHING);
    }
    var together = portfolio.measuresOf(Totals.together(clients));
    return of(letter, clients.size(), together);
  }

  private static Group of(Optional<Letter> letter, int clients, Measures together) {
    return new Group(
        letter,
        clients,
        together.value(Measure.REVENUE_SHARE),
        together.value(Measure.HOURS_SHARE),
        together.value(Measure.CONTRIBUTION));
  }
}
