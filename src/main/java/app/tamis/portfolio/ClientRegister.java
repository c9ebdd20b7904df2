package app.tamis.portfolio;

import app.tamis.basics.ClientId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to the register of clients: gives each a number that outlives imports and names.
@Component
@Transactional
public class ClientRegister {

  private final JdbcClient jdbc;

  ClientRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(int number, ClientId id, String name, @Nullable Integer mergedInto) {

    Client client() {
      return new Client(
          number, id, name, mergedInto == null ? OptionalInt.empty() : OptionalInt.of(mergedInto));
    }
  }

  @Transactional(readOnly = true)
  public Clients list() {
    return new Clients(
        jdbc
            .sql("SELECT number, id, name, merged_into FROM client ORDER BY number")
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
            .allMatch(client ->
                known
                    .find(client.getKey())
                    .filter(registered -> registered.name().equals(client.getValue()))
                    .isPresent());
    return same ? known : registered(named);
  }

  /// Two servers, or an import beside a page, may do this at the same time: one waits for the
  /// other.
  private Clients registered(Map<ClientId, String> named) {
    jdbc.sql("SELECT 1 FROM portfolio FOR UPDATE").query(Integer.class).optional();
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
            """)
        .param("ids", texts(ids))
        .param("names", names(ids, named))
        .update();
    return list();
  }

  private static String[] texts(List<ClientId> ids) {
    return ids.stream().map(ClientId::text).toArray(String[]::new);
  }

  private static String[] names(List<ClientId> ids, Map<ClientId, String> named) {
    return ids.stream().map(id -> named.getOrDefault(id, id.text())).toArray(String[]::new);
  }
}
