package app.tamis.cli;

import app.tamis.basics.Message;
import java.time.Duration;
import java.util.Optional;

/// Says what a start is at once it has taken longer than people wait in silence, and then each step
/// as it begins. A quick one says nothing.
final class SlowStart implements Serving.Ready, AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Terminal terminal;
  private final Serving.Ready ready;
  private final Thread waiting;
  private Optional<Message> step = Optional.empty();
  private boolean slow;
  private boolean over;

  SlowStart(Terminal terminal, Duration patience, Serving.Ready ready) {
    this.terminal = terminal;
    this.ready = ready;
    this.waiting = Thread.ofVirtual().name("patience").start(() -> await(patience));
  }

  @Override
  public synchronized void progress(Message next) {
    step = Optional.of(next);
    if (slow) {
      say();
    }
  }

  @Override
  public void also(String portfolio, String link) {
    ready.also(portfolio, link);
  }

  /// From then on nothing is said.
  @Override
  public void at(String link) {
    close();
    ready.at(link);
  }

  private void await(Duration patience) {
    try {
      Thread.sleep(patience);
      runOut();
    } catch (InterruptedException over) {
      // It was quick.
    }
  }

  private synchronized void runOut() {
    slow = true;
    say();
  }

  private void say() {
    if (!over && !terminal.surroundings().isReadByProgram()) {
      step.ifPresent(message -> terminal.note("cli.serve.step", terminal.words().say(message)));
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      over = true;
    }
    waiting.interrupt();
  }
}
