package app.tamis.clock;

import app.tamis.web.RunningTamis;

/// Looks at the clock of a Tamis that runs, at once.
public final class Ticks {

  private Ticks() {}

  public static void in(RunningTamis tamis) {
    tamis.part(Ticking.class).tick();
  }
}
