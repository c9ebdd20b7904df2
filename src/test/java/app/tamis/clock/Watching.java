package app.tamis.clock;

import app.tamis.web.RunningTamis;

/// What a running Tamis looks after by itself.
public final class Watching {

  private Watching() {}

  /// From now on only the test does what that watch would do.
  public static void stop(RunningTamis tamis, String name) {
    try {
      tamis.part(Watches.class).stop(name);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
