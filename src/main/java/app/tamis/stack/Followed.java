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
    var refusals = refusals(advice, today);
    var incidents = tickets.stream().filter(Followed::isIncident).toList();
    var topics = new HashMap<String, Set<Topic>>();
    var following = new HashMap<String, List<Recorded.TicketWork>>();
    for (var ticket : incidents) {
      before(ticket, refusals, topics)
          .ifPresent(one ->
              following.computeIfAbsent(one.advice().id(), _ -> new ArrayList<>()).add(ticket));
    }
    return new Followed(
        refusals.stream()
            .map(one ->
                one.with(incidents, following.getOrDefault(one.advice().id(), List.of()), today))
            .toList());
  }

  /// Newest first.
  private static List<Refusal> refusals(List<Recorded.Advice> advice, LocalDate today) {
    var known = advice.stream().map(one -> new Refusal(one, day(one), topic(one), today)).toList();
    return known.stream()
        .filter(one -> one.isMet(REFUSED))
        .map(one -> one.untilWelcomed(known))
        .sorted(
            Comparator.comparing(Refusal::day).thenComparing(one -> one.advice().id()).reversed())
        .toList();
  }

  /// Advice, and for how long incidents count as having followed it.
  private record Refusal(
      Recorded.Advice advice, LocalDate day, Optional<Topic> topic, LocalDate until) {

    boolean isMet(String response) {
      return response.equals(advice.response().orElse(""));
    }

    /// Twelve months on, or the day before the same was welcomed after all.
    Refusal untilWelcomed(List<Refusal> known) {
      var twelve = day.plusMonths(MONTHS);
      var end =
          known.stream()
              .filter(other -> other.isMet(WELCOMED))
              .filter(other -> other.topic.isPresent() && other.topic.equals(topic))
              .map(Refusal::day)
              .filter(welcomed -> welcomed.isAfter(day))
              .map(welcomed -> welcomed.minusDays(1))
              .min(Comparator.naturalOrder())
              .filter(welcomed -> welcomed.isBefore(twelve))
              .orElse(twelve);
      return new Refusal(advice, day, topic, end.isAfter(until) ? until : end);
    }

    /// After the day of the refusal.
    boolean isBefore(Recorded.TicketWork ticket) {
      return ticket.openedOn().isAfter(day) && !ticket.openedOn().isAfter(until);
    }

    Piece with(
        List<Recorded.TicketWork> incidents, List<Recorded.TicketWork> following, LocalDate today) {
      return new Piece(
          advice,
          day,
          topic,
          until,
          !day.plusMonths(MONTHS).isAfter(today) || until.isBefore(today),
          following,
          (int)
              incidents.stream()
                  .filter(this::isBefore)
                  .filter(ticket -> ticket.subject().filter(text -> !text.isBlank()).isEmpty())
                  .count());
    }
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
  ///
  /// @param refusals newest first
  /// @param topics of subjects that were looked at before
  private static Optional<Refusal> before(
      Recorded.TicketWork ticket, List<Refusal> refusals, Map<String, Set<Topic>> topics) {
    return refusals.stream()
        .filter(one -> one.isBefore(ticket))
        .filter(one ->
            one.topic()
                .filter(topic ->
                    ticket.subject().stream()
                        .anyMatch(subject ->
                            topics.computeIfAbsent(subject, Topic::ofTicket).contains(topic)))
                .isPresent())
        .findFirst();
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
