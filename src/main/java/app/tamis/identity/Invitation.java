package app.tamis.identity;

import java.time.Instant;
import java.util.UUID;

/// A link that was given out, and not yet used.
///
/// @param invited who is, as the inviter wrote it
public record Invitation(UUID id, Role role, String invited, Instant since, Instant expires) {}
