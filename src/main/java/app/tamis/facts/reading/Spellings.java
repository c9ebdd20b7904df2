package app.tamis.facts.reading;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Nearest;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.table.RowSource;
import app.tamis.portfolio.ClientNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whose name is it? Names in a source are looked up once each, among the clients and aliases of
/// the import and the store; the finds go into the table `spellings`.
public final class Spellings {

  private static final int SUGGESTIONS = 3;

  private final ClientNames names = new ClientNames();
  private final List<ClientId> ids = new ArrayList<>();

  private Spellings() {}

  /// Where nobody is named.
  static Spellings none() {
    return new Spellings();
  }

  /// Those of the clients and aliases that came in so far or that the store has.
  static Spellings known(Engine engine) {
    var known = new Spellings();
    known.read(engine);
    return known;
  }

  private void read(Engine engine) {
    engine.forEach(
        "SELECT client_id, coalesce(name, client_id) FROM incoming.client ORDER BY client_id",
        row -> List.of(row.getString(1), row.getString(2)),
        client -> {
          var id = new ClientId(client.getFirst());
          ids.add(id);
          names.addClient(id, client.getLast());
        });
    engine.forEach(
        """
        SELECT alias, client_id FROM incoming.aliases WHERE alias IS NOT NULL AND client_id IS NOT NULL
        UNION
        SELECT alias, client_id FROM main.aliases WHERE alias NOT IN (SELECT alias FROM incoming.aliases WHERE alias IS NOT NULL)
        ORDER BY ALL\
        """,
        row -> List.of(row.getString(1), row.getString(2)),
        alias -> names.addAlias(alias.getFirst(), new ClientId(alias.getLast())));
  }

  /// Looks up every name of a source that isn't looked up yet.
  ///
  /// @param createClients make a client of a name that nobody bears
  static void resolve(Engine engine, RowSource source, SourceFile readable, boolean createClients) {
    var spellings = known(engine);
    var unseen = unseenNames(engine, source, readable);
    var found = new ArrayList<List<Optional<String>>>();
    for (var name : unseen) {
      switch (spellings.names.find(name)) {
        case ClientNames.Found.One(var clientId) ->
            found.add(List.of(Optional.of(name), Optional.of(clientId.text())));
        case ClientNames.Found.Several _ -> {}
        case ClientNames.Found.Nobody _ -> {
          if (createClients) {
            var clientId = spellings.create(engine, name);
            found.add(List.of(Optional.of(name), Optional.of(clientId.text())));
          }
        }
      }
    }
    engine.insert("spellings", 2, found);
  }

  /// Names of a source that the table `spellings` lacks.
  static List<String> unseenNames(Engine engine, RowSource source, SourceFile readable) {
    return engine.list(
        "SELECT DISTINCT client_name FROM ("
            + source.rows(readable, false)
            + ") WHERE client_name IS NOT NULL AND client_name NOT IN (SELECT name FROM spellings) ORDER BY 1",
        row -> row.getString(1));
  }

  Message expectedClient(String id) {
    return Nearest.to(id, ids.stream().map(ClientId::text).toList())
        .map(near -> Message.of("expected.client.nearest", near))
        .orElseGet(() -> Message.of("expected.client"));
  }

  Message expectedName(String name) {
    return switch (names.find(name)) {
      case ClientNames.Found.Several(var clients) ->
          Message.of("expected.name.one", List.copyOf(clients));
      case ClientNames.Found.One _, ClientNames.Found.Nobody _ -> {
        var nearest = names.nearest(name, SUGGESTIONS);
        yield nearest.isEmpty()
            ? Message.of("expected.name")
            : Message.of("expected.name.nearest", List.copyOf(nearest));
      }
    };
  }

  private ClientId create(Engine engine, String name) {
    var id = freeId(name, ids);
    ids.add(id);
    names.addClient(id, name);
    var row = List.of(Optional.of(id.text()), Optional.of(name));
    engine.insert("incoming.client", 2, List.of(row));
    engine.insert("incoming.clients (client_id, name)", 2, List.of(row));
    return id;
  }

  /// An id made of a name: `Café Gérard SARL` becomes `cafe-gerard`.
  public static ClientId freeId(String name, Collection<ClientId> taken) {
    var bare = ClientNames.bare(name).replace(' ', '-').toLowerCase(Locale.ROOT);
    var id = bare.isEmpty() ? "client" : bare;
    var free = new ClientId(id);
    for (int i = 2; taken.contains(free); i++) {
      free = new ClientId(id + "-" + i);
    }
    return free;
  }
}
