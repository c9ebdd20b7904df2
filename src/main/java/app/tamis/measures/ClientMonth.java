package app.tamis.measures;

import java.time.YearMonth;

/// One client's calendar month in the portfolio's time zone: the row into which all facts are
/// rolled up, and from which everything else is computed. It depends only on what was known at the
/// month's end.
public record ClientMonth(String clientId, YearMonth month, Sums sums, MonthEnd end) {}
