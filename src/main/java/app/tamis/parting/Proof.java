package app.tamis.parting;

import java.time.Instant;
import java.util.UUID;

/// Paper that proves that a client has the letter.
///
/// @param document as it was scanned or photographed
public record Proof(UUID document, String byName, Instant at) {}
