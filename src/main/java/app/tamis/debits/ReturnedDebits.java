package app.tamis.debits;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import app.tamis.basics.ClientId;
import app.tamis.book.LastMade;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.Bill;
import app.tamis.facts.BookRows;
import app.tamis.facts.DataFolder;
import app.tamis.facts.FactTable;
import app.tamis.facts.Facts;
import app.tamis.facts.Records;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hands over debits that came back, as payments that failed. Where another system wrote a debit
/// down as paid, that payment failed instead: whatever is imported, and whenever.
@Component
@Transactional(readOnly = true)
class ReturnedDebits implements BookRows.Source {

  private static final int DAYS_AFTER = 31;

  private final DebitBook book;
  private final Facts facts;
  private final Records records;
  private final DataFolder data;
  private final LastMade<Ground, BookRows> made = new LastMade<>();

  ReturnedDebits(DebitBook book, Facts facts, Records records, DataFolder data) {
    this.book = book;
    this.facts = facts;
    this.records = records;
    this.data = data;
  }

  private record Ground(Optional<String> version, List<Debit> returned) {}

  /// Made once, as long as neither facts nor what came back are others.
  @Override
  public BookRows rows() {
    var returned =
        book.list().stream()
            .filter(debit -> debit.outcome().isReturned())
            .sorted(Comparator.comparingLong(Debit::number))
            .toList();
    if (returned.isEmpty()) {
      return BookRows.NONE;
    }
    var version = facts.versionInForce(data.path());
    return made.get(
        new Ground(version, returned), () -> BookRows.ofRows(rows(returned, version.isPresent())));
  }

  private List<BookRows.Row> rows(List<Debit> returned, boolean imported) {
    return returned.stream()
        .collect(groupingBy(Debit::client, TreeMap::new, toList()))
        .entrySet()
        .stream()
        .flatMap(each -> rows(each.getKey(), each.getValue(), imported).stream())
        .toList();
  }

  private List<BookRows.Row> rows(ClientId client, List<Debit> debits, boolean imported) {
    var bills = imported ? bills(client, debits) : List.<Bill>of();
    var taken = new HashSet<String>();
    var rows = new ArrayList<BookRows.Row>();
    for (var debit : debits) {
      var bill = bills.stream().filter(one -> one.id().equals(debit.bill())).findFirst();
      if (bill.filter(one -> Returns.isKnown(debit, one)).isEmpty()) {
        var undone = bill.flatMap(one -> Returns.undone(debit, one, taken));
        undone.map(Bill.Payment::id).ifPresent(taken::add);
        rows.add(row(debit, undone));
      }
    }
    return rows;
  }

  private static BookRows.Row row(Debit debit, Optional<Bill.Payment> undone) {
    var values = new TreeMap<String, String>();
    values.put("payment_id", undone.map(Bill.Payment::id).orElseGet(() -> Returns.ownId(debit)));
    values.put("invoice_id", debit.bill());
    values.put("paid_on", Returns.on(debit, undone).toString());
    values.put("amount", debit.amount().plain());
    values.put("failed", "true");
    return new BookRows.Row(FactTable.PAYMENTS, debit.client(), values);
  }

  private List<Bill> bills(ClientId client, List<Debit> debits) {
    var first = debits.stream().map(Debit::billIssuedOn).min(LocalDate::compareTo).orElseThrow();
    var last = debits.stream().map(Debit::chargeOn).max(LocalDate::compareTo).orElseThrow();
    return records.bills(new AskedRecords(data.path(), client, first, last.plusDays(DAYS_AFTER)));
  }

  @Override
  public Optional<Instant> until() {
    return Optional.empty();
  }
}
