package app.tamis.portfolio;

import java.time.Instant;
import java.util.OptionalInt;

/// Settings as they were kept.
///
/// @param number counts up from 1, the settings that came with the first import
/// @param again the earlier version that was put in force again
/// @param by the person's name as it was then; empty where it came in at the console
public record SettingsVersion(
    int number, SettingsText text, OptionalInt again, String by, Instant at) {}
