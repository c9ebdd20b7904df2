package app.tamis.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// What is on file about a client: who they are, what was signed, which machines they have.
final class Register {

  private final Client client;
  private final Part part;
  private final Span span;
  private final Dice dice;
  private final Tables tables;

  Register(Client client, Span span, Dice dice, Tables tables) {
    this.client = client;
    this.part = client.part();
    this.span = span;
    this.dice = dice;
    this.tables = tables;
  }

  void write() throws IOException {
    tables
        .clients
        .cell(client.id())
        .cell(part.name())
        .cell(client.joined().atDay(1))
        .unknown()
        .cell(part.seats())
        .cell(part.seats() + client.servers())
        .cell(client.phone())
        .cell(client.email())
        .cell("FR")
        .cell(part.segment())
        .end();
    tables.aliases.cell(client.account()).cell(client.id()).end();
    contracts();
    devices();
  }

  private void contracts() throws IOException {
    YearMonth joined = client.joined();
    var past = part.past().filter(Part.Past::breakFix);
    if (past.isPresent()) {
      YearMonth moved = span.last().minusMonths(past.get().monthsAgo() - 1L);
      contract(
          part.deal().asBreakFix(), past.get().archetype(), joined, moved.atDay(1).minusDays(1));
      joined = moved;
    }
    contract(part.deal(), part.archetype(), joined, LocalDate.MAX);
  }

  private void contract(Deal deal, Archetype archetype, YearMonth from, LocalDate until)
      throws IOException {
    Csv row = tables.contracts;
    row.cell(row.nextId('K')).cell(client.id()).cell(deal.contract()).cell(from.atDay(1));
    cellIf(row, until.isBefore(LocalDate.MAX), until);
    if (deal.fee() > 0) {
      row.hundredths(Math.round(deal.fee() * 100));
    } else {
      row.unknown();
    }
    row.cell(archetype.paying().method())
        .cell(Billing.termDays(archetype.paying()))
        .cell(deal.isManaged() ? 90 : 30)
        .cell(deal.isManaged() ? 0 : 45)
        .hundredths(deal.hourlyRateCents())
        .cell("1.5");
    cellIf(row, !deal.isBreakFix(), WorkMonth.workdayFrom(from.atDay(1).minusDays(20)));
    row.end();
  }

  private static void cellIf(Csv row, boolean known, LocalDate day) {
    if (known) {
      row.cell(day);
    } else {
      row.unknown();
    }
  }

  private void devices() throws IOException {
    int seats = part.seats();
    devices("workstation", seats, List.of("Windows 11", "Windows 11", "Windows 10", "macOS 15"));
    devices("server", client.servers(), List.of("Windows Server 2022", "Windows Server 2016"));
    devices("network", 1 + seats / 15, List.of("firmware"));
    devices("printer", 1 + seats / 12, List.of("firmware"));
  }

  private void devices(String kind, int number, List<String> systems) throws IOException {
    for (int i = 1; i <= number; i++) {
      device(
          kind,
          client.id() + "-" + kind.substring(0, 2).toUpperCase(java.util.Locale.ROOT) + i,
          dice.oneOf(systems));
    }
  }

  private void device(String kind, String name, String system) throws IOException {
    Csv row = tables.devices;
    LocalDate bought = span.lastDay().minusDays(dice.between(30, 2_200));
    row.cell(row.nextId('D')).cell(client.id()).cell(kind).cell(name).cell(system);
    row.cell(WorkMonth.atWork(span.lastDay().minusDays(dice.between(0, 9)), dice));
    row.cell(bought.plusYears(3));
    switch (system) {
      case "Windows 10" -> row.cell(LocalDate.of(2025, 10, 14));
      case "Windows Server 2016" -> row.cell(LocalDate.of(2027, 1, 12));
      default -> row.unknown();
    }
    row.cell(!part.deal().isBreakFix()).end();
  }
}
