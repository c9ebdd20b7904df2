package app.tamis.stack;

import app.tamis.facts.Recorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Incidents of a client that followed advice that it had refused: of the same matter, within
/// twelve months. That they followed is all that is said; nobody knows what would have been.
///
/// @param pieces of refused advice, newest first
public record Followed(List<Piece> pieces) {

  private static final int MONTHS = 12;
  private static final String REFUSED = "refused";
  private static final String WELCOMED = "welcomed";
  private static final String INCIDENT = "incident";

  public Followed {
    pieces = List.copyOf(pieces);
  }

  /// Refused advice with what followed.
  ///
  /// @param topic empty where its title names nothing that tickets could be held against
  /// @param until the last day that was looked at
  /// @param over whether that was all of the time in which anything may follow
  /// @param silent how many incidents of these months say nothing of what they are about
  public record Piece(
      Recorded.Advice advice,
      LocalDate refusedOn,
      Optional<Topic> topic,
      LocalDate until,
      boolean over,
      List<Recorded.TicketWork> incidents,
      int silent) {

    public Piece {
      incidents = List.copyOf(incidents);
    }
  }

  /// From when on tickets may follow anything; empty where nothing was refused.
  static Optional<LocalDate> since(List<Recorded.Advice> advice) {
    return advice.stream()
        .filter(one -> REFUSED.equals(one.response().orElse("")))
        .map(Followed::day)
        .min(Comparator.naturalOrder());
  }

  /// @param tickets of the client, with the work on each
  /// @param today nothing later is known
  static Followed of(
      List<Recorded.Advice> advice, List<Recorded.TicketWork> tickets, LocalDate today) {
    var refused =
        advice.stream()
            .filter(one -> REFUSED.equals(one.response().orElse("")))
            .sorted(Comparator.comparing(Followed::day).thenComparing(Recorded.Advice::id))
            .toList();
    var incidents = tickets.stream().filter(Followed::isIncident).toList();
    var following = new HashMap<String, List<Recorded.TicketWork>>();
    for (var ticket : incidents) {
      before(ticket, refused, advice, today)
          .ifPresent(
              one -> following.computeIfAbsent(one.id(), _ -> new ArrayList<>()).add(ticket));
    }
    return new Followed(
        refused.reversed().stream()
            .map(one -> piece(one, advice, incidents, following, today))
            .toList());
  }

  private static Piece piece(
      Recorded.Advice one,
      List<Recorded.Advice> advice,
      List<Recorded.TicketWork> incidents,
      Map<String, List<Recorded.TicketWork>> following,
      LocalDate today) {
    var until = until(one, advice, today);
    return new Piece(
        one,
        day(one),
        topic(one),
        until,
        !day(one).plusMonths(MONTHS).isAfter(today) || until.isBefore(today),
        following.getOrDefault(one.id(), List.of()),
        (int)
            incidents.stream()
                .filter(ticket -> isWithin(ticket, day(one), until))
                .filter(ticket -> ticket.subject().filter(text -> !text.isBlank()).isEmpty())
                .count());
  }

  private static Optional<Topic> topic(Recorded.Advice one) {
    return one.title().flatMap(Topic::ofAdvice);
  }

  /// What a client asks for, and what we do by ourselves, is no incident.
  private static boolean isIncident(Recorded.TicketWork ticket) {
    return ticket.kind().filter(kind -> !kind.equals(INCIDENT)).isEmpty();
  }

  /// The last refusal before a ticket of a matter with which it may have to do: each ticket follows
  /// one at most.
  private static Optional<Recorded.Advice> before(
      Recorded.TicketWork ticket,
      List<Recorded.Advice> refused,
      List<Recorded.Advice> advice,
      LocalDate today) {
    var topics = ticket.subject().map(Topic::ofTicket).orElse(Set.of());
    return refused.reversed().stream()
        .filter(one -> topic(one).filter(topics::contains).isPresent())
        .filter(one -> isWithin(ticket, day(one), until(one, advice, today)))
        .findFirst();
  }

  /// After the day of the refusal.
  private static boolean isWithin(
      Recorded.TicketWork ticket, LocalDate refusedOn, LocalDate until) {
    return ticket.openedOn().isAfter(refusedOn) && !ticket.openedOn().isAfter(until);
  }

  /// Twelve months on, or the day before the same was welcomed after all.
  private static LocalDate until(
      Recorded.Advice one, List<Recorded.Advice> advice, LocalDate today) {
    var twelve = day(one).plusMonths(MONTHS);
    var end =
        advice.stream()
            .filter(other -> WELCOMED.equals(other.response().orElse("")))
            .filter(other -> topic(other).isPresent() && topic(other).equals(topic(one)))
            .map(Followed::day)
            .filter(welcomed -> welcomed.isAfter(day(one)))
            .map(welcomed -> welcomed.minusDays(1))
            .min(Comparator.naturalOrder())
            .filter(welcomed -> welcomed.isBefore(twelve))
            .orElse(twelve);
    return end.isAfter(today) ? today : end;
  }

  private static LocalDate day(Recorded.Advice one) {
    return one.respondedOn().orElse(one.givenOn());
  }

  /// All that followed, each once.
  public List<Recorded.TicketWork> incidents() {
    return pieces.stream().flatMap(piece -> piece.incidents().stream()).toList();
  }

  public static double hours(List<Recorded.TicketWork> incidents) {
    return incidents.stream().mapToDouble(Recorded.TicketWork::minutes).sum() / 60;
  }

  /// Loaded.
  public static double cost(List<Recorded.TicketWork> incidents) {
    return incidents.stream().mapToDouble(Recorded.TicketWork::cost).sum();
  }
}
