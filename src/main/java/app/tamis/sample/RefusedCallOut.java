package app.tamis.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/// The one evening on which a signed agreement is put to the test: a client that signed what coming
/// out costs rings at eight, has the work done by ten, and then won't pay. Told behind all other
/// stories, so that no row of theirs has another number for it.
final class RefusedCallOut {

  private static final int DAY = 18;
  private static final int MINUTES = 105;
  private static final int SECONDS_OF_THE_CALL = 240;
  private static final String TECHNICIAN = "T1";

  private final Client client;
  private final Span span;
  private final Tables tables;

  RefusedCallOut(Client client, Span span, Tables tables) {
    this.client = client;
    this.span = span;
    this.tables = tables;
  }

  void tell() throws IOException {
    new Contracts(client, span, tables.contracts).signCallOut();
    LocalDate day = span.last().atDay(DAY);
    call(day.atTime(19, 58), "in");
    String ticket = ticket(day.atTime(20, 2), day.atTime(22, 0));
    work(ticket, day.atTime(20, 15));
    bill(WorkMonth.workdayFrom(day.plusDays(1)));
  }

  private void call(LocalDateTime at, String direction) throws IOException {
    Csv row = tables.calls;
    row.cell(row.nextId('L')).cell(client.id()).cell(client.phone().replace(" ", "")).cell(at);
    row.cell(direction).cell(SECONDS_OF_THE_CALL).cell(TECHNICIAN).end();
  }

  private String ticket(LocalDateTime openedAt, LocalDateTime closedAt) throws IOException {
    Csv row = tables.tickets;
    String id = row.nextId('T');
    row.cell(id).cell(client.id()).cell(openedAt).cell(closedAt).cell("phone").cell("urgent");
    row.cell("incident").cell(client.phrases().the("signed_call_out_night")).cell(false).end();
    return id;
  }

  private void work(String ticket, LocalDateTime at) throws IOException {
    Csv row = tables.timeEntries;
    row.cell(row.nextId('E')).cell(client.id()).cell(at).cell(MINUTES).cell(TECHNICIAN);
    row.cell(ticket).cell(true).cell(client.phrases().the("signed_call_out_refused")).end();
  }

  private void bill(LocalDate issuedOn) throws IOException {
    var line =
        Bill.Line.one(
            "other",
            client.phrases().the("signed_call_out"),
            client.part().also().callOut() * 100L);
    var due =
        WorkMonth.workdayFrom(issuedOn.plusDays(client.part().archetype().paying().termDays()));
    new Ledger(client, span, tables).bill(new Bill(List.of(line)), issuedOn, due, true);
  }
}
