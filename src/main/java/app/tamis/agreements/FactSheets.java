package app.tamis.agreements;

import app.tamis.basics.ClientId;
import app.tamis.basics.Words;
import app.tamis.documents.Document;
import app.tamis.facts.AskedRecords;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Recorded.Invoice;
import app.tamis.facts.Records;
import app.tamis.portfolio.Portfolio;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The door to what one needs in a hard conversation with a client.
@Component
public class FactSheets {

  private static final String USUAL_CLAUSE = "call_out_fee";
  private static final String OTHER_CLAUSE = "payment";

  /// So far back advice that was declined is told.
  private static final int YEARS = 3;

  private final AgreedClauses clauses;
  private final Commitments commitments;
  private final Drafting drafting;
  private final Records records;
  private final DataFolder data;

  FactSheets(
      AgreedClauses clauses,
      Commitments commitments,
      Drafting drafting,
      Records records,
      DataFolder data) {
    this.clauses = clauses;
    this.commitments = commitments;
    this.drafting = drafting;
    this.records = records;
    this.data = data;
  }

  /// Empty before the first import.
  ///
  /// @param zone whose days are told
  public Optional<Document> of(
      ClientId client, String name, LocalDate today, ZoneId zone, Words words) {
    return drafting.settings().map(ours -> sheet(client, name, today, zone, words, ours));
  }

  private Document sheet(
      ClientId client, String name, LocalDate today, ZoneId zone, Words words, Portfolio ours) {
    var promised = commitments.list(client);
    var asked = new AskedRecords(data.path(), client, today.minusYears(YEARS), today);
    var bills = records.invoices(asked);
    return new FactSheet(
            words,
            ours.currency(),
            ours.name(),
            name,
            today,
            zone,
            clause(client, promised, today, words),
            paymentsKnown(client, bills, ours),
            bills.stream().filter(bill -> isOverdue(bill, today)).toList(),
            promised,
            records.advice(asked).stream()
                .filter(one -> one.response().equals(Optional.of("refused")))
                .toList())
        .document();
  }

  private static boolean isOverdue(Invoice bill, LocalDate today) {
    return !bill.paid() && bill.payable() > bill.received() && bill.dueOn().isBefore(today);
  }

  private static boolean paymentsKnown(ClientId client, List<Invoice> bills, Portfolio ours) {
    var complete = ours.paymentsComplete();
    return complete.everybody()
        || complete.clients().contains(client)
        || bills.stream().anyMatch(bill -> bill.lastReceivedOn().isPresent());
  }

  /// That of what was refused or is owed; else that of the next call-out, else how bills are paid.
  private Optional<Agreed> clause(
      ClientId client, List<Commitment> promised, LocalDate today, Words words) {
    var language = words.locale().getLanguage();
    return promised.stream()
        .filter(one -> !one.clause().isEmpty())
        .filter(one -> one.isOpen() || one.state() instanceof CommitmentState.Refused)
        .findFirst()
        .flatMap(one -> clauses.find(client, one.clause(), today, language))
        .or(() -> clauses.find(client, USUAL_CLAUSE, today, language))
        .or(() -> clauses.find(client, OTHER_CLAUSE, today, language));
  }
}
