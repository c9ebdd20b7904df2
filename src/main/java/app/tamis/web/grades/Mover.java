package app.tamis.web.grades;

import java.util.List;

/// A client with another grade than before, in words.
///
/// @param direction `up`, `down`, `graded` where there was no grade, or `ungraded` where there is
///   none any more
/// @param move such as "C → B"
public record Mover(
    String name, String href, String direction, String move, List<String> because) {}
