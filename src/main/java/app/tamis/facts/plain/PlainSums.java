package app.tamis.facts.plain;

import static java.util.stream.Collectors.joining;

import app.tamis.basics.ClientId;
import app.tamis.facts.FactTable;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.rollup.Added;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the time entries and tickets of a folder come to, in the place of their rows.
public final class PlainSums {

  private final PlainWork work;
  private final Optional<PlainTickets> tickets;
  private final long entriesOfUnknownTickets;

  private PlainSums(PlainWork work, Optional<PlainTickets> tickets) throws NotPlain {
    this.work = work;
    this.tickets = tickets;
    this.entriesOfUnknownTickets =
        work.tickets().without(tickets.map(PlainTickets::keys).orElseGet(Prints::new));
  }

  /// Lays what files come to beside what was read. Empty, and nothing laid, where it can't stand
  /// for their rows: a client isn't known, something is said to have happened after tomorrow, or
  /// there is more than one file of either.
  ///
  /// @param engine that has read clients and technicians
  /// @param today the latest day on which something can have happened is the one after
  public static Optional<PlainSums> lay(Engine engine, List<PlainFile> files, LocalDate today) {
    var work = only(files, PlainWork.class);
    var tickets = only(files, PlainTickets.class);
    if (work.isEmpty() || files.size() > 1 + tickets.stream().count()) {
      return Optional.empty();
    }
    try {
      var sums = new PlainSums(work.get(), tickets);
      if (sums.isNotAfter(today.plusDays(1)) && sums.areClientsKnown(engine)) {
        sums.lay(engine);
        return Optional.of(sums);
      }
    } catch (NotPlain ambiguous) {
      // Their rows tell.
    }
    return Optional.empty();
  }

  private static <F extends PlainFile> Optional<F> only(List<PlainFile> files, Class<F> kind) {
    return files.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  private Stream<PlainFile> files() {
    return Stream.concat(Stream.of(work), tickets.stream());
  }

  private boolean isNotAfter(LocalDate latest) {
    return files()
        .flatMap(file -> file.table().latest().stream())
        .noneMatch(day -> day.isAfter(latest));
  }

  private boolean areClientsKnown(Engine engine) {
    var known =
        Set.copyOf(
            engine.list(
                "SELECT client_id FROM known_clients", row -> new ClientId(row.getString(1))));
    return files()
        .map(file -> file.table().clients())
        .flatMap(List::stream)
        .allMatch(known::contains);
  }

  /// The tables that need no more reading.
  public Set<FactTable> tables() {
    return tickets.isPresent()
        ? Set.of(FactTable.TIME_ENTRIES, FactTable.TICKETS)
        : Set.of(FactTable.TIME_ENTRIES);
  }

  /// The tables of sums that are there.
  public Set<String> sums() {
    return tickets.isPresent() ? Added.tablesWithFirsts() : Added.tablesOfWork();
  }

  /// How many time entries name a ticket that isn't there.
  public long entriesOfUnknownTickets() {
    return entriesOfUnknownTickets;
  }

  /// Whether a ticket is there.
  public boolean hasTicket(String id) {
    return tickets.filter(all -> all.has(id)).isPresent();
  }

  private void lay(Engine engine) {
    engine.execute(
        "CREATE TEMP TABLE plain_names AS SELECT %s"
            .formatted(
                names().entrySet().stream()
                    .map(names -> list(names.getValue()) + " AS " + names.getKey())
                    .collect(joining(", "))));
    work.lay(engine);
    engine.executeResource("plain/work.sql");
    if (tickets.isPresent()) {
      TicketCounts.lay(engine, tickets.get());
      engine.executeResource("plain/tickets.sql");
    }
  }

  /// What the numbers in those tables stand for.
  private Map<String, List<String>> names() {
    return Map.of(
        "clients", names(Optional.of(work)),
        "technicians", work.technicians(),
        "owners", names(tickets));
  }

  private static List<String> names(Optional<? extends PlainFile> file) {
    return file.stream()
        .flatMap(each -> each.table().clients().stream())
        .map(ClientId::text)
        .toList();
  }

  /// None of them goes over several lines.
  private static String list(List<String> names) {
    return "string_split(%s, chr(10))".formatted(Sql.text(String.join("\n", names)));
  }
}
