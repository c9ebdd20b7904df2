package app.tamis.trail;

import app.tamis.basics.Message;
import java.time.Instant;

/// Something that somebody did.
///
/// @param id grows with time
/// @param name of who did it, as it was then; empty where nobody was signed in
/// @param address empty at the console
public record TrailEntry(
    long id, Instant at, String name, String address, String kind, Message what) {}
