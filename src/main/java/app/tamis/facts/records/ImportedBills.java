package app.tamis.facts.records;

import app.tamis.basics.ClientId;
import app.tamis.facts.UnpaidBills;
import app.tamis.facts.UnpaidBills.Bill;
import app.tamis.facts.UnpaidBills.Receipt;
import app.tamis.facts.engine.Engine;
import app.tamis.facts.engine.Sql;
import app.tamis.facts.store.StoreAccess;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is left to pay, of all clients, read from the store.
public final class ImportedBills {

  private final StoreAccess store;

  public ImportedBills(StoreAccess store) {
    this.store = store;
  }

  /// @param day what came later isn't known yet
  public UnpaidBills unpaid(Path data, LocalDate day) {
    return store.readRows(
        data, engine -> new UnpaidBills(paymentsUntil(engine), bills(engine, day)));
  }

  private static Optional<LocalDate> paymentsUntil(Engine engine) {
    return engine
        .listResource("records/payments_until.sql", List.of(), row -> new RecordRow(row).dayIfAny())
        .getFirst();
  }

  /// Without what came for it, and with one of it.
  private record Row(Bill bill, Optional<Receipt> receipt) {}

  private static List<Bill> bills(Engine engine, LocalDate day) {
    var byId = new LinkedHashMap<String, Bill>();
    engine
        .listResource(
            "records/unpaid_bills.sql", List.of(Sql.text(day.toString())), ImportedBills::row)
        .forEach(
            row -> byId.merge(row.bill().id(), with(row.bill(), row), (one, _) -> with(one, row)));
    return List.copyOf(byId.values());
  }

  private static Row row(ResultSet columns) throws SQLException {
    var row = new RecordRow(columns);
    var client = new ClientId(row.text());
    var id = row.text();
    var bill =
        new Bill(
            client,
            id,
            row.textIfAny().orElse(id),
            row.day(),
            row.day(),
            new BigDecimal(row.text()),
            row.yesIfAny().orElse(false),
            List.of());
    var on = row.dayIfAny();
    var amount = row.textIfAny().map(BigDecimal::new);
    return new Row(bill, on.flatMap(came -> amount.map(sum -> new Receipt(came, sum))));
  }

  private static Bill with(Bill bill, Row row) {
    return new Bill(
        bill.client(),
        bill.id(),
        bill.number(),
        bill.issuedOn(),
        bill.dueOn(),
        bill.payable(),
        bill.disputed(),
        Stream.concat(bill.receipts().stream(), row.receipt().stream()).toList());
  }
}
