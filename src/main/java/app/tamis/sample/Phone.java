package app.tamis.sample;

import java.io.IOException;
import java.time.LocalDateTime;

/// The telephone: tickets by phone begin with a call, and now and then somebody is called back.
final class Phone {

  private static final double CALLED_BACK = 0.07;
  private static final double NUMBER_ONLY = 0.3;

  private final Client client;
  private final Dice dice;
  private final Csv calls;
  private final Evenly calledBack;
  private final Evenly unnamed;

  Phone(Client client, Dice dice, Csv calls) {
    this.client = client;
    this.dice = dice;
    this.calls = calls;
    this.calledBack = new Evenly(dice);
    this.unnamed = new Evenly(dice);
  }

  void ring(Ticket ticket, String technician) throws IOException {
    if (ticket.byPhone()) {
      call(ticket.openedAt().minusMinutes(dice.between(1, 9)), "in", technician);
    }
    if (ticket.fromClient() && calledBack.happens(CALLED_BACK)) {
      call(ticket.openedAt().plusMinutes(dice.between(10, 50)), "out", technician);
    }
  }

  /// Part of the calls bear the number only, as a telephone system knows them.
  private void call(LocalDateTime at, String direction, String technician) throws IOException {
    boolean numberOnly = !client.phone().isEmpty() && unnamed.happens(NUMBER_ONLY);
    calls
        .cell(calls.nextId('L'))
        .cell(numberOnly ? "" : client.id())
        .cell(client.phone().replace(" ", ""))
        .cell(at)
        .cell(direction)
        .cell(dice.between(40, 900))
        .cell(technician)
        .end();
  }
}
