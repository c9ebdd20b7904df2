package app.tamis.web.grades;

import app.tamis.basics.ClientId;
import app.tamis.gradebook.Standing;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.acts.ClientLevers;
import app.tamis.grading.acts.LeverSaid;
import app.tamis.grading.acts.Levers;
import app.tamis.grading.acts.Offers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What would lift each client of what is in force, worked out when first asked for.
@Component
public final class LeversInForce {

  private final PerStanding<Discretion, Made> made;

  LeversInForce(InForce inForce) {
    this.made = inForce.perStanding();
  }

  private record Made(PortfolioGrades grades, Levers levers, Map<ClientId, ClientLevers> found) {

    static Made of(Standing whole, Discretion discretion) {
      var grades = discretion.reactions() ? whole.grades() : whole.grades().unfelt();
      return new Made(
          grades,
          Levers.of(
              grades, whole.facts().months(), whole.facts().proposalSettings(), Offers.shipped()),
          new HashMap<>());
    }
  }

  /// The best of them, none for an A.
  public synchronized List<LeverSaid> best(
      Standing whole, Discretion discretion, ClientGrade client) {
    return made(whole, discretion)
        .levers()
        .bestSaid(of(whole, discretion, client), whole.facts().portfolio().currency());
  }

  /// For who isn't to know what the team feels, against the grade that the rules come to without
  /// it.
  public synchronized ClientLevers of(Standing whole, Discretion discretion, ClientGrade client) {
    var kept = made(whole, discretion);
    return kept.found()
        .computeIfAbsent(
            client.findings().client().id(),
            id -> kept.levers().of(kept.grades().find(id).orElseThrow()));
  }

  private Made made(Standing whole, Discretion discretion) {
    return made.get(whole, discretion, () -> Made.of(whole, discretion));
  }
}
