package app.tamis.clock;

import app.tamis.book.CurrentPortfolio;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Where work runs that is nobody's request, and what a request asks of another portfolio: bound to
/// one, or the book refuses it.
@Component
public final class InPortfolio {

  private static final Logger LOG = LoggerFactory.getLogger(InPortfolio.class);

  /// Works for a portfolio, on this thread.
  public <T, X extends Throwable> T call(UUID portfolio, ScopedValue.CallableOp<T, X> work)
      throws X {
    return CurrentPortfolio.in(portfolio, work);
  }

  /// Begins something light that may go on for as long as it likes, for the portfolio that this
  /// thread works for.
  public void begin(Runnable work) {
    var portfolio = CurrentPortfolio.get();
    Thread.ofVirtual()
        .name("in the background")
        .start(() ->
            CurrentPortfolio.in(
                portfolio,
                () -> {
                  work.run();
                  return portfolio;
                }));
  }

  /// Threads for heavy work, which still has to say for whom it works. They are the machine's own:
  /// the engine of the facts would hold on to the carrier of a virtual one.
  ///
  /// @param atOnce how many
  public ExecutorService threads(String name, int atOnce) {
    return Executors.newFixedThreadPool(
        atOnce,
        Thread.ofPlatform()
            .daemon()
            .name(name + "-", 1)
            .uncaughtExceptionHandler((_, fault) -> LOG.error("work broke off", fault))
            .factory());
  }
}
