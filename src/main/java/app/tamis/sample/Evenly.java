package app.tamis.sample;

/// Spreads a rate over occasions so that the sum comes out right: what is left over by one is owed
/// to the next. A client who disputes one bill in four then does so three times a year, not once or
/// seven times as dice would have it, and small numbers tell the story that was meant.
final class Evenly {

  private double owed;

  Evenly(Dice dice) {
    this.owed = dice.share();
  }

  /// How often something happens this time, where it happens `rate` times on average.
  int count(double rate) {
    owed += rate;
    int now = (int) Math.floor(owed);
    owed -= now;
    return now;
  }

  /// Whether it happens this time, where it happens to this share of all.
  boolean happens(double share) {
    return count(share) > 0;
  }
}
