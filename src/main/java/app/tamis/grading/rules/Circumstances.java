package app.tamis.grading.rules;

import app.tamis.grading.Cap;
import app.tamis.grading.Limit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// What a verdict rests on beside its [Figures], and what stays as it is within a grade's range.
///
/// @param limited the limits of the relationship that hold
/// @param overhead administration per month, as money; empty where an hour's cost is unknown
/// @param netMargin empty where it has no value
/// @param revenue per month, likewise
/// @param caps those that hold, in the matrix' order
record Circumstances(
    Set<Limit.OfMarks> limited,
    OptionalDouble overhead,
    OptionalDouble netMargin,
    OptionalDouble revenue,
    List<Cap> caps) {

  Circumstances {
    limited = Set.copyOf(limited);
    caps = List.copyOf(caps);
  }
}
