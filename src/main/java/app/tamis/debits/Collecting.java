package app.tamis.debits;

import app.tamis.basics.Amount;
import app.tamis.basics.ClientId;
import app.tamis.basics.Message;
import app.tamis.facts.Bill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which bills go into the next file, from when they may be collected, and which don't and why.
///
/// @param currency of all bills
/// @param today the day on which the file is made
record Collecting(Currency currency, LocalDate today) {

  /// What is known of a client who has a mandate.
  ///
  /// @param insolventSince since when somebody else answers for its debts
  /// @param bills those to be paid, and others
  record Owing(
      Mandate mandate, String name, Optional<LocalDate> insolventSince, List<Owed> bills) {}

  /// @param client whose bill it is in facts; another than the mandate's where the two were merged
  /// @param debit what was collected of it before, or is
  record Owed(ClientId client, Bill bill, Optional<Debit> debit) {}

  /// @param rows that go into the file
  /// @param leftOut what doesn't
  public record Collected(List<Row> rows, List<LeftOut> leftOut) {

    public Collected {
      rows = List.copyOf(rows);
      leftOut = List.copyOf(leftOut);
    }
  }

  /// A debit to be made.
  record Row(
      Mandate mandate,
      String name,
      ClientId client,
      String bill,
      String number,
      LocalDate issuedOn,
      Amount amount,
      LocalDate chargeOn) {}

  /// @param number of the bill; empty where nothing of the client goes
  /// @param amount of the bill, or of all of them
  record LeftOut(String name, String number, Amount amount, Message why) {}

  Collected of(List<Owing> clients) {
    var rows = new ArrayList<Row>();
    var leftOut = new ArrayList<LeftOut>();
    clients.stream()
        .sorted(Comparator.comparing(Owing::name, String.CASE_INSENSITIVE_ORDER))
        .forEach(client -> add(client, rows, leftOut));
    return new Collected(rows, leftOut);
  }

  private void add(Owing client, List<Row> rows, List<LeftOut> leftOut) {
    var open = client.bills().stream().filter(owed -> owed.bill().open().signum() > 0).toList();
    var never = ofMandate(client.mandate());
    if (never.isPresent()) {
      open.stream()
          .map(owed -> amount(owed.bill()))
          .reduce(Amount::plus)
          .ifPresent(sum -> leftOut.add(new LeftOut(client.name(), "", sum, never.get())));
      return;
    }
    for (var owed : open) {
      var bill = owed.bill();
      ofBill(client, owed)
          .ifPresentOrElse(
              why -> leftOut.add(new LeftOut(client.name(), bill.number(), amount(bill), why)),
              () -> rows.add(row(client, owed)));
    }
  }

  private Row row(Owing client, Owed owed) {
    var bill = owed.bill();
    return new Row(
        client.mandate(),
        client.name(),
        owed.client(),
        bill.id(),
        bill.number(),
        bill.issuedOn(),
        amount(bill),
        chargeOn(client.mandate(), bill));
  }

  private Amount amount(Bill bill) {
    return new Amount(bill.open(), currency);
  }

  /// Why nothing is collected by a mandate.
  private static Optional<Message> ofMandate(Mandate mandate) {
    if (!mandate.scheme().isGoCardless()) {
      return Optional.of(Message.of("debits.out.b2b"));
    }
    return switch (mandate.state()) {
      case MandateState.Active _ -> Optional.empty();
      case MandateState.Asked _ -> Optional.of(Message.of("debits.out.asked"));
      case MandateState.Signed _ -> Optional.of(Message.of("debits.out.signed"));
      case MandateState.Cancelled(var on, _) -> Optional.of(Message.of("debits.out.cancelled", on));
      case MandateState.Lapsed(var on) -> Optional.of(Message.of("debits.out.lapsed", on));
    };
  }

  private Optional<Message> ofBill(Owing client, Owed owed) {
    var bill = owed.bill();
    var scheme = client.mandate().scheme();
    if (!scheme.currency().equals(currency)) {
      return Optional.of(
          Message.of(
              "debits.out.currency",
              bill.number(),
              client.name(),
              currency.getCurrencyCode(),
              scheme.currency().getCurrencyCode()));
    }
    var insolvent = client.insolventSince().filter(since -> bill.issuedOn().isBefore(since));
    if (insolvent.isPresent()) {
      return Optional.of(Message.of("debits.out.insolvent", insolvent.get()));
    }
    if (bill.disputed().orElse(false)) {
      return Optional.of(Message.of("debits.out.disputed"));
    }
    return owed.debit().filter(debit -> !debit.again()).map(Collecting::before);
  }

  private static Message before(Debit debit) {
    return debit.outcome().isReturned()
        ? Message.of("debits.out.returned", debit.toldOn().orElse(debit.chargeOn()))
        : Message.of("debits.out.sent", debit.chargeOn());
  }

  /// Not before it is due, was announced, and may be by law; a day on which the scheme works.
  private LocalDate chargeOn(Mandate mandate, Bill bill) {
    return firstDay(mandate.scheme(), mandate.creditor().noticeDays(), mandate.firstDebit(), today)
        .datesUntil(LocalDate.MAX)
        .filter(day -> !day.isBefore(bill.dueOn()))
        .filter(BankDays.of(mandate.scheme())::isOpen)
        .findFirst()
        .orElseThrow();
  }

  /// The first on which anything may be collected that is announced today.
  static LocalDate firstDay(
      Scheme scheme, int noticeDays, Optional<LocalDate> byLaw, LocalDate today) {
    var days = BankDays.of(scheme);
    var announced =
        scheme.isSepa()
            ? days.from(today.plusDays(noticeDays))
            : days.plus(today, Math.max(noticeDays, scheme.noticeDays()));
    return Stream.concat(Stream.of(announced), byLaw.stream())
        .max(LocalDate::compareTo)
        .map(days::from)
        .orElseThrow();
  }
}
