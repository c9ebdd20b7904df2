package app.tamis.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What runs on a client's machines: the tools that everybody should have, and the licences that go
/// through our books.
final class Toolbox {

  /// One that everybody should have.
  ///
  /// @param cost to us, in cents a seat and month
  /// @param elsewhere where there are no managed services, the share of clients that have it all
  ///   the same and pay for it themselves
  private record Tool(String name, int cost, double elsewhere) {
    private static final List<Tool> ALL =
        TextTable.read("tools.txt").stream()
            .map(row -> new Tool(row.text("tool"), row.whole("cost"), row.percent("elsewhere")))
            .toList();
  }

  private static final String SUPPLIER = "Amarrage Distribution";
  private static final double LACKING_WHERE_MANAGED = 0.06;
  private static final double PART_FOR_ANTIVIRUS = 0.2;

  private final Client client;
  private final Span span;
  private final Dice dice;
  private final Tables tables;

  Toolbox(Client client, Span span, Dice dice, Tables tables) {
    this.client = client;
    this.span = span;
    this.dice = dice;
    this.tables = tables;
  }

  void list() throws IOException {
    licences();
    for (var tool : Tool.ALL) {
      list(tool);
    }
  }

  private void licences() throws IOException {
    long cents = Billing.costOfLicences(client.part().deal(), client.part().seats());
    long antivirus = Math.round(PART_FOR_ANTIVIRUS * cents);
    if (antivirus > 0) {
      licence("Microsoft 365 Business Standard", cents - antivirus, true);
      licence("Antivirus", antivirus, false);
    }
  }

  /// @param cents what a seat costs us a month
  private void licence(String product, long cents, boolean transferable) throws IOException {
    Csv row = tables.licences;
    row.cell(row.nextId('Z')).cell(client.id()).cell(product).cell(SUPPLIER);
    row.cell(client.part().seats()).hundredths(cents).cell(termEnd()).cell(transferable).end();
  }

  /// The next end of a year that began when they joined.
  private LocalDate termEnd() {
    LocalDate end = client.joined().atDay(1).minusDays(1);
    while (!end.isAfter(span.lastDay())) {
      end = end.plusDays(1).plusYears(1).minusDays(1);
    }
    return end;
  }

  private void list(Tool tool) throws IOException {
    boolean managed = client.part().deal().isManaged();
    boolean inPlace = dice.chance(managed ? 1 - LACKING_WHERE_MANAGED : tool.elsewhere());
    Csv row = tables.stack;
    row.cell(client.id()).cell(tool.name()).cell(inPlace);
    if (inPlace) {
      row.cell(Optional.of(client.joined().atDay(1))).cell(managed ? "us" : "client");
      row.hundredths((long) tool.cost() * client.part().seats()).end();
    } else {
      row.unknown().unknown().unknown().end();
    }
  }
}
