package app.tamis.agreements;

import app.tamis.agreements.CommitmentEvent.What;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where a commitment stands: what its events come to.
public sealed interface CommitmentState {

  /// @param owed since when, where our part of it is done
  record Open(Optional<LocalDate> owed) implements CommitmentState {}

  /// Somebody says that it was refused; the owner is to confirm it.
  record Reported(Optional<LocalDate> owed, LocalDate on, String by, String note)
      implements CommitmentState {}

  /// @param owed whether our part was done before: only then does it weigh on the grade
  record Refused(boolean owed, LocalDate on, String by) implements CommitmentState {}

  record Kept(LocalDate on, String by) implements CommitmentState {}

  record Waived(LocalDate on, String by) implements CommitmentState {}

  /// @param refused when it had been
  record MadeGood(LocalDate refused, LocalDate on, String by) implements CommitmentState {}

  /// As it stands in messages.
  default String code() {
    return switch (this) {
      case Open open -> open.owed().isPresent() ? "owed" : "open";
      case Reported _ -> "reported";
      case Refused _ -> "refused";
      case Kept _ -> "kept";
      case Waived _ -> "waived";
      case MadeGood _ -> "made-good";
    };
  }

  /// What can be said of it next.
  default Set<What> next() {
    return switch (this) {
      case Open(var owed) ->
          owed.isPresent()
              ? EnumSet.of(What.KEPT, What.REPORTED, What.REFUSED, What.WAIVED, What.TAKEN_BACK)
              : EnumSet.of(What.OWED, What.KEPT, What.REPORTED, What.REFUSED, What.WAIVED);
      case Reported _ -> EnumSet.of(What.REFUSED, What.KEPT, What.TAKEN_BACK);
      case Refused _ -> EnumSet.of(What.MADE_GOOD, What.TAKEN_BACK);
      case Kept _, Waived _, MadeGood _ -> EnumSet.of(What.TAKEN_BACK);
    };
  }

  /// @param events in the order in which they were recorded
  static CommitmentState of(List<CommitmentEvent> events) {
    var standing = new ArrayList<CommitmentEvent>();
    for (var event : events) {
      if (event.what() != What.TAKEN_BACK) {
        standing.add(event);
      } else if (!standing.isEmpty()) {
        standing.removeLast();
      }
    }
    CommitmentState state = new Open(Optional.empty());
    for (var event : standing) {
      state = after(state, event);
    }
    return state;
  }

  private static CommitmentState after(CommitmentState before, CommitmentEvent event) {
    return switch (event.what()) {
      case OWED -> new Open(Optional.of(event.on()));
      case REPORTED -> new Reported(owed(before), event.on(), event.by(), event.note());
      case REFUSED -> new Refused(owed(before).isPresent(), event.on(), event.by());
      case KEPT -> new Kept(event.on(), event.by());
      case WAIVED -> new Waived(event.on(), event.by());
      case MADE_GOOD ->
          new MadeGood(
              before instanceof Refused(_, var on, _) ? on : event.on(), event.on(), event.by());
      case TAKEN_BACK -> before;
    };
  }

  private static Optional<LocalDate> owed(CommitmentState state) {
    return switch (state) {
      case Open(var owed) -> owed;
      case Reported(var owed, _, _, _) -> owed;
      case Refused(var owed, var on, _) -> owed ? Optional.of(on) : Optional.empty();
      case Kept _, Waived _, MadeGood _ -> Optional.empty();
    };
  }
}
