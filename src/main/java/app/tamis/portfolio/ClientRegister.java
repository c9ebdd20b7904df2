package app.tamis.portfolio;

import app.tamis.basics.ClientId;
import app.tamis.basics.Problems;
import app.tamis.basics.Timestamps;
import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to the register of clients: gives each a number that outlives imports and names, and
/// knows which two are one. Mergers are on the audit trail, and announced as [MergersChanged].
@Component
@Transactional
public class ClientRegister {

  private final JdbcClient jdbc;
  private final Trail trail;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ClientRegister(JdbcClient jdbc, Trail trail, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.trail = trail;
    this.clock = clock;
    this.events = events;
  }

  private record Row(
      int number,
      ClientId id,
      String name,
      @Nullable Integer mergedInto,
      @Nullable String mergedBy,
      @Nullable Instant mergedAt) {

    Client client() {
      return new Client(
          number,
          id,
          name,
          mergedInto == null || mergedBy == null || mergedAt == null
              ? Optional.empty()
              : Optional.of(new Client.Merger(mergedInto, mergedBy, mergedAt)));
    }
  }

  @Transactional(readOnly = true)
  public Clients list() {
    return new Clients(
        jdbc
            .sql(
                """
                SELECT number, id, name, merged_into, merged_by, merged_at
                FROM client
                ORDER BY number
                """)
            .query(Row.class)
            .list()
            .stream()
            .map(Row::client)
            .toList());
  }

  /// Registers those that aren't yet, in the order of their ids, and takes over names.
  ///
  /// @param named all clients of the facts in force, with their names
  public Clients know(Map<ClientId, String> named) {
    var known = list();
    boolean same =
        named.entrySet().stream()
            .allMatch(client -> known.isKnownAs(client.getKey(), client.getValue()));
    return same ? known : registered(named);
  }

  private Clients registered(Map<ClientId, String> named) {
    lock();
    var ids = named.keySet().stream().sorted().toList();
    jdbc.sql(
            """
            INSERT INTO client (number, id, name)
            SELECT coalesce((SELECT max(number) FROM client), 0) + row_number() OVER (ORDER BY place),
                   fresh.id, fresh.name
            FROM unnest(CAST(:ids AS text[]), CAST(:names AS text[])) WITH ORDINALITY AS fresh (id, name, place)
            WHERE fresh.id NOT IN (SELECT id FROM client)
            """)
        .param("ids", texts(ids))
        .param("names", names(ids, named))
        .update();
    jdbc.sql(
            """
            UPDATE client SET name = fresh.name
            FROM unnest(CAST(:ids AS text[]), CAST(:names AS text[])) AS fresh (id, name)
            WHERE client.id = fresh.id AND client.name <> fresh.name
              AND NOT EXISTS (
                SELECT 1 FROM client AS taken WHERE taken.merged_into = client.number AND taken.name = fresh.name)
            """)
        .param("ids", texts(ids))
        .param("names", names(ids, named))
        .update();
    return list();
  }

  /// Says that one is the same client as another, which remains. Nothing is rewritten: what was
  /// decided on either holds for both.
  ///
  /// @param from who is taken for the other
  /// @param into who remains
  /// @throws Problems where either isn't known, or that would make no sense
  public void merge(int from, int into, Signature by) {
    lock();
    var clients = list();
    var taken = get(clients, from);
    var remaining = get(clients, into);
    Merging.fault(clients, taken, remaining)
        .ifPresent(fault -> {
          throw new Problems(List.of(fault));
        });
    jdbc.sql(
            """
            UPDATE client SET merged_into = :into, merged_by = :by, merged_at = :now
            WHERE number = :from
            """)
        .param("from", from)
        .param("into", into)
        .param("by", by.name())
        .param("now", Timestamps.at(clock.instant()))
        .update();
    trail.record(by, "trail.merging.merged", taken.name(), remaining.name());
    events.publishEvent(new MergersChanged(from));
  }

  /// Takes back that one is the same client as another. Those that were merged into it before stay
  /// with it.
  ///
  /// @throws Problems where it isn't known, or is taken for no other
  public void separate(int number, Signature by) {
    lock();
    var clients = list();
    var taken = get(clients, number);
    var remaining = clients.remaining(taken);
    if (!taken.isMerged()) {
      throw Problems.of("mergers.not-merged", taken.name());
    }
    jdbc.sql(
            """
            UPDATE client SET merged_into = NULL, merged_by = NULL, merged_at = NULL
            WHERE number = :number
            """)
        .param("number", number)
        .update();
    trail.record(by, "trail.merging.separated", taken.name(), remaining.name());
    events.publishEvent(new MergersChanged(number));
  }

  private static Client get(Clients clients, int number) {
    return clients
        .find(number)
        .orElseThrow(() -> Problems.of("mergers.unknown", String.valueOf(number)));
  }

  /// Two servers, or an import beside a page, may write at the same time: one waits for the other.
  private void lock() {
    jdbc.sql("SELECT 1 FROM portfolio FOR UPDATE").query(Integer.class).optional();
  }

  private static String[] texts(List<ClientId> ids) {
    return ids.stream().map(ClientId::text).toArray(String[]::new);
  }

  private static String[] names(List<ClientId> ids, Map<ClientId, String> named) {
    return ids.stream().map(id -> named.getOrDefault(id, id.text())).toArray(String[]::new);
  }
}
