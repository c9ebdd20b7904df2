package app.tamis.fuzz;

import app.tamis.basics.Problems;

/// What Tamis itself has written, and must be able to read.
final class Unrefused {

  private Unrefused() {}

  static void by(Runnable reading) {
    try {
      reading.run();
    } catch (Problems refused) {
      throw new AssertionError("Tamis refuses what it wrote", refused);
    }
  }
}
