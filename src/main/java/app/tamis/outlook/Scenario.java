package app.tamis.outlook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A question that somebody kept, with what the answer was then.
///
/// @param asOf the month end on which that answer rested
/// @param hidden whether it was thrown away
public record Scenario(
    UUID id,
    String name,
    Question question,
    ThreeSums said,
    LocalDate asOf,
    boolean hidden,
    String madeBy,
    Instant madeAt) {}
