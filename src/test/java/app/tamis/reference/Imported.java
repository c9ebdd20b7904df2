package app.tamis.reference;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/// The tables and columns in which the portfolio has a value at or before the as-of date, of any
/// client.
record Imported(Set<Source> sources) {

  enum Source {
    INVOICES,
    INVOICE_LINES,
    PAYMENTS,
    TIME_ENTRIES,
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

  static Imported by(LocalDate asOf, Facts facts) {
    Collector found = new Collector(asOf, EnumSet.noneOf(Source.class));
    found.look(Source.INVOICES, facts.invoices().stream().map(Facts.Invoice::issuedOn));
    found.look(Source.INVOICE_LINES, issueDatesOfLines(facts));
    found.look(Source.PAYMENTS, facts.payments().stream().map(Facts.Payment::paidOn));
    found.look(Source.TIME_ENTRIES, facts.timeEntries().stream().map(Facts.TimeEntry::day));
    found.look(Source.TICKETS, facts.tickets().stream().map(Facts.Ticket::day));
    found.look(Source.CALLS, facts.calls().stream().map(Facts.Call::day));
    found.look(Source.REFERRALS, facts.referrals().stream().map(Facts.Referral::referredOn));
    found.look(Source.SURVEYS, facts.surveys().stream().map(Facts.Survey::day));
    found.look(Source.REACTIONS, facts.reactions().stream().map(Facts.Reaction::day));
    found.look(
        Source.INVOICES_DISPUTED,
        facts.invoices().stream()
            .filter(invoice -> invoice.disputed().isPresent())
            .map(Facts.Invoice::issuedOn));
    found.look(
        Source.TICKETS_CHANNEL,
        facts.tickets().stream().filter(it -> it.channel().isPresent()).map(Facts.Ticket::day));
    found.look(
        Source.TICKETS_PRIORITY,
        facts.tickets().stream().filter(it -> it.priority().isPresent()).map(Facts.Ticket::day));
    found.look(
        Source.TICKETS_TAMPERED,
        facts.tickets().stream().filter(it -> it.tampered().isPresent()).map(Facts.Ticket::day));
    found.look(
        Source.TICKETS_KIND,
        facts.tickets().stream().filter(it -> it.kind().isPresent()).map(Facts.Ticket::day));
    found.look(
        Source.ADVICE_RESPONSE,
        facts.advice().stream().filter(it -> it.response().isPresent()).map(Facts.Advice::day));
    return new Imported(found.sources());
  }

  boolean has(Source source) {
    return sources.contains(source);
  }

  boolean hasInvoicesAndLines() {
    return has(Source.INVOICES) && has(Source.INVOICE_LINES);
  }

  boolean hasTimeEntries() {
    return has(Source.TIME_ENTRIES);
  }

  boolean hasPayments() {
    return has(Source.PAYMENTS);
  }

  /// A line bears no date of its own but that of delivery; it was known when its invoice was.
  private static Stream<LocalDate> issueDatesOfLines(Facts facts) {
    return facts.invoices().stream()
        .filter(invoice ->
            facts.invoiceLines().stream().anyMatch(line -> line.invoiceId().equals(invoice.id())))
        .map(Facts.Invoice::issuedOn);
  }

  private record Collector(LocalDate asOf, Set<Source> sources) {

    void look(Source source, Stream<LocalDate> days) {
      if (days.anyMatch(day -> !day.isAfter(asOf))) {
        sources.add(source);
      }
    }
  }
}
