package app.tamis.calls;

import java.time.Instant;
import java.util.Optional;

/// A call, as it is shown to a person.
///
/// @param briefing what should be at hand; empty where nobody knows for certain whose call it is
/// @param gradeSeen whether they have looked at the client's grade from it
/// @param felt whether they have tapped a face
public record Card(
    Call call,
    Whose whose,
    Optional<Briefing> briefing,
    Instant shownAt,
    boolean gradeSeen,
    boolean felt) {}
