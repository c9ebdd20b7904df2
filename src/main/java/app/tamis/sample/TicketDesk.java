package app.tamis.sample;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;

/// Opens tickets: who asks, how, how urgently, and what about.
final class TicketDesk {

  enum Cause {
    EVERYDAY,
    NIGHT,
    GOOD_NEWS
  }

  private static final List<Double> KINDS = List.of(55.0, 33.0, 12.0);
  private static final List<Double> PROPER_CHANNELS = List.of(60.0, 40.0);
  private static final List<Double> OTHER_CHANNELS = List.of(80.0, 12.0, 8.0);
  private static final List<Double> CALM_PRIORITIES = List.of(15.0, 60.0, 25.0);
  private static final List<Double> NEWS = List.of(65.0, 35.0);
  private static final double WATCHED_WHERE_MANAGED = 0.28;
  private static final double WATCHED_ELSEWHERE = 0.06;

  private final Client client;
  private final Dice dice;
  private final Csv tickets;
  private final Evenly watched;
  private final Evenly proper;
  private final Evenly urgent;
  private final Evenly tampered;
  private final Mix kinds;
  private final Mix properChannels;
  private final Mix otherChannels;
  private final Mix priorities;
  private final Mix news;

  TicketDesk(Client client, Dice dice, Csv tickets) {
    this.client = client;
    this.dice = dice;
    this.tickets = tickets;
    this.watched = new Evenly(dice);
    this.proper = new Evenly(dice);
    this.urgent = new Evenly(dice);
    this.tampered = new Evenly(dice);
    this.kinds = new Mix(dice, "incident", "request", "change");
    this.properChannels = new Mix(dice, "portal", "email");
    this.otherChannels = new Mix(dice, "phone", "visit", "chat");
    this.priorities = new Mix(dice, "low", "normal", "high");
    this.news = new Mix(dice, "new_staff", "project");
  }

  /// Not written yet: when it is closed is not known before the work is done.
  Ticket open(Cause cause, LocalDateTime at, Deal deal, Archetype.Asking asking) {
    return switch (cause) {
      case NIGHT -> ticket(at, "phone", "urgent", "incident", "night", false);
      case GOOD_NEWS -> {
        String kind = news.next(NEWS);
        yield ticket(at, channel(asking), calmPriority(), kind, kind, false);
      }
      case EVERYDAY ->
          watched.happens(watchedShare(deal)) ? fromMonitoring(at) : fromClient(at, asking);
    };
  }

  void write(Ticket ticket, LocalDateTime closedAt) throws IOException {
    tickets
        .cell(ticket.id())
        .cell(client.id())
        .cell(ticket.openedAt())
        .cell(closedAt)
        .cell(ticket.channel())
        .cell(ticket.priority())
        .cell(ticket.kind())
        .cell(ticket.subject());
    if (ticket.isIncident()) {
      tickets.cell(ticket.tampered());
    } else {
      tickets.unknown();
    }
    tickets.end();
  }

  private static double watchedShare(Deal deal) {
    return deal.isManaged() ? WATCHED_WHERE_MANAGED : WATCHED_ELSEWHERE;
  }

  private Ticket fromMonitoring(LocalDateTime at) {
    boolean planned = dice.chance(0.4);
    return planned
        ? ticket(at, "monitoring", "low", "proactive", "proactive", false)
        : ticket(at, "monitoring", calmPriority(), "incident", "monitoring", false);
  }

  private Ticket fromClient(LocalDateTime at, Archetype.Asking asking) {
    String kind = kinds.next(KINDS);
    boolean meddled = kind.equals("incident") && tampered.happens(asking.tampered());
    String priority = urgent.happens(asking.urgent()) ? "urgent" : calmPriority();
    return ticket(at, channel(asking), priority, kind, meddled ? "tampered" : kind, meddled);
  }

  private Ticket ticket(
      LocalDateTime at,
      String channel,
      String priority,
      String kind,
      String heading,
      boolean meddled) {
    String subject = dice.oneOf(client.phrases().of(heading));
    return new Ticket(tickets.nextId('T'), at, channel, priority, kind, subject, meddled);
  }

  private String channel(Archetype.Asking asking) {
    return proper.happens(asking.proper())
        ? properChannels.next(PROPER_CHANNELS)
        : otherChannels.next(OTHER_CHANNELS);
  }

  private String calmPriority() {
    return priorities.next(CALM_PRIORITIES);
  }
}
