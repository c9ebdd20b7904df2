package app.tamis.web.exits;

import app.tamis.gradebook.Standing;
import app.tamis.outlook.Candidate;
import app.tamis.outlook.ExitLimits;
import app.tamis.outlook.ExitOrder;
import app.tamis.outlook.ExitPlan;
import app.tamis.outlook.Tie;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.PerStanding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The better order of exits, looked for once for each limits, ties and candidates that were asked
/// about lately: to move somebody by hand changes none of these.
@Component
final class BetterOrders {

  private static final int MOST = 6;

  private final InForce inForce;
  private final PerStanding<Discretion, Lately> made;

  BetterOrders(InForce inForce) {
    this.inForce = inForce;
    this.made = inForce.perStanding();
  }

  ExitPlan of(Standing standing, ExitOrder order) {
    var discretion = Discretion.of(standing);
    return inForce
        .find()
        .filter(whole -> inForce.seen(whole, discretion).equals(standing))
        .map(whole -> made.get(whole, discretion, Lately::new).get(order))
        .orElseGet(order::better);
  }

  /// All that a better order depends on.
  private record Asked(List<Candidate> candidates, ExitLimits limits, List<Tie> ties) {}

  private static final class Lately {

    private final Map<Asked, ExitPlan> found = new LinkedHashMap<>(MOST, 0.75f, true);

    synchronized ExitPlan get(ExitOrder order) {
      var asked = new Asked(order.candidates(), order.limits(), order.ties());
      var known = found.get(asked);
      if (known == null) {
        known = order.better();
        found.put(asked, known);
        if (found.size() > MOST) {
          found.remove(found.keySet().iterator().next());
        }
      }
      return known;
    }
  }
}
