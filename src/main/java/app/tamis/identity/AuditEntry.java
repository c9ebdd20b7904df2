package app.tamis.identity;

import app.tamis.basics.Message;
import java.time.Instant;

/// Something that somebody did.
///
/// @param id grows with time
/// @param name of who did it, as it was then; empty where nobody was signed in
/// @param address empty at the console
public record AuditEntry(
    long id, Instant at, String name, String address, String kind, Message what) {}
