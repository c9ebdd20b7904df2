/// What happens if we let them go: month by month, in which order, and what came of it.
///
/// In: graded months, what is to be done to whom and from when, and what the owner wants to keep.
/// Out: the months to come with their valley and the month in which it is made up for ([Months]);
/// the exits worst first, and the better order beside ([ExitOrder]). All of that is pure, and works
/// on a folder as well as on the book; what people keep of it is behind the doors [Scenarios],
/// [Exits] and [FreedHours]. Formulas: `docs/METHOD.md`.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "agreements",
      "basics",
      "book",
      "facts",
      "grading",
      "law",
      "lift",
      "measures",
      "trail"
    })
package app.tamis.outlook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
