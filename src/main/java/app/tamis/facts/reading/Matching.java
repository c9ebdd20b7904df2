package app.tamis.facts.reading;

import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.facts.FactTable;
import app.tamis.facts.UnmatchedName;
import app.tamis.facts.UnmatchedName.Candidate;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.table.RowSource;
import app.tamis.portfolio.ClientNames;
import app.tamis.portfolio.NameLikeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Finds the names in a folder that lead to no client, and the clients that they may mean. Where no
/// file of the folder gives clients, those who are billed are the clients: else those that the
/// first file names.
public final class Matching {

  private static final int SUGGESTIONS = 3;

  private final Engine engine;
  private final OpenedFolder folder;
  private final Map<ClientId, String> clients = new LinkedHashMap<>();
  private final ClientNames names = new ClientNames();
  private final Map<String, Seen> unmatched = new LinkedHashMap<>();
  private final List<Message> notes = new ArrayList<>();

  private Matching(Engine engine, OpenedFolder folder) {
    this.engine = engine;
    this.folder = folder;
  }

  private record Seen(long rows, TreeSet<String> files) {
    Seen with(long more, String file) {
      files.add(file);
      return new Seen(rows + more, files);
    }
  }

  /// What came of it.
  ///
  /// @param clients all of them, by id
  /// @param made clients that had to be made, by id, since no file gives any
  /// @param notes on what was made
  public record Matched(
      Map<ClientId, String> clients,
      Map<ClientId, String> made,
      List<UnmatchedName> unmatched,
      List<Message> notes) {}

  public static Matched match(Engine engine, Incoming incoming, OpenedFolder folder) {
    var matching = new Matching(engine, folder);
    incoming.read(folder.sources().stream().flatMap(Matching::whose).toList());
    matching.knowClients();
    boolean known = engine.number("SELECT count(*) FROM main.clients") > 0;
    var made =
        known || folder.feeds(FactTable.CLIENTS) ? Map.<ClientId, String>of() : matching.make();
    matching.named().forEach(matching::look);
    return new Matched(matching.clients, made, matching.inWords(), matching.notes);
  }

  /// What a source says of clients; an alias that a person has yet to finish says nothing.
  private static Stream<RowSource> whose(RowSource source) {
    return switch (source.table()) {
      case CLIENTS -> Stream.of(source);
      case ALIASES ->
          source.cells().stream()
              .filter(cell -> cell.column().equals("client_id"))
              .map(cell -> source.where(cell.sql() + " IS NOT NULL"));
      default -> Stream.of();
    };
  }

  private void knowClients() {
    engine.forEach(
        "SELECT client_id, coalesce(name, client_id) FROM incoming.client ORDER BY client_id",
        row -> List.of(row.getString(1), row.getString(2)),
        client -> know(new ClientId(client.getFirst()), client.getLast()));
    engine.forEach(
        """
        SELECT alias, client_id FROM incoming.aliases WHERE alias IS NOT NULL AND client_id IS NOT NULL
        UNION ALL
        SELECT alias, client_id FROM main.aliases
        WHERE alias NOT IN (SELECT alias FROM incoming.aliases WHERE alias IS NOT NULL)
        ORDER BY alias
        """,
        row -> List.of(row.getString(1), row.getString(2)),
        alias -> names.addAlias(alias.getFirst(), new ClientId(alias.getLast())));
  }

  private void know(ClientId clientId, String name) {
    clients.put(clientId, name);
    names.addClient(clientId, name);
  }

  private Map<ClientId, String> make() {
    var made = new LinkedHashMap<ClientId, String>();
    named().stream()
        .min(Comparator.comparing(source -> source.table() != FactTable.INVOICES))
        .map(source -> names.newFirms(namesIn(source).keySet()))
        .ifPresent(firms -> {
          for (var name : firms.names()) {
            var id = Spellings.freeId(name, clients.keySet());
            know(id, name);
            made.put(id, name);
          }
          Spellings.toldApart(firms).ifPresent(notes::add);
        });
    return made;
  }

  private void look(RowSource source) {
    namesIn(source)
        .forEach((name, rows) -> {
          if (!(names.find(name) instanceof ClientNames.Found.One)) {
            var seen = unmatched.getOrDefault(name, new Seen(0, new TreeSet<>()));
            unmatched.put(name, seen.with(rows, source.file().name()));
          }
        });
  }

  private Map<String, Long> namesIn(RowSource source) {
    var found = new LinkedHashMap<String, Long>();
    engine.forEach(
        "SELECT client_name, count(*) FROM ("
            + source.rows(folder.readable(source.file()).readable(), false)
            + ") WHERE client_name IS NOT NULL GROUP BY client_name ORDER BY client_name",
        row -> Map.entry(row.getString(1), row.getLong(2)),
        entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  private List<UnmatchedName> inWords() {
    var all = new ArrayList<UnmatchedName>();
    unmatched.forEach((name, seen) ->
        all.add(
            new UnmatchedName(
                name,
                seen.rows(),
                List.copyOf(seen.files()),
                names.find(name) instanceof ClientNames.Found.Several,
                nearest(name))));
    all.sort(
        Comparator.comparingLong((UnmatchedName name) -> -name.rows())
            .thenComparing(UnmatchedName::name));
    return all;
  }

  private List<Candidate> nearest(String name) {
    return clients.entrySet().stream()
        .map(client ->
            new Candidate(
                client.getKey(), client.getValue(), NameLikeness.of(name, client.getValue())))
        .filter(candidate -> candidate.likeness() >= NameLikeness.WORTH_SHOWING)
        .sorted(
            Comparator.comparingDouble((Candidate c) -> -c.likeness())
                .thenComparing(Candidate::clientId))
        .limit(SUGGESTIONS)
        .toList();
  }

  private List<RowSource> named() {
    return folder.sources().stream()
        .filter(source -> source.table().namesItsClient() && source.table() != FactTable.ALIASES)
        .filter(source -> source.feeds(FactTable.CLIENT_NAME))
        .toList();
  }
}
