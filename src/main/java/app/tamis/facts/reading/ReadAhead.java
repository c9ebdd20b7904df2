package app.tamis.facts.reading;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Takes steps ahead, as many at once as there are processors, so that what comes of each can be
/// taken up in order.
final class ReadAhead implements AutoCloseable {

  private final ExecutorService threads =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

  /// What may find a file wrong, or not be able to read it.
  interface Step<T> {
    T take() throws IOException;
  }

  /// Begins a step; the one given back waits for its outcome, or throws what it threw.
  <T> Step<T> begin(Step<T> step) {
    var begun = threads.submit(step::take);
    return () -> outcome(begun);
  }

  private static <T> T outcome(Future<T> begun) throws IOException {
    try {
      return begun.get();
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case IOException fault -> throw fault;
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw new IllegalStateException(failed);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
