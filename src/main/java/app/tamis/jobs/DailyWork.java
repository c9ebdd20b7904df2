package app.tamis.jobs;

/// What is done once whenever a day is over where a portfolio is, also where nobody looks; and once
/// for all days on which the server was switched off.
public interface DailyWork extends JobKind {}
