package app.tamis.facts.records;

import app.tamis.basics.ClientId;
import app.tamis.facts.Caller;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.store.StoreAccess;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is asked when the phone rings, read from the store: one reading, a few small questions.
public final class ImportedCallers {

  private static final int TICKETS_SHOWN = 3;

  private final StoreAccess store;

  public ImportedCallers(StoreAccess store) {
    this.store = store;
  }

  public List<Caller.Phone> phones(Path data) {
    return store.readRows(
        data,
        engine ->
            engine.listResource(
                "records/phones.sql",
                List.of(),
                rows -> {
                  var row = new RecordRow(rows);
                  return new Caller.Phone(
                      new ClientId(row.text()), row.text(), row.textIfAny(), row.text());
                }));
  }

  public Caller find(Path data, Set<ClientId> client, LocalDate today) {
    var ids = Sql.texts(client.stream().sorted().map(ClientId::text).toList());
    return store.readRows(data, engine -> caller(engine, ids, Sql.text(today.toString())));
  }

  private static Caller caller(Engine engine, String ids, String today) {
    var about =
        engine.listResource(
            "records/caller.sql",
            List.of(ids),
            rows -> {
              var row = new RecordRow(rows);
              return new Caller(
                  row.textIfAny(),
                  row.dayIfAny(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty());
            });
    var known = about.getFirst();
    return new Caller(
        known.name(),
        known.since(),
        tickets(engine, ids),
        overdue(engine, ids, today),
        engine
            .listResource(
                "records/caller_contract.sql",
                List.of(ids, today),
                rows -> ImportedRecords.contract(new RecordRow(rows)))
            .stream()
            .findFirst());
  }

  private static Optional<Caller.OpenTickets> tickets(Engine engine, String ids) {
    return engine
        .listResource(
            "records/caller_tickets.sql",
            List.of(ids),
            rows -> {
              var row = new RecordRow(rows);
              var asOf = row.dayIfAny();
              int count = row.whole();
              return asOf.map(day ->
                  new Caller.OpenTickets(count, day, count == 0 ? List.of() : latest(engine, ids)));
            })
        .getFirst();
  }

  private static List<Caller.Ticket> latest(Engine engine, String ids) {
    return engine
        .listResource(
            "records/caller_tickets_latest.sql",
            List.of(ids),
            rows -> {
              var row = new RecordRow(rows);
              return new Caller.Ticket(row.text(), row.moment(), row.textIfAny());
            })
        .stream()
        .limit(TICKETS_SHOWN)
        .toList();
  }

  private static Optional<Caller.Overdue> overdue(Engine engine, String ids, String today) {
    return engine
        .listResource(
            "records/caller_overdue.sql",
            List.of(ids, today),
            rows -> {
              var row = new RecordRow(rows);
              var asOf = row.dayIfAny();
              double amount = row.number();
              var since = row.dayIfAny();
              boolean inArrears = row.yes();
              return asOf.map(day -> new Caller.Overdue(amount, since, inArrears, day));
            })
        .getFirst();
  }
}
