package app.tamis.measures;

import java.time.YearMonth;

/// What technicians wrote down in a calendar month, of all clients, also those who left.
///
/// @param technicians how many known technicians have a time entry in it
/// @param minutes of their time entries; those without a known technician aside
public record WorkMonth(YearMonth month, int technicians, double minutes) {}
