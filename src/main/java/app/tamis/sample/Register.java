package app.tamis.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/// Who a client is and where, whom one speaks to there, and what the book-keeping calls them.
final class Register {

  /// From so many seats on somebody else minds the bills, and from so many the machines.
  private static final int WITH_BOOK_KEEPER = 6;

  private static final int WITH_TECHNICAL_CONTACT = 15;

  private static final int DAY_OF_INSOLVENCY = 8;

  private final Span span;
  private final Dice dice;
  private final Tables tables;

  Register(Span span, Dice dice, Tables tables) {
    this.span = span;
    this.dice = dice;
    this.tables = tables;
  }

  void enter(Client client) throws IOException {
    Part part = client.part();
    // Drawn for all alike, so that nobody's story hangs on where others are.
    var drawn = Town.drawn(dice);
    var town = part.also().town().map(Town::named).orElse(drawn);
    String street = street(town);
    long staff = Math.round(dice.around(1.2 * part.seats(), 0.2));
    Csv row = tables.clients;
    row.cell(client.id()).cell(part.name()).cell(client.joined().atDay(1)).unknown();
    row.cell(part.seats()).cell(part.seats() + client.servers());
    row.cell(client.phones()).cell(client.mailTo("contact")).cell(town.country());
    row.cell(part.segment()).cell(street).cell(town.postcode()).cell(town.name());
    row.cell(part.also().consumer() ? "" : Long.toString(staff)).cell(part.also().consumer());
    row.cell(Optional.of(insolvency()).filter(_ -> part.also().insolvent())).end();
    tables.aliases.cell(client.account()).cell(client.id()).end();
    contacts(client);
  }

  /// The number stands before the street in France and in the United Kingdom alike.
  private String street(Town town) {
    return dice.between(1, 48) + " " + town.street(dice);
  }

  private LocalDate insolvency() {
    return span.last().atDay(DAY_OF_INSOLVENCY);
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
