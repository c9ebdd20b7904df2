package app.tamis.reminders;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.basics.Timestamps;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the reminders that left, and to which bills each counts: a step of a bill is taken once.
@Component
final class ReminderSentBook {

  private final JdbcClient jdbc;

  ReminderSentBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Nobody else sends one until the transaction's end.
  void lock() {
    jdbc.sql(
            "SELECT pg_advisory_xact_lock(hashtextextended('reminders ' || current_portfolio(), 0))::text")
        .query(String.class)
        .single();
  }

  record Taken(String bill, String step, LocalDate sentOn) {}

  /// On which day each step of each bill was taken.
  Map<String, Map<Step, LocalDate>> taken() {
    return jdbc
        .sql(
            """
            SELECT reminder_bill.bill, reminder_bill.step, sent_on
            FROM reminder_bill JOIN reminder ON reminder.id = reminder_bill.reminder
            """)
        .query(Taken.class)
        .stream()
        .collect(groupingBy(Taken::bill, toMap(one -> Step.of(one.step()), Taken::sentOn)));
  }

  void add(
      UUID id,
      Reminded to,
      Step step,
      LocalDate on,
      ReminderMail.Written written,
      String by,
      Instant now) {
    var open =
        to.named().stream()
            .map(one -> one.bill().open().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    jdbc.sql(
            """
            INSERT INTO reminder (id, client, step, sent_on, open, letter, document, by_name, at)
            VALUES (:id, client_number(:client), :step, :on, :open, :letter, :document, :by, :now)
            """)
        .param("id", id)
        .param("client", to.client().text())
        .param("step", step.code())
        .param("on", on)
        .param("open", open)
        .param("letter", written.letter())
        .param("document", written.document())
        .param("by", by)
        .param("now", Timestamps.at(now))
        .update();
    to.due().forEach(one -> add(id, one));
  }

  private void add(UUID reminder, Overdue due) {
    jdbc.sql(
            """
            INSERT INTO reminder_bill (reminder, bill, number, step, open)
            VALUES (:reminder, :bill, :number, :step, :open)
            """)
        .param("reminder", reminder)
        .param("bill", due.bill().id())
        .param("number", due.bill().number())
        .param("step", due.next().orElseThrow().code())
        .param("open", due.bill().open().value())
        .update();
  }

  record Row(
      UUID id,
      String step,
      LocalDate sentOn,
      BigDecimal open,
      UUID letter,
      UUID document,
      String byName,
      String bills) {

    Sent sent(Currency currency) {
      return new Sent(
          id,
          Step.of(step),
          sentOn,
          new Amount(open, currency),
          letter,
          document,
          byName,
          List.of(bills.split("\u001f", -1)));
    }
  }

  /// To a client, the newest first.
  List<Sent> list(ClientId client, Currency currency) {
    return jdbc
        .sql(
            """
            SELECT reminder.id, reminder.step, sent_on, reminder.open, letter, document, by_name,
                   string_agg(reminder_bill.number, chr(31) ORDER BY reminder_bill.number) AS bills
            FROM reminder JOIN reminder_bill ON reminder_bill.reminder = reminder.id
            WHERE remaining_client(client) = :client
            GROUP BY reminder.id, reminder.step, sent_on, reminder.open, letter, document, by_name, at
            ORDER BY at DESC
            """)
        .param("client", client.text())
        .query(Row.class)
        .stream()
        .map(row -> row.sent(currency))
        .toList();
  }
}
