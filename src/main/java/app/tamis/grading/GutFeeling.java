package app.tamis.grading;

import java.util.Optional;

/// What the team feels when that name lights up on the phone.
///
/// @param letter by the lines of an axis
/// @param figures the relationship's letter without it; empty where nothing else is known
/// @param apart whether they are so far apart that it must be said: "the figures say B, the team
///   dreads them"
public record GutFeeling(Letter letter, Optional<Letter> figures, boolean apart) {}
