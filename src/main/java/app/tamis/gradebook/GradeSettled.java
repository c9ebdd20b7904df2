package app.tamis.gradebook;

import app.tamis.basics.ClientId;
import app.tamis.grading.Letter;
import java.time.LocalDate;
import java.util.Optional;

/// Another grade of a client is published than before. Told in the transaction that publishes it:
/// who has work to do because of it adds a job there, which a crash doesn't lose.
///
/// @param was empty where it wasn't graded, or wasn't there
/// @param grade empty where it isn't graded any more
public record GradeSettled(
    ClientId clientId, LocalDate monthEnd, Optional<Letter> was, Optional<Letter> grade) {}
