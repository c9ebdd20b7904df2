package app.tamis.web.whatif;

import app.tamis.gradebook.Standing;
import app.tamis.grading.acts.Plan;
import app.tamis.grading.acts.TimeUse;
import app.tamis.grading.acts.WhatIf;
import app.tamis.grading.acts.Wish;
import app.tamis.web.grades.Discretion;
import app.tamis.web.grades.InForce;
import app.tamis.web.grades.PerStanding;
import app.tamis.web.grades.ShownGrades;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The portfolio after a plan, graded once for each plan that was asked about lately: what is done
/// with the time changes no grade, so that a slider waits for none.
@Component
final class Regraded {

  private static final int MOST = 12;

  private final InForce inForce;
  private final PerStanding<Discretion, Lately> made;

  Regraded(InForce inForce) {
    this.inForce = inForce;
    this.made = inForce.perStanding();
  }

  /// @throws app.tamis.basics.Problems where wishes contradict each other or can't be done
  WhatIf of(Standing standing, List<Wish> wishes, TimeUse use) {
    var discretion = Discretion.of(standing);
    return inForce
        .find()
        .filter(whole -> inForce.seen(whole, discretion).equals(standing))
        .map(whole -> made.get(whole, discretion, Lately::new).get(standing, wishes))
        .orElseGet(() -> made(standing, wishes))
        .with(use);
  }

  private static WhatIf made(Standing standing, List<Wish> wishes) {
    var plan = Plan.of(wishes, standing.grades(), ShownGrades.of(standing)::of);
    return WhatIf.of(standing.grades(), plan, TimeUse.NONE);
  }

  private static final class Lately {

    private final Map<List<Wish>, WhatIf> asked = new LinkedHashMap<>(MOST, 0.75f, true);

    synchronized WhatIf get(Standing standing, List<Wish> wishes) {
      var known = asked.get(wishes);
      if (known == null) {
        known = made(standing, wishes);
        asked.put(List.copyOf(wishes), known);
        if (asked.size() > MOST) {
          asked.remove(asked.keySet().iterator().next());
        }
      }
      return known;
    }
  }
}
