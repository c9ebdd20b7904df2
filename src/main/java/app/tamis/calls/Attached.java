package app.tamis.calls;

import app.tamis.basics.ClientId;
import java.time.Instant;

/// A number that somebody has said is a client's.
///
/// @param client after mergers
/// @param by the name of who said so
public record Attached(String e164, ClientId client, String name, String by, Instant at) {}
