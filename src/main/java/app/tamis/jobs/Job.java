package app.tamis.jobs;

import java.util.Optional;
import java.util.UUID;

/// Something to be done, by whoever is its [JobKind].
///
/// @param record what it is about, where it is about one thing
/// @param tries with this one
public record Job(long id, String kind, Optional<UUID> record, int tries) {}
