package app.tamis.web.grades;

import app.tamis.basics.ClientId;
import app.tamis.grading.ClientGrade;
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

  private Optional<Made> made = Optional.empty();

  private record Made(InForce.Snapshot of, Levers levers, Map<ClientId, ClientLevers> found) {}

  /// The best of them, none for an A.
  public synchronized List<LeverSaid> best(InForce.Snapshot known, ClientGrade client) {
    return made(known).levers().bestSaid(of(known, client), known.facts().portfolio().currency());
  }

  public synchronized ClientLevers of(InForce.Snapshot known, ClientGrade client) {
    var levers = made(known).levers();
    return made(known)
        .found()
        .computeIfAbsent(client.findings().client().id(), _ -> levers.of(client));
  }

  private Made made(InForce.Snapshot known) {
    var kept =
        made.filter(of -> of.of().equals(known))
            .orElseGet(() -> new Made(known, levers(known), new HashMap<>()));
    made = Optional.of(kept);
    return kept;
  }

  private static Levers levers(InForce.Snapshot known) {
    return Levers.of(
        known.grades(), known.facts().months(), known.facts().proposalSettings(), Offers.shipped());
  }
}
