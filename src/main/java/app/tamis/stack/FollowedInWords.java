package app.tamis.stack;

import app.tamis.facts.Recorded;
import app.tamis.measures.Numerals;
import java.util.List;
import java.util.OptionalDouble;

/// Says what followed advice that was refused; never that it came of it.
///
/// @param rate that an hour should bring
public record FollowedInWords(Numerals numerals, OptionalDouble rate) {

  public String title(Followed.Piece piece) {
    return say(
        "stack.followed.piece",
        piece.advice().title().orElseGet(() -> say("stack.followed.untitled")),
        piece.refusedOn());
  }

  /// What came of one.
  public String of(Followed.Piece piece) {
    if (piece.topic().isEmpty()) {
      return say("stack.followed.no-topic");
    }
    if (piece.incidents().isEmpty()) {
      var none =
          say(piece.over() ? "stack.followed.none" : "stack.followed.none-yet", piece.until());
      return piece.silent() == 0 ? none : none + " " + say("stack.followed.silent", piece.silent());
    }
    return say("stack.followed.some", piece.incidents().size(), piece.until())
        + " "
        + cost(piece.incidents());
  }

  public String cost(List<Recorded.TicketWork> incidents) {
    double hours = Followed.hours(incidents);
    if (hours == 0) {
      return say("stack.followed.no-hours");
    }
    var cost =
        say(
            "stack.followed.cost",
            numerals.number(OptionalDouble.of(hours), 1),
            numerals.money(Followed.cost(incidents)));
    return rate.isPresent()
        ? cost + " " + say("stack.followed.rate", numerals.money(hours * rate.getAsDouble()))
        : cost;
  }

  public String incident(Recorded.TicketWork ticket) {
    return say(
        "stack.followed.incident",
        ticket.subject().orElse(""),
        ticket.openedOn(),
        ticket.worked()
            ? say(
                "stack.followed.incident.hours",
                numerals.number(OptionalDouble.of(ticket.minutes() / 60), 1))
            : say("stack.followed.incident.no-hours"));
  }

  private String say(String key, Object... arguments) {
    return numerals.words().say(key, arguments);
  }
}
