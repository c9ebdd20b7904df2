package app.tamis.lift;

import app.tamis.lift.PlanEvent.What;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where a plan stands: what its events come to.
public sealed interface PlanState {

  /// @param asked whether somebody has said whether it is us
  record Proposed(boolean asked) implements PlanState {}

  record Running(LocalDate since, String by) implements PlanState {}

  /// Its last day is over, and a person says how it ended.
  record Undecided(LocalDate on, Optional<Judged> judged) implements PlanState {}

  /// @param by empty for Tamis itself
  record Lifted(LocalDate on, Optional<Judged> judged, String note, String by)
      implements PlanState {}

  /// @param by likewise
  record Failed(LocalDate on, Optional<Judged> judged, String note, String by)
      implements PlanState {}

  record GivenUp(LocalDate on, String reason, String by) implements PlanState {}

  /// As it stands in messages.
  default String code() {
    return switch (this) {
      case Proposed _ -> "proposed";
      case Running _ -> "running";
      case Undecided _ -> "undecided";
      case Lifted _ -> "lifted";
      case Failed _ -> "failed";
      case GivenUp _ -> "given-up";
    };
  }

  /// Whether something is still to be said of it.
  default boolean isOpen() {
    return switch (this) {
      case Proposed _, Running _, Undecided _ -> true;
      case Lifted _, Failed _, GivenUp _ -> false;
    };
  }

  /// What can be said of it next. A plan runs once somebody has asked whether it is us.
  default Set<What> next() {
    return switch (this) {
      case Proposed(var asked) -> {
        var next = EnumSet.of(What.US_YES, What.US_PARTLY, What.US_NO, What.GIVEN_UP);
        if (asked) {
          next.addAll(EnumSet.of(What.RUN, What.TAKEN_BACK));
        }
        yield next;
      }
      case Running _ ->
          EnumSet.of(
              What.SIGNED,
              What.PROVEN,
              What.LIFTED,
              What.FAILED,
              What.UNCLEAR,
              What.GIVEN_UP,
              What.TAKEN_BACK);
      case Undecided _ -> EnumSet.of(What.LIFTED, What.FAILED, What.GIVEN_UP);
      case Lifted _, Failed _, GivenUp _ -> EnumSet.of(What.TAKEN_BACK);
    };
  }

  /// @param standing what wasn't taken back, in the order in which it was said
  static PlanState of(List<PlanEvent> standing) {
    PlanState state = new Proposed(false);
    for (var event : standing) {
      state = after(state, event);
    }
    return state;
  }

  private static PlanState after(PlanState before, PlanEvent event) {
    return switch (event.what()) {
      case US_YES, US_PARTLY, US_NO -> before instanceof Proposed ? new Proposed(true) : before;
      case RUN -> new Running(event.on(), event.by());
      case LIFTED -> new Lifted(event.on(), event.judged(), event.note(), event.by());
      case FAILED -> new Failed(event.on(), event.judged(), event.note(), event.by());
      case UNCLEAR -> new Undecided(event.on(), event.judged());
      case GIVEN_UP -> new GivenUp(event.on(), event.note(), event.by());
      case SIGNED, PROVEN, TAKEN_BACK -> before;
    };
  }
}
