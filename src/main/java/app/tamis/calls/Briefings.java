package app.tamis.calls;

import static java.util.stream.Collectors.toUnmodifiableSet;

import app.tamis.basics.ClientId;
import app.tamis.basics.Problems;
import app.tamis.book.PerPortfolio;
import app.tamis.facts.Callers;
import app.tamis.facts.DataFolder;
import app.tamis.facts.WorkingTime;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Reads what should be at hand, once a call and client, however many look at it.
@Component
final class Briefings {

  private static final Logger LOG = LoggerFactory.getLogger(Briefings.class);

  /// A few hundred bytes each; what is forgotten is read again.
  private static final int KEPT = 500;

  private final KnownCallers known;
  private final Callers callers;
  private final DataFolder data;
  private final ClientRegister register;
  private final SignedTerms terms;
  private final WorkingTime hours;
  private final Map<Asked, Optional<Briefing>> read = new ConcurrentHashMap<>();

  /// The version of the facts that the first call needn't wait for.
  private final PerPortfolio<Optional<String>> ready = PerPortfolio.beginningWith(Optional::empty);

  Briefings(
      KnownCallers known,
      Callers callers,
      DataFolder data,
      ClientRegister register,
      SignedTerms terms,
      WorkingTime hours) {
    this.known = known;
    this.callers = callers;
    this.data = data;
    this.register = register;
    this.terms = terms;
    this.hours = hours;
  }

  private record Asked(long call, ClientId client) {}

  /// Reads what the first call would wait for: whose numbers are which and, once for each version
  /// of the facts, one client.
  void beReady(Instant now) {
    var inForce = known.inForce();
    if (!inForce.version().equals(ready.get())) {
      inForce.index().any().ifPresent(owner -> read(owner.client(), now));
      ready.set(inForce.version());
    }
  }

  /// Empty where no facts are in force, or they can't be read just now.
  Optional<Briefing> of(Call call, ClientId client) {
    if (read.size() > KEPT) {
      read.clear();
    }
    return read.computeIfAbsent(new Asked(call.id(), client), _ -> read(client, call.startedAt()));
  }

  private Optional<Briefing> read(ClientId client, Instant rangAt) {
    return known
        .inForce()
        .portfolio()
        .flatMap(portfolio -> {
          try {
            var at = LocalDateTime.ofInstant(rangAt, portfolio.timeZone());
            var family = family(client);
            var caller = callers.find(data.path(), family.ids(), at.toLocalDate());
            boolean open = hours.includes(portfolio, at);
            return Optional.of(
                new Briefing(
                    family.number(),
                    caller,
                    portfolio,
                    open,
                    terms.clauses(client, new SignedTerms.Now(caller, open, at.toLocalDate())),
                    terms.lastPromise(client),
                    rangAt));
          } catch (Problems unreadable) {
            LOG.warn("a card says less than it could: {}", unreadable.getMessage());
            return Optional.empty();
          }
        });
  }

  /// A client with all that are one with it.
  private record Family(OptionalInt number, Set<ClientId> ids) {}

  private Family family(ClientId id) {
    var clients = register.list();
    return clients
        .find(id)
        .map(client ->
            new Family(
                OptionalInt.of(client.number()),
                Stream.concat(Stream.of(client), clients.takenFor(client).stream())
                    .map(Client::id)
                    .collect(toUnmodifiableSet())))
        .orElseGet(() -> new Family(OptionalInt.empty(), Set.of(id)));
  }
}
