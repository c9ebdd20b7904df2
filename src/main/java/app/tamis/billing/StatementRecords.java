package app.tamis.billing;

import app.tamis.facts.Directory.Device;
import app.tamis.facts.Recorded.Activity;
import app.tamis.facts.Recorded.Billed;
import app.tamis.facts.Recorded.Contract;
import app.tamis.facts.Recorded.Invoice;
import app.tamis.facts.Recorded.Ticket;
import app.tamis.facts.Recorded.Work;
import java.util.List;
import java.util.stream.Stream;

/// The records that a statement is made of, of one client with all that are taken for it.
///
/// @param invoices of the last years, as paid on the day asked for
/// @param lines of the month's bills
/// @param work done unseen, of the last year
record StatementRecords(
    List<Activity> work,
    List<Ticket> tickets,
    List<Work> hours,
    List<Invoice> invoices,
    List<Billed> lines,
    List<Contract> contracts,
    List<Device> devices) {

  static final StatementRecords NONE =
      new StatementRecords(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  StatementRecords and(StatementRecords other) {
    return new StatementRecords(
        both(work, other.work),
        both(tickets, other.tickets),
        both(hours, other.hours),
        both(invoices, other.invoices),
        both(lines, other.lines),
        both(contracts, other.contracts),
        both(devices, other.devices));
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
