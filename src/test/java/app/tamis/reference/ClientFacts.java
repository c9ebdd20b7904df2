package app.tamis.reference;

import static java.util.function.Predicate.isEqual;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All the facts of one client.
record ClientFacts(
    Facts.Client client,
    List<Bill> bills,
    List<Facts.Ticket> tickets,
    List<Facts.TimeEntry> timeEntries,
    List<Facts.Call> calls,
    List<Facts.Advice> advice,
    List<Facts.Referral> referrals,
    List<Facts.Survey> surveys,
    List<Facts.Reaction> reactions) {

  static ClientFacts of(Facts.Client client, Facts facts, List<Bill> bills) {
    var his = isEqual(client.id());
    return new ClientFacts(
        client,
        bills.stream().filter(it -> his.test(it.invoice().clientId())).toList(),
        facts.tickets().stream().filter(it -> his.test(it.clientId())).toList(),
        facts.timeEntries().stream().filter(it -> his.test(it.clientId())).toList(),
        facts.calls().stream().filter(it -> his.test(it.clientId())).toList(),
        facts.advice().stream().filter(it -> his.test(it.clientId())).toList(),
        facts.referrals().stream().filter(it -> his.test(it.clientId())).toList(),
        facts.surveys().stream().filter(it -> his.test(it.clientId())).toList(),
        facts.reactions().stream().filter(it -> his.test(it.clientId())).toList());
  }

  /// Of its invoices, tickets and time entries.
  Optional<LocalDate> earliestDay() {
    return Stream.of(
            bills.stream().map(Bill::issuedOn),
            tickets.stream().map(Facts.Ticket::day),
            timeEntries.stream().map(Facts.TimeEntry::day))
        .flatMap(days -> days)
        .min(LocalDate::compareTo);
  }

  /// Those of the first month in which it was billed, as known on a day.
  List<Bill> firstBills(LocalDate asOf) {
    return bills.stream()
        .filter(bill -> !bill.issuedOn().isAfter(asOf))
        .min(Comparator.comparing(Bill::issuedOn))
        .map(first ->
            bills.stream()
                .filter(bill -> bill.invoice().month().equals(first.invoice().month()))
                .toList())
        .orElse(List.of());
  }
}
