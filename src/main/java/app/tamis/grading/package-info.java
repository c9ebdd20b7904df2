/// From measures to a grade: the matrix, points, letters, grid, small-client steps, caps, the
/// range, the why and the road up.
///
/// Pure: sees no engine, no file and no clock. Start with [Grading], the door, then
/// [PortfolioGrades], what comes out; `matrix/classic.yaml` holds the numbers.
///
/// Here are doors, and the words that they hand out: a [Matrix] with its parts, which pages show
/// and the book keeps, and a client's grade with its findings. Rooms behind them, each a package
/// within, are nobody's business outside: `matrix` reads the document, `rules` grade by it, `why`
/// says the grade in sentences. None of these knows another. `acts`, what can be done about a
/// grade, is open: it has doors of its own.
@NullMarked
@ApplicationModule(allowedDependencies = {"basics", "measures"})
package app.tamis.grading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
