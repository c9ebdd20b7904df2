package app.tamis.web.imports;

import app.tamis.basics.Message;
import app.tamis.basics.Words;
import app.tamis.web.imports.ImportRun.Stage;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells a page what long work is at, for as long as the page is open.
final class ImportEvents {

  private static final Logger LOG = LoggerFactory.getLogger(ImportEvents.class);
  private static final long A_MOMENT = 200;
  private static final int QUIET = 50;

  private ImportEvents() {}

  static SseEmitter of(Supplier<Optional<Stage>> stage, Words words) {
    var emitter = new SseEmitter(0L);
    Thread.ofVirtual().start(() -> tell(emitter, stage, words));
    return emitter;
  }

  static void tell(SseEmitter emitter, Supplier<Optional<Stage>> stage, Words words) {
    try {
      var last = Optional.<Message>empty();
      int quiet = 0;
      while (stage.get().orElse(new Stage.Gathering()) instanceof Stage.Working(_, var now)) {
        if (!Optional.of(now).equals(last)) {
          emitter.send(SseEmitter.event().data(words.sentence(now)));
          last = Optional.of(now);
        } else if (++quiet % QUIET == 0) {
          emitter.send(SseEmitter.event().comment("still at it"));
        }
        Thread.sleep(A_MOMENT);
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
