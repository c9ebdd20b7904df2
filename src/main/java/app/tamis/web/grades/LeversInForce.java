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
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What would lift each client of what is in force, worked out when first asked for.
@Component
public final class LeversInForce {

  private final Map<Boolean, Made> made = new HashMap<>();

  private record Made(
      Standing of, PortfolioGrades grades, Levers levers, Map<ClientId, ClientLevers> found) {

    static Made of(Standing known) {
      var grades = known.felt() ? known.grades() : known.grades().unfelt();
      return new Made(
          known,
          grades,
          Levers.of(
              grades, known.facts().months(), known.facts().proposalSettings(), Offers.shipped()),
          new HashMap<>());
    }
  }

  /// The best of them, none for an A.
  public synchronized List<LeverSaid> best(Standing known, ClientGrade client) {
    return made(known).levers().bestSaid(of(known, client), known.facts().portfolio().currency());
  }

  /// For who isn't to know what the team feels, against the grade that the rules come to without
  /// it.
  public synchronized ClientLevers of(Standing known, ClientGrade client) {
    var kept = made(known);
    return kept.found()
        .computeIfAbsent(
            client.findings().client().id(),
            id -> kept.levers().of(kept.grades().find(id).orElseThrow()));
  }

  private Made made(Standing known) {
    var kept =
        Optional.ofNullable(made.get(known.felt()))
            .filter(of -> of.of().equals(known))
            .orElseGet(() -> Made.of(known));
    made.put(known.felt(), kept);
    return kept;
  }
}
