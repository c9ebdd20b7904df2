package app.tamis.facts.reading;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.basics.Nearest;
import app.tamis.facts.csv.SourceFile;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.table.RowSource;
import app.tamis.portfolio.ClientNames;
import app.tamis.portfolio.NewFirms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whose name is it? Names in a source are looked up once each, among the clients and aliases of
/// the import and the store; the finds go into the table `spellings`.
public final class Spellings {

  private static final int SUGGESTIONS = 3;
  private static final int TOLD = 5;

  private final ClientNames names = new ClientNames();
  private final Map<ClientId, String> clients = new LinkedHashMap<>();

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
        client -> know(new ClientId(client.getFirst()), client.getLast()));
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

  /// Looks up names that aren't looked up yet, all at once: which of them are firms of their own
  /// shows only beside the others.
  ///
  /// @param createClients make a client of a name that nobody bears
  /// @return what is to be told of it
  static List<Message> resolve(Engine engine, Collection<String> unseen, boolean createClients) {
    var spellings = known(engine);
    var notes = new ArrayList<Message>();
    if (createClients) {
      var firms = spellings.names.newFirms(unseen);
      spellings.create(engine, firms.names());
      toldApart(firms).ifPresent(notes::add);
    }
    var found = new ArrayList<List<Optional<String>>>();
    var otherwise = new ArrayList<String>();
    for (var name : unseen) {
      if (spellings.names.find(name) instanceof ClientNames.Found.One(var clientId)) {
        found.add(List.of(Optional.of(name), Optional.of(clientId.text())));
        if (spellings.names.isOfAnotherForm(name)) {
          otherwise.add(name + " / " + spellings.named(clientId));
        }
      }
    }
    engine.insert("spellings", 2, found);
    note("warning.form", otherwise).ifPresent(notes::add);
    return notes;
  }

  static Optional<Message> toldApart(NewFirms firms) {
    return note(
        "warning.forms",
        firms.toldApart().stream().map(names -> String.join(" / ", names)).toList());
  }

  private static Optional<Message> note(String key, List<String> names) {
    var told = new ArrayList<>(names.subList(0, Math.min(TOLD, names.size())));
    if (names.size() > TOLD) {
      told.add("…");
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(Message.of(key, List.copyOf(told), names.size()));
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
    return Nearest.to(id, clients.keySet().stream().map(ClientId::text).toList())
        .map(near -> Message.of("expected.client.nearest", near))
        .orElseGet(() -> Message.of("expected.client"));
  }

  Message expectedName(String name) {
    return switch (names.find(name)) {
      case ClientNames.Found.Several(var bearers) ->
          Message.of("expected.name.one", bearers.stream().map(this::named).toList());
      case ClientNames.Found.One _, ClientNames.Found.Nobody _ -> {
        var nearest = names.nearest(name, SUGGESTIONS);
        yield nearest.isEmpty()
            ? Message.of("expected.name")
            : Message.of("expected.name.nearest", List.copyOf(nearest), nearest.size());
      }
    };
  }

  private void create(Engine engine, List<String> firms) {
    var rows = new ArrayList<List<Optional<String>>>();
    for (var name : firms) {
      var id = freeId(name, clients.keySet());
      know(id, name);
      rows.add(List.of(Optional.of(id.text()), Optional.of(name)));
    }
    engine.insert("incoming.client", 2, rows);
    engine.insert("incoming.clients (client_id, name)", 2, rows);
  }

  private void know(ClientId id, String name) {
    clients.put(id, name);
    names.addClient(id, name);
  }

  /// `Martin SARL (m1)`.
  private String named(ClientId id) {
    return "%s (%s)".formatted(clients.getOrDefault(id, ""), id.text());
  }

  /// An id made of a name: `Café Gérard SARL` becomes `cafe-gerard`, or `cafe-gerard-sarl` where
  /// another has that.
  public static ClientId freeId(String name, Collection<ClientId> taken) {
    var bare = idOf(ClientNames.bare(name));
    var whole = idOf(ClientNames.bare(name) + " " + ClientNames.form(name));
    return Stream.concat(
            Stream.of(bare, whole), IntStream.iterate(2, i -> i + 1).mapToObj(i -> bare + "-" + i))
        .map(ClientId::new)
        .filter(id -> !taken.contains(id))
        .findFirst()
        .orElseThrow();
  }

  private static String idOf(String words) {
    var id = words.strip().replace(' ', '-');
    return id.isEmpty() ? "client" : id;
  }
}
