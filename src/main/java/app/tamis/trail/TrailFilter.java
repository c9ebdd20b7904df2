package app.tamis.trail;

import java.util.Optional;
import java.util.UUID;

/// Which part of the trail is wanted.
///
/// @param before only what is older than this entry
public record TrailFilter(Optional<UUID> person, Optional<String> kind, Optional<Long> before) {}
