package app.tamis.law;

/// @param byClauseOnly whether service may be suspended only where a clause of the agreement says
///   so
/// @param noticeDays between the written notice and the first day without
record SuspensionTerms(boolean byClauseOnly, int noticeDays, Origin origin) {}
