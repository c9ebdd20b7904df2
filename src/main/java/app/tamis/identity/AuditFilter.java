package app.tamis.identity;

import java.util.Optional;
import java.util.UUID;

/// Which part of the trail is wanted.
///
/// @param before only what is older than this entry
public record AuditFilter(Optional<UUID> person, Optional<String> kind, Optional<Long> before) {}
