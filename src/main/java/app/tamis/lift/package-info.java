/// Lift plans: what is done for a client to reach a better grade, by whom and until when, and
/// whether it got there.
///
/// In: acts of [app.tamis.grading.acts] and talks that no figure knows, picked by a person; then
/// what was signed and what records show since. Out: a plan that somebody runs and that ends by
/// itself on its last day, lifted or not, judged on agreed terms. Start with [Lifts], the door;
/// [LiftPlan] and [PlanState] say where a plan stands, [Judging] and [Proving] are the rules, and
/// both are pure.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "basics",
      "book",
      "clock",
      "facts",
      "gradebook",
      "grading",
      "measures",
      "portfolio",
      "trail"
    })
package app.tamis.lift;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
