/// Grades as they were made and published, and what people decide beside them.
///
/// In: the facts in force, and decisions. Out: the grades in force, the published grade of each
/// client, what moved, and any past grading recomputed from what it knew. Start with [Standings],
/// the door to the grades in force, then [Gradings], that to grades as they were made;
/// [ClientDecisions] is that to what people decide, [MatrixVersions] that to the matrices by which
/// the firm grades and has graded. The rules are [app.tamis.grading]'s.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "basics",
      "book",
      "clock",
      "facts",
      "grading",
      "jobs",
      "measures",
      "portfolio",
      "trail"
    })
package app.tamis.gradebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
