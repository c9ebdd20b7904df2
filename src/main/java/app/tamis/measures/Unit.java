package app.tamis.measures;

/// What a measure's number is a number of.
public enum Unit {
  /// In the portfolio's currency, without tax.
  MONEY,
  /// The same for an hour of work: shown in whole units.
  MONEY_PER_HOUR,
  HOURS,
  DAYS,
  MONTHS,
  /// A part of a whole, 0.31 for 31 %; negative or above 1 where the parts may be.
  SHARE,
  /// One thing for each of another.
  RATIO,
  PER_YEAR,
  /// From 0 to 100.
  SCORE,
  /// From −2, dread, to 2, delight.
  REACTION
}
