package app.tamis.sample;

import java.io.IOException;

/// Who a client is, and what the book-keeping calls them.
final class Register {

  private final Tables tables;

  Register(Tables tables) {
    this.tables = tables;
  }

  void enter(Client client) throws IOException {
    Part part = client.part();
    Csv row = tables.clients;
    row.cell(client.id()).cell(part.name()).cell(client.joined().atDay(1)).unknown();
    row.cell(part.seats()).cell(part.seats() + client.servers());
    row.cell(client.phone()).cell(client.email()).cell("FR").cell(part.segment()).end();
    tables.aliases.cell(client.account()).cell(client.id()).end();
  }
}
