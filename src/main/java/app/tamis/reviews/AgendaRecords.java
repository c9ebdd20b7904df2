package app.tamis.reviews;

import app.tamis.facts.Directory.Device;
import app.tamis.facts.Recorded.Activity;
import app.tamis.facts.Recorded.Contract;
import app.tamis.facts.Recorded.Invoice;
import app.tamis.facts.Recorded.Ticket;
import app.tamis.facts.Recorded.Work;
import java.util.List;
import java.util.stream.Stream;

/// The records that an agenda is made of, of one client with all that are taken for it: of the last
/// years, up to the day asked for.
record AgendaRecords(
    List<Ticket> tickets,
    List<Work> hours,
    List<Activity> work,
    List<Invoice> invoices,
    List<Contract> contracts,
    List<Device> devices) {

  static final AgendaRecords NONE =
      new AgendaRecords(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  AgendaRecords {
    tickets = List.copyOf(tickets);
    hours = List.copyOf(hours);
    work = List.copyOf(work);
    invoices = List.copyOf(invoices);
    contracts = List.copyOf(contracts);
    devices = List.copyOf(devices);
  }

  AgendaRecords and(AgendaRecords other) {
    return new AgendaRecords(
        both(tickets, other.tickets),
        both(hours, other.hours),
        both(work, other.work),
        both(invoices, other.invoices),
        both(contracts, other.contracts),
        both(devices, other.devices));
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
