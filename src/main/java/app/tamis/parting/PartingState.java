package app.tamis.parting;

import app.tamis.parting.PartingEvent.What;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where a parting stands on a day: what its events come to. What is owed is no part of it.
public sealed interface PartingState {

  /// @param asked whether somebody has said whether it is us
  record Proposed(boolean asked) implements PartingState {}

  record Decided(LocalDate on, String by) implements PartingState {}

  /// The letter is given, and nobody has proven yet that they have it.
  ///
  /// @param until the last day that it states
  record Told(LocalDate on, LocalDate until) implements PartingState {}

  record InNotice(LocalDate received, LocalDate until) implements PartingState {}

  record HandingOver(LocalDate since) implements PartingState {}

  record Closed(LocalDate on, String by) implements PartingState {}

  record CalledOff(LocalDate on, String reason, String by) implements PartingState {}

  record WonBack(LocalDate on, String note, String by) implements PartingState {}

  /// As it stands in messages.
  default String code() {
    return switch (this) {
      case Proposed _ -> "proposed";
      case Decided _ -> "decided";
      case Told _ -> "told";
      case InNotice _ -> "in-notice";
      case HandingOver _ -> "handing-over";
      case Closed _ -> "closed";
      case CalledOff _ -> "called-off";
      case WonBack _ -> "won-back";
    };
  }

  /// Whether something is still to be done about it.
  default boolean isOpen() {
    return switch (this) {
      case Proposed _, Decided _, Told _, InNotice _, HandingOver _ -> true;
      case Closed _, CalledOff _, WonBack _ -> false;
    };
  }

  /// Whether it was decided, and stands.
  default boolean isDecided() {
    return switch (this) {
      case Decided _, Told _, InNotice _, HandingOver _, Closed _ -> true;
      case Proposed _, CalledOff _, WonBack _ -> false;
    };
  }

  /// What can be said of it next.
  default Set<What> next() {
    return switch (this) {
      case Proposed(var asked) -> {
        var next =
            EnumSet.of(
                What.US_YES, What.US_PARTLY, What.US_NO, What.OFFICE_HOLDER, What.CALLED_OFF);
        if (asked) {
          next.addAll(EnumSet.of(What.DECIDED, What.TAKEN_BACK));
        }
        yield next;
      }
      case Decided _ -> underWay(What.TOLD, What.OFFICE_HOLDER);
      case Told _ -> underWay(What.RECEIVED, What.HANDING_OVER);
      case InNotice _ -> underWay(What.HANDING_OVER);
      case HandingOver _ -> underWay(What.CLOSED, What.RECEIVED);
      case Closed _ -> EnumSet.of(What.STEP_DONE, What.TAKEN_BACK);
      case CalledOff _, WonBack _ -> EnumSet.of(What.TAKEN_BACK);
    };
  }

  private static Set<What> underWay(What... more) {
    var next = EnumSet.of(What.STEP_DONE, What.CALLED_OFF, What.WON_BACK, What.TAKEN_BACK);
    next.addAll(List.of(more));
    return next;
  }

  /// @param standing what wasn't taken back, in the order in which it was said
  static PartingState of(List<PartingEvent> standing, LocalDate today) {
    PartingState state = new Proposed(false);
    for (var event : standing) {
      state = after(state, event, until(standing));
    }
    return state.on(today);
  }

  /// The last day that the letter states, where it was given.
  static Optional<LocalDate> until(List<PartingEvent> standing) {
    return standing.stream()
        .filter(event -> event.what() == What.TOLD)
        .flatMap(event -> event.until().stream())
        .reduce((_, later) -> later);
  }

  private static PartingState after(
      PartingState before, PartingEvent event, Optional<LocalDate> until) {
    return switch (event.what()) {
      case US_YES, US_PARTLY, US_NO -> before instanceof Proposed ? new Proposed(true) : before;
      case DECIDED -> new Decided(event.on(), event.by());
      case TOLD -> new Told(event.on(), event.until().orElse(event.on()));
      case RECEIVED ->
          before instanceof HandingOver
              ? before
              : new InNotice(event.on(), until.orElse(event.on()));
      case HANDING_OVER -> new HandingOver(event.on());
      case CLOSED -> new Closed(event.on(), event.by());
      case CALLED_OFF -> new CalledOff(event.on(), event.note(), event.by());
      case WON_BACK -> new WonBack(event.on(), event.note(), event.by());
      case OFFICE_HOLDER, STEP_DONE, TAKEN_BACK -> before;
    };
  }

  /// A last day passes by itself, and the handover begins.
  private PartingState on(LocalDate today) {
    return this instanceof InNotice(_, var until) && today.isAfter(until)
        ? new HandingOver(until.plusDays(1))
        : this;
  }
}
