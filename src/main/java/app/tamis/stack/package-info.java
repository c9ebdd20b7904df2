/// The same tools everywhere: which tool does which job at each client's, what that costs, and what
/// came after advice that was refused.
///
/// In: the fact tables `stack` and `licences`, what a person typed over them, and the tool that the
/// firm chose for each job. Out: for each client whether it has that tool, another, none, or nobody
/// knows; the share of its jobs that are as everywhere; what suppliers cost for it; what clients
/// with and without remote monitoring take; incidents that followed a refusal. What is typed
/// reaches facts as rows, through `facts.BookRows`. Start with [Stacks], the door. Pure rules:
/// [Toolkit], [SetUp], [Dilemma], [SupplierCosts], [Followed].
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "basics",
      "book",
      "facts",
      "gradebook",
      "grading",
      "measures",
      "portfolio",
      "trail"
    })
package app.tamis.stack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
