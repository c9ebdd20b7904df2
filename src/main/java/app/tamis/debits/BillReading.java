package app.tamis.debits;

import app.tamis.basics.ClientId;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.Bill;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Facts;
import app.tamis.facts.Records;
import app.tamis.portfolio.Client;
import app.tamis.portfolio.ClientRegister;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads bills as facts have them, less what debits that came back undo.
@Component
final class BillReading {

  /// So far back a bill may be that is still to be paid.
  private static final int YEARS = 3;

  private final Facts facts;
  private final Records records;
  private final DataFolder data;
  private final DebitBook book;
  private final ClientRegister register;

  BillReading(
      Facts facts, Records records, DataFolder data, DebitBook book, ClientRegister register) {
    this.facts = facts;
    this.records = records;
    this.data = data;
    this.book = book;
    this.register = register;
  }

  /// @param client whose it is in facts
  record Of(ClientId client, Bill bill) {}

  /// Of a client and of those that are taken for it; none before the first import.
  List<Of> bills(ClientId client, LocalDate today) {
    return bills(client, today, book.list());
  }

  /// @param debits all that there are
  List<Of> bills(ClientId client, LocalDate today, List<Debit> debits) {
    if (facts.versionInForce(data.path()).isEmpty()) {
      return List.of();
    }
    var returned =
        debits.stream()
            .filter(debit -> debit.outcome().isReturned())
            .sorted(Comparator.comparingLong(Debit::number))
            .toList();
    return ids(client)
        .flatMap(id ->
            records
                .bills(new AskedRecords(data.path(), id, today.minusYears(YEARS), today))
                .stream()
                .map(bill -> new Of(id, Returns.without(bill, returned))))
        .toList();
  }

  private Stream<ClientId> ids(ClientId client) {
    var clients = register.list();
    return Stream.concat(
        Stream.of(client),
        clients.find(client).stream()
            .flatMap(known -> clients.takenFor(known).stream())
            .map(Client::id));
  }
}
