package app.tamis.sample;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Tickets, and the calls and the work that go with them. A month's hours are what the deal says;
/// tickets share them out.
final class Helpdesk {

  /// Minutes that go into a ticket, at scale 1.
  private static final double MINUTES_A_TICKET = 160;

  private final Firm firm;
  private final double scale;
  private final Dice dice;
  private final Dice weather;
  private final TicketDesk desk;
  private final Timesheet timesheet;
  private final Phone phone;
  private final Evenly tickets;
  private final Evenly nights;
  private final Evenly goodNews;
  private final String technician;
  private double minutesOwed;

  /// A ticket that has been dealt with.
  record Handled(String ticketId, LocalDateTime closedAt, String technician) {}

  private record Occasion(LocalDateTime at, TicketDesk.Cause cause) {}

  /// @param weather how much there is to do in a month, whatever becomes of it
  Helpdesk(Client client, Firm firm, double scale, Dice dice, Dice weather, Tables tables) {
    this.firm = firm;
    this.scale = scale;
    this.dice = dice;
    this.weather = weather;
    this.desk = new TicketDesk(client, dice, tables.tickets);
    this.timesheet = new Timesheet(client, scale, dice, tables.timeEntries);
    this.phone = new Phone(client, dice, tables.calls);
    this.tickets = new Evenly(dice);
    this.nights = new Evenly(dice);
    this.goodNews = new Evenly(dice);
    this.technician = dice.oneOf(firm.technicians());
  }

  /// @return the month's tickets, in order
  List<Handled> work(WorkMonth month, Deal deal, Archetype archetype) throws IOException {
    double minutes = weather.around(60 * deal.hours() * month.season(), 0.1);
    List<Occasion> occasions = occasions(month, minutes, archetype);
    minutesOwed += minutes;
    var handled = new ArrayList<Handled>();
    for (int i = 0; i < occasions.size(); i++) {
      int left = occasions.size() - i;
      int share = (int) (left == 1 ? minutesOwed : dice.around(minutesOwed / left, 0.6));
      minutesOwed -= share;
      handled.add(handle(occasions.get(i), Math.max(1, share), month, deal, archetype));
    }
    return handled;
  }

  private List<Occasion> occasions(WorkMonth month, double minutes, Archetype archetype) {
    var occasions = new ArrayList<Occasion>();
    int newsNow = goodNews.count(archetype.active() * archetype.bond().news() / 12);
    for (int i = 0; i < newsNow; i++) {
      occasions.add(new Occasion(month.moment(dice), TicketDesk.Cause.GOOD_NEWS));
    }
    int nightsNow = nights.count(archetype.asking().nights());
    for (int i = 0; i < nightsNow; i++) {
      occasions.add(new Occasion(month.night(dice), TicketDesk.Cause.NIGHT));
    }
    int inAll = tickets.count(minutes * scale / MINUTES_A_TICKET);
    while (occasions.size() < inAll) {
      occasions.add(new Occasion(month.moment(dice), TicketDesk.Cause.EVERYDAY));
    }
    occasions.sort(Comparator.comparing(Occasion::at));
    return occasions;
  }

  private Handled handle(
      Occasion occasion, int minutes, WorkMonth month, Deal deal, Archetype archetype)
      throws IOException {
    String who = dice.chance(0.6) ? technician : dice.oneOf(firm.technicians());
    var ticket = desk.open(occasion.cause(), occasion.at(), deal, archetype.asking());
    phone.ring(ticket, who);
    LocalDateTime closedAt = timesheet.work(ticket, minutes, month, who, !deal.isManaged());
    desk.write(ticket, closedAt);
    return new Handled(ticket.id(), closedAt, who);
  }
}
