package app.tamis.facts.records;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.tamis.basics.ClientId;
import app.tamis.basics.Problems;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.Bill;
import app.tamis.facts.KindHours;
import app.tamis.facts.Recorded;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.store.StoreAccess;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The records behind a client's figures that were imported, read from the store.
public final class ImportedRecords {

  private static final double MINUTES_IN_AN_HOUR = 60;

  private final StoreAccess store;
  private final Whose whose;

  public ImportedRecords(StoreAccess store) {
    this(store, new Whose(Set.of()));
  }

  private ImportedRecords(StoreAccess store, Whose whose) {
    this.store = store;
    this.whose = whose;
  }

  /// Reads several kinds at once: what it costs to begin is paid once.
  ///
  /// @throws Problems where nothing was imported yet, or the file is damaged
  public <T> T together(Path data, Function<ImportedRecords, T> reader) {
    return together(data, Set.of(), reader);
  }

  /// Reads records of many clients, those of one kind at once.
  ///
  /// @throws Problems where nothing was imported yet, or the file is damaged
  public <T> T together(Path data, Set<ClientId> clients, Function<ImportedRecords, T> reader) {
    return store.readRows(
        data,
        engine -> reader.apply(new ImportedRecords(new RowsOpen(engine), new Whose(clients))));
  }

  private interface Reader<T> {
    T read(RecordRow row) throws SQLException;
  }

  /// Issued in that time.
  public List<Recorded.Invoice> invoices(AskedRecords asked) {
    return list(
        "invoices",
        asked,
        row -> {
          var id = row.text();
          var number = row.textIfAny().orElse(id);
          var issuedOn = row.day();
          var dueOn = row.day();
          double total = row.number();
          double payable = row.number();
          var disputed = row.yesIfAny();
          double received = row.number();
          return new Recorded.Invoice(
              number,
              issuedOn,
              dueOn,
              total,
              payable,
              received,
              row.dayIfAny(),
              row.yes(),
              disputed);
        });
  }

  /// Issued in that time, each with its payments.
  public List<Bill> bills(AskedRecords asked) {
    return store.readRows(
        asked.data(),
        engine -> {
          var opened = new ImportedRecords(new RowsOpen(engine), whose);
          var paid =
              opened.list("payments", asked, ImportedRecords::paid).stream()
                  .collect(groupingBy(Paid::bill, mapping(Paid::payment, toList())));
          return opened.list("bills", asked, row -> bill(row, paid));
        });
  }

  private record Paid(String bill, Bill.Payment payment) {}

  private static Paid paid(RecordRow row) throws SQLException {
    var id = row.text();
    return new Paid(row.text(), new Bill.Payment(id, row.day(), row.cents(), row.yes()));
  }

  private static Bill bill(RecordRow row, Map<String, List<Bill.Payment>> paid)
      throws SQLException {
    var id = row.text();
    return new Bill(
        id,
        row.textIfAny().orElse(id),
        row.day(),
        row.day(),
        row.cents(),
        row.cents(),
        row.yesIfAny(),
        paid.getOrDefault(id, List.of()));
  }

  /// Of bills issued in that time.
  public List<Recorded.Billed> billed(AskedRecords asked) {
    return list(
        "billed",
        asked,
        row -> {
          var id = row.text();
          return new Recorded.Billed(
              row.textIfAny().orElse(id),
              row.day(),
              row.textIfAny(),
              row.textIfAny(),
              row.numberIfAny(),
              row.numberIfAny(),
              row.number());
        });
  }

  /// Counted in that time, and hardware that was delivered then.
  public List<Recorded.Line> lines(AskedRecords asked) {
    return list(
        "lines",
        asked,
        row -> {
          var id = row.text();
          return new Recorded.Line(
              row.textIfAny().orElse(id),
              row.day(),
              row.textIfAny(),
              row.textIfAny(),
              row.numberIfAny(),
              row.numberIfAny(),
              row.number(),
              row.numberIfAny(),
              row.number(),
              row.yes(),
              row.day(),
              row.day(),
              row.yes(),
              row.yes());
        });
  }

  /// Fell due in that time, or were past due then.
  public List<Recorded.Due> dues(AskedRecords asked) {
    return list(
        "dues",
        asked,
        row -> {
          var id = row.text();
          return new Recorded.Due(
              row.textIfAny().orElse(id),
              row.day(),
              row.number(),
              row.number(),
              row.whole(),
              row.number());
        });
  }

  /// Opened in that time.
  public List<Recorded.Ticket> tickets(AskedRecords asked) {
    return list(
        "tickets",
        asked,
        row ->
            new Recorded.Ticket(
                row.text(),
                row.moment(),
                row.momentIfAny(),
                row.textIfAny(),
                row.textIfAny(),
                row.textIfAny(),
                row.textIfAny(),
                row.yesIfAny(),
                row.yes(),
                row.yes(),
                row.yes(),
                row.yes(),
                row.yes()));
  }

  /// Work that began in that time.
  public List<Recorded.Work> hours(AskedRecords asked) {
    return list(
        "hours",
        asked,
        row ->
            new Recorded.Work(
                row.skip().moment(),
                row.number(),
                row.textIfAny(),
                row.textIfAny(),
                row.textIfAny(),
                row.yesIfAny(),
                row.number(),
                row.yes()));
  }

