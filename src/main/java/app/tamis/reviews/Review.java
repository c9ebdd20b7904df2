package app.tamis.reviews;

import app.tamis.agreements.Signatory;
import app.tamis.basics.ClientId;
import app.tamis.post.MailAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Half an hour with a client.
///
/// @param sequence of the last letter to calendars; below 0 where none has left
/// @param organiser as it stood in the first of them
/// @param words what the minutes say beside all else
/// @param events in the order in which they were said
public record Review(
    UUID id,
    ClientId client,
    Plan plan,
    int sequence,
    Optional<MailAddress> organiser,
    String words,
    String madeBy,
    List<ReviewEvent> events) {

  public static final int USUAL_MINUTES = 30;

  /// So many missed in a row are a sign.
  private static final int SIGN = 2;

  public Review {
    events = List.copyOf(events);
  }

  /// When, where and who.
  ///
  /// @param person who of us holds it
  /// @param place where, or a link
  /// @param guest who comes from the client; without an address where none is written to
  /// @param language in which they are written to
  public record Plan(
      Optional<UUID> person,
      Instant startsAt,
      int minutes,
      String place,
      Signatory guest,
      String language) {}

  public ReviewState state() {
    return ReviewState.of(events);
  }

  public boolean canBeInvited() {
    return !plan.guest().email().isEmpty();
  }

  public boolean isInvited() {
    return sequence >= 0;
  }

  public Optional<LocalDate> heldOn() {
    return state() instanceof ReviewState.Held(var on, _, _) ? Optional.of(on) : Optional.empty();
  }

  /// The day on which it was held, else that on which it is to be.
  public LocalDate day(ZoneId zone) {
    return heldOn().orElseGet(() -> LocalDate.ofInstant(plan.startsAt(), zone));
  }

  /// The last day on which a client was met.
  ///
  /// @param all of a client
  public static Optional<LocalDate> lastHeld(List<Review> all) {
    return all.stream().flatMap(one -> one.heldOn().stream()).max(Comparator.naturalOrder());
  }

  /// Whether the last two were missed, in a row and since they were met last. What we called off
  /// ourselves counts for nothing.
  ///
  /// @param all of a client
  public static boolean isSign(List<Review> all) {
    var ended =
        all.stream()
            .filter(one ->
                one.state() instanceof ReviewState.Held
                    || one.state() instanceof ReviewState.Missed)
            .sorted(Comparator.comparing((Review one) -> one.plan().startsAt()).reversed())
            .limit(SIGN)
            .toList();
    return ended.size() == SIGN
        && ended.stream().allMatch(one -> one.state() instanceof ReviewState.Missed);
  }
}
