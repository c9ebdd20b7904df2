package app.tamis.reference;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the months in which each line of each invoice counts.
final class Spreads {

  private final BillLines lines;
  private final Map<String, Facts.Invoice> invoices;
  private final Map<String, Rhythm> rhythms = new HashMap<>();

  Spreads(Facts facts, BillLines lines) {
    this.lines = lines;
    this.invoices = facts.invoices().stream().collect(toMap(Facts.Invoice::id, identity()));
    Optional<YearMonth> newest =
        facts.invoices().stream().map(Facts.Invoice::month).max(YearMonth::compareTo);
    newest.ifPresent(month ->
        facts.invoices().stream()
            .collect(groupingBy(Facts.Invoice::clientId))
            .forEach((client, own) -> rhythms.put(client, Rhythm.of(billed(own), month))));
  }

  Spread of(Facts.Invoice invoice, BillLine line) {
    List<YearMonth> months =
        line.isNegativelyRecurring() && line.period().isEmpty()
            ? credited(invoice)
            : lasting(invoice, line).toList();
    return months.isEmpty() ? Spread.in(invoice.month()) : Spread.over(months, invoice.month());
  }

  /// Those of the credited invoice's positive recurring lines, each once.
  private List<YearMonth> credited(Facts.Invoice note) {
    return note.credits()
        .flatMap(id -> Optional.ofNullable(invoices.get(id)))
        .map(invoice ->
            lines.of(invoice).stream()
                .filter(BillLine::isPositivelyRecurring)
                .flatMap(line -> lasting(invoice, line))
                .distinct()
                .toList())
        .orElse(List.of());
  }

  private Stream<YearMonth> lasting(Facts.Invoice invoice, BillLine line) {
    if (line.period().isPresent()) {
      Facts.Period period = line.period().orElseThrow();
      return Months.between(period.from(), period.to()).stream();
    }
    return isOfARhythm(line)
        ? rhythms
            .getOrDefault(invoice.clientId(), new Rhythm(Map.of()))
            .monthsFrom(invoice.month())
            .stream()
        : Stream.of(invoice.month());
  }

  private List<YearMonth> billed(List<Facts.Invoice> own) {
    return own.stream()
        .filter(invoice -> lines.of(invoice).stream().anyMatch(Spreads::isOfARhythm))
        .map(Facts.Invoice::month)
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isOfARhythm(BillLine line) {
    return line.isPositivelyRecurring() && line.period().isEmpty();
  }
}
