/// From measures to a grade: the matrix, points, letters, grid, small-client steps, caps, the
/// range, the why and the road up.
///
/// Pure: sees no engine, no file and no clock. Start with `Grading`.
@NullMarked
package app.tamis.grading;

import org.jspecify.annotations.NullMarked;
