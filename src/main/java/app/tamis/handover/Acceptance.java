package app.tamis.handover;

import java.time.LocalDate;

/// That somebody at the client's took over.
///
/// @param role such as "managing director", or of the next provider
/// @param exceptions what they don't accept, in their words; empty for all of it
public record Acceptance(String name, String role, LocalDate on, String exceptions) {}
