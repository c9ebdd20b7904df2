package app.tamis.facts;

import app.tamis.basics.ClientId;
import app.tamis.facts.records.ImportedBills;
import app.tamis.facts.records.ImportedRecords;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The door to the records behind a client's figures: what was imported, as the rollup understood
/// it. What is listed adds up to the figures of the same months.
public final class Records {

  private final OpenFacts open;
  private final ImportedRecords imported;
  private final ImportedRecords withBook;
  private final BookRows book;
  private final Set<ClientId> addedTo;
  private final ZoneId zone;

  public Records(OpenFacts open) {
    this(open, new ImportedRecords(open.access()), BookRows.NONE, ZoneOffset.UTC);
  }

  private Records(OpenFacts open, ImportedRecords withBook, BookRows book, ZoneId zone) {
    this(open, new ImportedRecords(open.access()), withBook, book, zone);
  }

  private Records(
      OpenFacts open,
      ImportedRecords imported,
      ImportedRecords withBook,
      BookRows book,
      ZoneId zone) {
    this.open = open;
    this.imported = imported;
    this.withBook = withBook;
    this.book = book;
    this.addedTo = book.addedTo();
    this.zone = zone;
  }

  /// Reads several kinds of one client's records at once, which takes less than one after the
  /// other.
  ///
  /// @param reader may ask for that client's records alone
  public <T> T together(Path data, ClientId client, Function<Records, T> reader) {
    return of(client)
        .together(data, rows -> reader.apply(new Records(open, rows, rows, book, zone)));
  }

  /// Reads records of many clients, which takes far less than one client after the other: where one
  /// kind is asked of one of them, it is read of all.
  ///
  /// @param reader may ask for any client's records
  public <T> T together(Path data, Set<ClientId> clients, Function<Records, T> reader) {
    return imported.together(
        data, clients, rows -> reader.apply(new Records(open, rows, withBook, book, zone)));
  }

  /// The same records with what the book adds to what was imported.
  ///
  /// @param today where the portfolio is
  public Records with(BookRows rows, ZoneId inZone, LocalDate today) {
    return new Records(open, new ImportedRecords(open.withBook().with(rows, today)), rows, inZone);
  }

  private ImportedRecords of(AskedRecords asked) {
    return of(asked.clientId());
  }

  private ImportedRecords of(ClientId client) {
    return addedTo.contains(client) ? withBook : imported;
  }

  /// Issued in that time.
  public List<Recorded.Invoice> invoices(AskedRecords asked) {
    return of(asked).invoices(asked);
  }

  /// Issued in that time, each with its payments.
  public List<Bill> bills(AskedRecords asked) {
    return of(asked).bills(asked);
  }

  /// Of bills issued in that time.
  public List<Recorded.Billed> billed(AskedRecords asked) {
    return of(asked).billed(asked);
  }

  /// Counted in that time, and hardware that was delivered then.
  public List<Recorded.Line> lines(AskedRecords asked) {
    return of(asked).lines(asked);
  }

  /// Fell due in that time, or were past due then.
  public List<Recorded.Due> dues(AskedRecords asked) {
    return of(asked).dues(asked);
  }

  /// Opened in that time.
  public List<Recorded.Ticket> tickets(AskedRecords asked) {
    return of(asked).tickets(asked);
  }

  /// Tickets opened in that time, and what was said after its calls.
  public List<Recorded.LookedAt> lookedAt(AskedRecords asked) {
    return Stream.<Recorded.LookedAt>concat(tickets(asked).stream(), afterCalls(asked))
        .sorted(Comparator.comparing(Recorded.LookedAt::at))
        .toList();
  }

  private Stream<Recorded.SetUps> afterCalls(AskedRecords asked) {
    return book.setUps().stream()
        .filter(said -> book.remaining(said.clientId()).equals(asked.clientId()))
        .filter(said -> isWithin(said.day(), asked))
        .map(said -> new Recorded.SetUps(said.day(), said.checked(), said.changed()));
  }

  /// Work that began in that time.
  public List<Recorded.Work> hours(AskedRecords asked) {
    return of(asked).hours(asked);
  }

  /// Opened in that time, with the work on each.
  public List<Recorded.TicketWork> ticketWork(AskedRecords asked) {
    return of(asked).ticketWork(asked);
  }

  /// Of every client that is taken for no other, whenever it was given; without what it is worth.
  ///
  /// @param until nothing later is known
  public Map<ClientId, List<Recorded.Advice>> adviceOfAll(Path data, LocalDate until) {
    var all = new HashMap<>(imported.adviceOfAll(data, until));
    if (!addedTo.isEmpty()) {
      var more = withBook.adviceOfAll(data, until);
      addedTo.forEach(client -> all.put(client, more.getOrDefault(client, List.of())));
    }
    all.keySet().removeIf(client -> !book.remaining(client).equals(client));
    return all;
  }

  /// Of every client that is taken for no other: by month and kind of ticket.
  public List<KindHours> hoursByKind(Path data, LocalDate from, LocalDate to) {
    var here = addedTo.isEmpty() ? List.<KindHours>of() : withBook.hoursByKind(data, from, to);
    return Stream.concat(
            imported.hoursByKind(data, from, to).stream()
                .filter(hours -> !addedTo.contains(hours.client())),
            here.stream().filter(hours -> addedTo.contains(hours.client())))
        .filter(hours -> book.remaining(hours.client()).equals(hours.client()))
        .toList();
  }

  /// Also those known to be the client's by their number alone.
  public List<Recorded.Call> calls(AskedRecords asked) {
    return of(asked).calls(asked);
  }

  /// Answered in that time, or given then and not answered yet.
  public List<Recorded.Advice> advice(AskedRecords asked) {
    return of(asked).advice(asked);
  }

  public List<Recorded.Survey> surveys(AskedRecords asked) {
    return of(asked).surveys(asked);
  }

  /// By month, and by round of the caller test.
  public List<Recorded.Reactions> reactions(AskedRecords asked) {
    return Stream.concat(of(asked).reactions(asked).stream(), rounds(asked))
        .sorted(Comparator.comparing(Recorded.Reactions::month))
        .toList();
  }

  private Stream<Recorded.Reactions> rounds(AskedRecords asked) {
    return book.reactions().stream()
        .filter(round -> round.clientId().equals(asked.clientId()))
        .filter(round -> isWithin(LocalDate.ofInstant(round.at(), zone), asked))
        .map(round ->
            new Recorded.Reactions(
                YearMonth.from(LocalDate.ofInstant(round.at(), zone)),
                round.people(),
                round.people(),
                round.sum(),
                true));
  }

  private static boolean isWithin(LocalDate day, AskedRecords asked) {
    return !day.isBefore(asked.from()) && !day.isAfter(asked.to());
  }

  public List<Recorded.Referral> referrals(AskedRecords asked) {
    return of(asked).referrals(asked);
  }

  public List<Recorded.Activity> workDone(AskedRecords asked) {
    return of(asked).workDone(asked);
  }

  /// What is past due and not paid on a day, of all clients.
  public UnpaidBills unpaid(Path data, LocalDate day) {
    return new ImportedBills(open.access()).unpaid(data, day);
  }

  /// Of all time, newest first.
  public List<Recorded.Contract> contracts(Path data, ClientId clientId) {
    return of(clientId).contracts(data, clientId);
  }
}
