package app.tamis.clock;

import java.time.Duration;

/// Who looks again and again whether something is to be done, on a thread of their own that is
/// bound to the portfolio, for as long as the server runs.
public interface Watch {

  String name();

  /// Waits for a while, then looks once. What it throws is logged, and it looks again.
  void look(Rest rest) throws InterruptedException;

  /// Lets go of whoever waits for it: the server stops.
  default void stop() {}

  /// How long what it has begun may take to end when the server stops.
  default Duration patience() {
    return Duration.ofSeconds(30);
  }

  /// Waiting that ends at once when the server stops.
  interface Rest {

    /// @return whether the server still runs
    boolean take(Duration time) throws InterruptedException;
  }
}
