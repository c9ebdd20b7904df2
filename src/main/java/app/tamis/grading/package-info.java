/// From measures to a grade: the matrix, points, letters, grid, small-client steps, caps, the
/// range, the why and the road up.
///
/// Pure: sees no engine, no file and no clock. Start with [Grading], the door; [ClientGrading]
/// tells the rules in their order, `matrix/classic.yaml` holds their numbers, and [Why] puts a
/// grade into words.
@NullMarked
@ApplicationModule(allowedDependencies = {"basics", "measures"})
package app.tamis.grading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
