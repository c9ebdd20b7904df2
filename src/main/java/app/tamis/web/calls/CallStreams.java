package app.tamis.web.calls;

import app.tamis.basics.Words;
import app.tamis.calls.CardsChanged;
import app.tamis.clock.InPortfolio;
import app.tamis.identity.People;
import app.tamis.identity.Person;
import app.tamis.identity.Recognised;
import app.tamis.identity.Right;
import app.tamis.identity.Sessions;
import app.tamis.web.page.ClientSection;
import app.tamis.web.page.Navigation;
import app.tamis.web.page.Page;
import app.tamis.web.page.Parts;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/// Tells open pages which cards their reader has. Each telling is whole: a page that missed some,
/// or heard one twice, shows the same as all others.
@Component
final class CallStreams {

  private static final Logger LOG = LoggerFactory.getLogger(CallStreams.class);

  /// After which something is sent, so that nobody between takes the connection for dead, and it is
  /// looked whether the reader is still signed in.
  private static final Duration QUIET = Duration.ofSeconds(10);

  /// Before a browser that lost the connection comes back.
  private static final Duration AGAIN = Duration.ofSeconds(2);

  private static final JsonMapper JSON = new JsonMapper();

  private final CardMaking cards;
  private final Sessions sessions;
  private final People people;
  private final Parts parts;
  private final InPortfolio inPortfolio;
  private final Map<UUID, Set<Listener>> listeners = new ConcurrentHashMap<>();
  private volatile boolean ending;

  CallStreams(
      CardMaking cards, Sessions sessions, People people, Parts parts, InPortfolio inPortfolio) {
    this.cards = cards;
    this.sessions = sessions;
    this.people = people;
    this.parts = parts;
    this.inPortfolio = inPortfolio;
  }

  /// @param seen the version of the cards that the page shows already; empty for none
  SseEmitter open(Recognised reader, String seen) {
    var emitter = new SseEmitter(0L);
    var listener = new Listener(reader, emitter, seen);
    listeners
        .computeIfAbsent(reader.person().id(), _ -> ConcurrentHashMap.newKeySet())
        .add(listener);
    inPortfolio.begin(listener::listen);
    return emitter;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void changed(CardsChanged change) {
    change
        .people()
        .forEach(person -> listeners.getOrDefault(person, Set.of()).forEach(Listener::wake));
  }

  /// Pages that stay open don't keep Tamis from ending.
  @EventListener
  void end(ContextClosedEvent closed) {
    ending = true;
    listeners.values().forEach(all -> all.forEach(Listener::wake));
  }

  int open() {
    return listeners.values().stream().mapToInt(Set::size).sum();
  }

  private void forget(Listener listener) {
    listeners.computeIfPresent(
        listener.reader.person().id(),
        (_, all) -> {
          all.remove(listener);
          return all.isEmpty() ? null : all;
        });
  }

  private final class Listener {

    private final Recognised reader;
    private final SseEmitter emitter;
    private final Semaphore woken = new Semaphore(0);
    private String seen;

    Listener(Recognised reader, SseEmitter emitter, String seen) {
      this.reader = reader;
      this.emitter = emitter;
      this.seen = seen;
    }

    void wake() {
      woken.release();
    }

    void listen() {
      try {
        emitter.send(SseEmitter.event().reconnectTime(AGAIN.toMillis()).comment("here"));
        for (var person = whoIsIn(); person.isPresent() && !ending; person = whoIsIn()) {
          tell(person.get());
          if (!woken.tryAcquire(QUIET.toMillis(), TimeUnit.MILLISECONDS)) {
            emitter.send(SseEmitter.event().comment("still here"));
          }
          woken.drainPermits();
        }
        emitter.complete();
      } catch (IOException | IllegalStateException left) {
        emitter.completeWithError(left);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        emitter.complete();
      } catch (DataAccessException | TransactionException away) {
        // The book can't be asked just now; the browser comes back.
        emitter.complete();
      } catch (Throwable fault) {
        LOG.error("a page could not be told of calls", fault);
        emitter.completeWithError(fault);
      } finally {
        forget(this);
      }
    }

    /// Asked before each telling: whoever has been signed out is told nothing more.
    private Optional<Person> whoIsIn() {
      return people
          .find(reader.person().id())
          .filter(person -> person.may(Right.CALLS))
          .filter(person ->
              sessions.list(person).stream()
                  .anyMatch(session -> session.id().equals(reader.session())));
    }

    private void tell(Person person) throws IOException {
      var open = cards.open(person);
      if (!open.version().equals(seen)) {
        emitter.send(
            SseEmitter.event()
                .id(open.version())
                .data(JSON.writeValueAsString(told(open, person))));
        seen = open.version();
      }
    }
  }

  private record Told(String version, List<ToldCard> cards, String more) {}

  private record ToldCard(long id, String version, String html) {}

  private Told told(CardsView open, Person person) {
    var page =
        new Page(
            Words.in(person.locale()),
            "",
            Optional.of(new Page.Reader(person)),
            Navigation.NONE,
            Optional.empty(),
            new Page.Csrf("_csrf", "", ""));
    return new Told(
        open.version(),
        open.cards().stream()
            .map(card -> new ToldCard(card.id(), card.version(), html(card, page)))
            .toList(),
        open.more().orElse(""));
  }

  private String html(CardView card, Page page) {
    var output = new StringOutput();
    parts.content(new ClientSection.Part("calls/card", card), page).writeTo(output);
    return output.toString();
  }
}
