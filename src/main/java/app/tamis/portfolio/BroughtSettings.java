package app.tamis.portfolio;

import java.time.Instant;

/// Settings that came with facts.
///
/// @param by whose import it was; empty for the console
public record BroughtSettings(SettingsText text, String by, Instant at) {}
