package app.tamis.web.page;

import app.tamis.clock.InPortfolio;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells a page what long work is at, for as long as the page is open.
@Component
public final class WorkEvents {

  private static final Logger LOG = LoggerFactory.getLogger(WorkEvents.class);

  /// After which something is sent, so that nobody between takes the connection for dead.
  private static final Duration QUIET = Duration.ofSeconds(10);

  private final InPortfolio inPortfolio;
  private volatile boolean ending;

  WorkEvents(InPortfolio inPortfolio) {
    this.inPortfolio = inPortfolio;
  }

  /// @param pause until it is asked again
  /// @param now a sentence for as long as there is something to wait for
  public SseEmitter of(Duration pause, Supplier<Optional<String>> now) {
    var emitter = new SseEmitter(0L);
    inPortfolio.begin(() -> tell(emitter, pause, now, () -> ending));
    return emitter;
  }

  /// Pages that stay open don't keep Tamis from ending.
  @EventListener
  void end(ContextClosedEvent closed) {
    ending = true;
  }

  static void tell(
      SseEmitter emitter,
      Duration pause,
      Supplier<Optional<String>> now,
      BooleanSupplier isEnding) {
    try {
      var last = Optional.<String>empty();
      var quiet = Duration.ZERO;
      for (var said = now.get(); said.isPresent(); said = now.get()) {
        if (isEnding.getAsBoolean()) {
          emitter.complete();
          return;
        }
        if (!said.equals(last)) {
          emitter.send(SseEmitter.event().data(said.get()));
          last = said;
        } else if (quiet.compareTo(QUIET) >= 0) {
          emitter.send(SseEmitter.event().comment("still at it"));
          quiet = Duration.ZERO;
        }
        Thread.sleep(pause);
        quiet = quiet.plus(pause);
      }
      emitter.send(SseEmitter.event().name("done").data(""));
      emitter.complete();
    } catch (IOException | IllegalStateException left) {
      emitter.completeWithError(left);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      emitter.complete();
    } catch (Throwable fault) {
      LOG.error("a page could not be told what is done", fault);
      emitter.completeWithError(fault);
    }
  }
}
