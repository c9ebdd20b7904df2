package app.tamis.sample;

import java.io.IOException;
import java.util.List;

/// Who a client is and where, whom one speaks to there, and what the book-keeping calls them.
final class Register {

  private static final List<TextTable.Row> TOWNS = TextTable.read("towns.txt");
  private static final List<TextTable.Row> STREETS = TextTable.read("streets.txt");

  /// From so many seats on somebody else minds the bills, and from so many the machines.
  private static final int WITH_BOOK_KEEPER = 6;

  private static final int WITH_TECHNICAL_CONTACT = 15;

  private final Dice dice;
  private final Tables tables;

  Register(Dice dice, Tables tables) {
    this.dice = dice;
    this.tables = tables;
  }

  void enter(Client client) throws IOException {
    Part part = client.part();
    Csv row = tables.clients;
    row.cell(client.id()).cell(part.name()).cell(client.joined().atDay(1)).unknown();
    row.cell(part.seats()).cell(part.seats() + client.servers());
    row.cell(client.phone()).cell(client.mailTo("contact")).cell("FR").cell(part.segment());
    var town = dice.oneOf(TOWNS);
    row.cell(dice.between(1, 48) + " " + dice.oneOf(STREETS).text("street"));
    row.cell(town.text("postcode")).cell(town.text("town"));
    row.cell(Math.round(dice.around(1.2 * part.seats(), 0.2))).cell(false).end();
    tables.aliases.cell(client.account()).cell(client.id()).end();
    contacts(client);
  }

  private void contacts(Client client) throws IOException {
    int seats = client.part().seats();
    if (seats < WITH_BOOK_KEEPER) {
      contact(client, "signs;pays;technical");
    } else if (seats < WITH_TECHNICAL_CONTACT) {
      contact(client, "signs;technical");
      contact(client, "pays");
    } else {
      contact(client, "signs");
      contact(client, "pays");
      contact(client, "technical");
    }
  }

  private void contact(Client client, String role) throws IOException {
    String language = client.part().language();
    var person = MadePerson.drawn(language, dice);
    Csv row = tables.contacts;
    row.cell(row.nextId('N')).cell(client.id()).cell(person.name()).cell(role);
    row.cell(client.mailTo(person.mailbox())).cell(client.phone()).cell(language).end();
  }
}
