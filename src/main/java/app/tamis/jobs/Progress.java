package app.tamis.jobs;

import app.tamis.basics.Message;
import java.util.Optional;
import java.util.function.IntConsumer;

/// How far a running job has come. Also how it is stopped: between two steps.
public final class Progress {

  /// Told to stop. Whoever lets it through has been stopped.
  public static final class Stopped extends RuntimeException {

    private final boolean byPerson;

    Stopped(boolean byPerson) {
      this.byPerson = byPerson;
    }

    boolean byPerson() {
      return byPerson;
    }
  }

  private enum Wish {
    GO_ON,
    CANCEL,
    BREAK_OFF
  }

  private volatile Wish wish = Wish.GO_ON;
  private volatile Optional<Message> now = Optional.empty();
  private volatile int steps;
  private final IntConsumer told;

  /// @param told how many steps it has come to
  Progress(IntConsumer told) {
    this.told = told;
  }

  /// Says what is done from here on.
  ///
  /// @throws Stopped where somebody has cancelled it, or Tamis ends
  @SuppressWarnings("NonAtomicVolatileUpdate") // only the job itself counts
  public void at(Message step) {
    goOnOrStop();
    now = Optional.of(step);
    steps++;
    told.accept(steps);
  }

  private void goOnOrStop() {
    switch (wish) {
      case GO_ON -> {}
      case CANCEL -> throw new Stopped(true);
      case BREAK_OFF -> throw new Stopped(false);
    }
  }

  Optional<Message> now() {
    return now;
  }

  int steps() {
    return steps;
  }

  void cancel() {
    wish = Wish.CANCEL;
  }

  /// Tamis ends.
  void breakOff() {
    if (wish == Wish.GO_ON) {
      wish = Wish.BREAK_OFF;
    }
  }
}
