package app.tamis.web.grades;

import app.tamis.basics.ClientId;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.acts.ClientLevers;
import app.tamis.grading.acts.LeverSaid;
import app.tamis.grading.acts.Levers;
import app.tamis.grading.acts.Offers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What would lift each client of what is in force, worked out when first asked for.
@Component
public final class LeversInForce {

  private static final int KINDS_OF_READERS = 2;

  private final Deque<Made> made = new ArrayDeque<>();

  private record Made(
      InForce.Snapshot of, PortfolioGrades grades, Levers levers, Map<ClientId, ClientLevers> found) {

    static Made of(InForce.Snapshot known) {
      var grades = known.discretion().reactions() ? known.grades() : known.grades().unfelt();
      return new Made(
          known,
          grades,
          Levers.of(
              grades, known.facts().months(), known.facts().proposalSettings(), Offers.shipped()),
          new HashMap<>());
    }
  }

  /// The best of them, none for an A.
  public synchronized List<LeverSaid> best(InForce.Snapshot known, ClientGrade client) {
    return made(known).levers().bestSaid(of(known, client), known.facts().portfolio().currency());
  }

  /// For who isn't to know what the team feels, against the grade that the rules come to without
  /// it.
  public synchronized ClientLevers of(InForce.Snapshot known, ClientGrade client) {
    var kept = made(known);
    return kept.found()
        .computeIfAbsent(
            client.findings().client().id(),
            id -> kept.levers().of(kept.grades().find(id).orElseThrow()));
  }

  private Made made(InForce.Snapshot known) {
    var kept =
        made.stream()
            .filter(of -> of.of().equals(known))
            .findFirst()
            .orElseGet(() -> Made.of(known));
    made.remove(kept);
    made.addFirst(kept);
    if (made.size() > KINDS_OF_READERS) {
      made.removeLast();
    }
    return kept;
  }
}
