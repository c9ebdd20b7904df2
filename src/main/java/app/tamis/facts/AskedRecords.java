package app.tamis.facts;

import app.tamis.basics.ClientId;
import java.nio.file.Path;
import java.time.LocalDate;

/// Whose records are asked for, and of which days.
///
/// @param data the data folder
/// @param from the first day
/// @param to the last day: nothing later is known
public record AskedRecords(Path data, ClientId clientId, LocalDate from, LocalDate to) {}
