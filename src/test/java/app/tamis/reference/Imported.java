package app.tamis.reference;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What there is evidence of, by what was known at the as-of date.
record Imported(Set<Source> sources) {

  /// Tables and columns. Hours are there also where they are estimated.
  enum Source {
    INVOICES,
    INVOICE_LINES,
    RECURRING_LINES,
    DELIVERY_DATES,
    PAYMENTS,
    HOURS,
    TICKETS,
    CALLS,
    REFERRALS,
    SURVEYS,
    REACTIONS,
    INVOICES_DISPUTED,
    TICKETS_CHANNEL,
    TICKETS_PRIORITY,
    TICKETS_TAMPERED,
    TICKETS_KIND,
    ADVICE_RESPONSE
  }

  static Imported by(LocalDate asOf, Facts facts, List<Bill> bills, boolean hoursAreEstimated) {
    return new Imported(
        Arrays.stream(Source.values())
            .filter(source ->
                (source == Source.HOURS && hoursAreEstimated)
                    || days(source, facts, bills).anyMatch(day -> !day.isAfter(asOf)))
            .collect(toUnmodifiableSet()));
  }

  boolean has(Source source) {
    return sources.contains(source);
  }

  boolean hasInvoicesAndLines() {
    return has(Source.INVOICES) && has(Source.INVOICE_LINES);
  }

  boolean hasHours() {
    return has(Source.HOURS);
  }

  boolean hasPayments() {
    return has(Source.PAYMENTS);
  }

  Imported without(Source source) {
    Set<Source> others = EnumSet.noneOf(Source.class);
    others.addAll(sources);
    others.remove(source);
    return new Imported(others);
  }

  /// From which days on there are values.
  private static Stream<LocalDate> days(Source source, Facts facts, List<Bill> bills) {
    return switch (source) {
      case INVOICES -> bills.stream().map(Bill::issuedOn);
      case INVOICE_LINES ->
          bills.stream().filter(bill -> !bill.lines().isEmpty()).map(Bill::issuedOn);
      case RECURRING_LINES -> bills.stream().filter(Imported::recurs).map(Bill::issuedOn);
      case DELIVERY_DATES -> bills.stream().flatMap(Imported::deliveries);
      case PAYMENTS -> facts.payments().stream().map(Facts.Payment::paidOn);
      case HOURS -> facts.timeEntries().stream().map(Facts.TimeEntry::day);
      case TICKETS -> facts.tickets().stream().map(Facts.Ticket::day);
      case CALLS -> facts.calls().stream().map(Facts.Call::day);
      case REFERRALS -> facts.referrals().stream().map(Facts.Referral::referredOn);
      case SURVEYS -> facts.surveys().stream().map(Facts.Survey::day);
      case REACTIONS -> facts.reactions().stream().map(Facts.Reaction::day);
      case INVOICES_DISPUTED ->
          bills.stream().filter(bill -> bill.invoice().disputed().isPresent()).map(Bill::issuedOn);
      case TICKETS_CHANNEL -> tickets(facts, Facts.Ticket::channel);
      case TICKETS_PRIORITY -> tickets(facts, Facts.Ticket::priority);
      case TICKETS_TAMPERED -> tickets(facts, Facts.Ticket::tampered);
      case TICKETS_KIND -> tickets(facts, Facts.Ticket::kind);
      case ADVICE_RESPONSE ->
          facts.advice().stream().filter(it -> it.response().isPresent()).map(Facts.Advice::day);
    };
  }

  private static Stream<LocalDate> tickets(
      Facts facts, Function<Facts.Ticket, Optional<?>> column) {
    return facts.tickets().stream()
        .filter(ticket -> column.apply(ticket).isPresent())
        .map(Facts.Ticket::day);
  }

  private static boolean recurs(Bill bill) {
    return bill.lines().stream()
        .anyMatch(counted -> counted.line().kind() == Facts.LineKind.RECURRING);
  }

  private static Stream<LocalDate> deliveries(Bill bill) {
    return bill.lines().stream()
        .flatMap(counted -> counted.line().deliveredOn().stream())
        .map(day -> day.isAfter(bill.issuedOn()) ? day : bill.issuedOn());
  }
}
