package app.tamis.identity;

import java.time.Instant;
import java.util.UUID;

/// A browser that is signed in.
///
/// @param address where it was last seen
public record Session(UUID id, Device device, Instant since, Instant lastSeen, String address) {}
