package app.tamis.reviews;

import app.tamis.reviews.ReviewEvent.What;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Where a review stands: what its events come to.
public sealed interface ReviewState {

  /// Nobody was written to.
  record Planned() implements ReviewState {}

  record Invited(LocalDate on) implements ReviewState {}

  /// @param there who was there
  record Held(LocalDate on, String there, String by) implements ReviewState {}

  record Missed(LocalDate on, String by) implements ReviewState {}

  /// @param told whether the client was written to
  record CalledOff(LocalDate on, String reason, String by, boolean told) implements ReviewState {}

  /// As it stands in messages.
  default String code() {
    return switch (this) {
      case Planned _ -> "planned";
      case Invited _ -> "invited";
      case Held _ -> "held";
      case Missed _ -> "missed";
      case CalledOff _ -> "called-off";
    };
  }

  /// Whether it is still to come.
  default boolean isAhead() {
    return switch (this) {
      case Planned _, Invited _ -> true;
      case Held _, Missed _, CalledOff _ -> false;
    };
  }

  /// What can be said of it next. What a client was told stays said.
  default Set<What> next() {
    return switch (this) {
      case Planned _, Invited _ ->
          EnumSet.of(What.INVITED, What.HELD, What.MISSED, What.CALLED_OFF);
      case Held _, Missed _ -> EnumSet.of(What.TAKEN_BACK);
      case CalledOff(_, _, _, var told) ->
          told ? EnumSet.noneOf(What.class) : EnumSet.of(What.TAKEN_BACK);
    };
  }

  /// @param events in the order in which they were said
  static ReviewState of(List<ReviewEvent> events) {
    var states = new ArrayDeque<ReviewState>(List.of(new Planned()));
    for (var event : events) {
      if (event.what() == What.TAKEN_BACK) {
        if (states.size() > 1) {
          states.pop();
        }
      } else {
        states.push(after(states.element(), event));
      }
    }
    return states.element();
  }

  private static ReviewState after(ReviewState before, ReviewEvent event) {
    return switch (event.what()) {
      case INVITED -> new Invited(event.on());
      case HELD -> new Held(event.on(), event.note(), event.by());
      case MISSED -> new Missed(event.on(), event.by());
      case CALLED_OFF ->
          new CalledOff(event.on(), event.note(), event.by(), before instanceof Invited);
      case TAKEN_BACK -> before;
    };
  }
}
