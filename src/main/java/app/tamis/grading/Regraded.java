package app.tamis.grading;

import java.util.Optional;

/// What the matrix would make of a client under other months: as a grade, but without how sure it
/// is, and whatever a person says.
///
/// @param grade empty where it wouldn't be graded
public record Regraded(Optional<Letter> grade, Findings findings) {}