  /// Opened in that time, with the work on each.
  public List<Recorded.TicketWork> ticketWork(AskedRecords asked) {
    return list(
        "ticket_work",
        asked,
        row ->
            new Recorded.TicketWork(
                row.text(),
                row.day(),
                row.textIfAny(),
                row.textIfAny(),
                row.number(),
                row.number(),
                row.yes()));
  }

  /// By client; nothing after a day is known.
  public Map<ClientId, List<Recorded.Advice>> adviceOfAll(Path data, LocalDate until) {
    var found = new HashMap<ClientId, List<Recorded.Advice>>();
    read(
            data,
            "advice_of_all",
            List.of(Sql.text(until.toString())),
            row ->
                Map.entry(
                    new ClientId(row.text()),
                    new Recorded.Advice(
                        row.text(),
                        row.day(),
                        row.textIfAny(),
                        row.textIfAny(),
                        row.dayIfAny(),
                        OptionalDouble.empty())))
        .forEach(each ->
            found.computeIfAbsent(each.getKey(), _ -> new ArrayList<>()).add(each.getValue()));
    return found;
  }

  /// By client, month and kind of ticket.
  public List<KindHours> hoursByKind(Path data, LocalDate from, LocalDate to) {
    return read(
        data,
        "project_hours",
        List.of(Sql.text(from.toString()), Sql.text(to.toString())),
        row ->
            new KindHours(
                new ClientId(row.text()),
                YearMonth.from(row.day()),
                row.textIfAny(),
                row.number() / MINUTES_IN_AN_HOUR));
  }

  /// Also those known to be the client's by their number alone.
  public List<Recorded.Call> calls(AskedRecords asked) {
    return list(
        "calls",
        asked,
        row ->
            new Recorded.Call(
                row.skip().moment(),
                row.textIfAny(),
                row.numberIfAny(),
                row.textIfAny(),
                row.yes(),
                row.yes(),
                row.yes(),
                row.yes()));
  }

  /// Answered in that time, or given then and not answered yet.
  public List<Recorded.Advice> advice(AskedRecords asked) {
    return list(
        "advice",
        asked,
        row ->
            new Recorded.Advice(
                row.text(),
                row.day(),
                row.textIfAny(),
                row.textIfAny(),
                row.dayIfAny(),
                row.numberIfAny()));
  }

  public List<Recorded.Survey> surveys(AskedRecords asked) {
    return list(
        "surveys",
        asked,
        row -> new Recorded.Survey(row.skip().moment(), row.number(), row.textIfAny()));
  }

  /// By month.
  public List<Recorded.Reactions> reactions(AskedRecords asked) {
    return list(
        "reactions",
        asked,
        row ->
            new Recorded.Reactions(
                YearMonth.from(row.day()), row.whole(), row.whole(), row.number(), false));
  }

  public List<Recorded.Referral> referrals(AskedRecords asked) {
    return list(
        "referrals",
        asked,
        row -> new Recorded.Referral(row.skip().day(), row.textIfAny(), row.yesIfAny()));
  }

  public List<Recorded.Activity> workDone(AskedRecords asked) {
    return list(
        "work_done", asked, row -> new Recorded.Activity(row.day(), row.text(), row.number()));
  }

  /// Of all time, newest first.
  public List<Recorded.Contract> contracts(Path data, ClientId clientId) {
    return list(data, "contracts", clientId, List.of(), ImportedRecords::contract);
  }

  static Recorded.Contract contract(RecordRow row) throws SQLException {
    return new Recorded.Contract(
        row.skip().text(),
        row.day(),
        row.dayIfAny(),
        row.numberIfAny(),
        row.textIfAny(),
        row.wholeIfAny(),
        row.wholeIfAny(),
        row.numberIfAny(),
        row.numberIfAny(),
        row.numberIfAny(),
        row.dayIfAny());
  }

  private <T> List<T> list(String query, AskedRecords asked, Reader<T> reader) {
    return list(
        asked.data(),
        query,
        asked.clientId(),
        List.of(asked.from().toString(), asked.to().toString()),
        reader);
  }

  private <T> List<T> list(
      Path data, String query, ClientId client, List<String> days, Reader<T> reader) {
    return whose.find(
        client,
        new Whose.Question(query, days),
        clients ->
            read(
                data,
                query,
                Stream.concat(Stream.of(texts(clients)), days.stream().map(Sql::text)).toList(),
                row -> new Whose.Owned<>(new ClientId(row.text()), reader.read(row))));
  }

  private static String texts(Set<ClientId> clients) {
    return Sql.texts(clients.stream().map(ClientId::text).sorted().toList());
  }

  /// @param values SQL for the query's gaps
  /// @throws Problems where nothing was imported yet, or the file is damaged
  private <T> List<T> read(Path data, String query, List<String> values, Reader<T> reader) {
    return store.readRows(
        data,
        engine ->
            engine.listResource(
                "records/" + query + ".sql", values, row -> reader.read(new RecordRow(row))));
  }
}
