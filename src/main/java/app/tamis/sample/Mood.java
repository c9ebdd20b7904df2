package app.tamis.sample;

/// A mood in whole steps from -2 (dread) to 2 (delight), about a mean that may lie between two:
/// what one reaction rounds off, the next makes up for.
final class Mood {

  private final Dice dice;
  private double owed;

  Mood(Dice dice) {
    this.dice = dice;
  }

  int next(double mean) {
    double felt = mean + owed;
    int shown = Math.clamp(Math.round(felt + dice.share() - 0.5), -2, 2);
    owed = Math.clamp(felt - shown, -1.0, 1.0);
    return shown;
  }
}
