package app.tamis.lift;

import app.tamis.basics.ClientId;
import app.tamis.grading.Letter;
import app.tamis.lift.PlanEvent.What;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What is done to lift a client, or to keep an A.
///
/// @param from the published grade when it was made; empty where there was none
/// @param endsOn its last day
/// @param person whose it is; empty where nobody was named
/// @param events in the order in which they were recorded
public record LiftPlan(
    UUID id,
    ClientId client,
    Optional<Letter> from,
    Letter target,
    LocalDate endsOn,
    Optional<UUID> person,
    List<Step> steps,
    String madeBy,
    Instant madeAt,
    List<PlanEvent> events) {

  public LiftPlan {
    steps = List.copyOf(steps);
    events = List.copyOf(events);
  }

  public PlanState state() {
    return PlanState.of(standing(events));
  }

  /// When somebody last began it; empty until then.
  public Optional<LocalDate> begunOn() {
    return standing(events).stream()
        .filter(event -> event.what() == What.RUN)
        .map(PlanEvent::on)
        .reduce((_, later) -> later);
  }

  public boolean isOpen() {
    return state().isOpen();
  }

  public boolean isRunning() {
    return state() instanceof PlanState.Running;
  }

  /// Whether it is to keep a grade, and not to reach one.
  public boolean keeps() {
    return from.filter(grade -> grade.isAtLeast(target)).isPresent();
  }

  /// Whether somebody can say that now. What Tamis judged isn't judged by it again once somebody
  /// took it back.
  public boolean allows(What what) {
    return state().next().contains(what);
  }

  /// The answer to "is it us?"; empty until there is one.
  public Optional<PlanEvent> aboutUs() {
    return standing(events).stream().filter(event -> event.what().isAboutUs()).reduce((_, b) -> b);
  }

  /// The next step that isn't done, the earliest due first.
  public Optional<Step> next() {
    return steps.stream()
        .filter(step -> !step.isDone())
        .min(Comparator.comparing(step -> step.dueOn().orElse(endsOn)));
  }

  public Optional<Step> step(UUID wanted) {
    return steps.stream().filter(step -> step.id().equals(wanted)).findFirst();
  }

  /// What wasn't taken back. Where a judgement of Tamis' own was, a person says how it ended.
  static List<PlanEvent> standing(List<PlanEvent> events) {
    var standing = new ArrayList<PlanEvent>();
    for (var event : events) {
      if (event.what() != What.TAKEN_BACK) {
        standing.add(event);
      } else if (!standing.isEmpty()) {
        var last = standing.removeLast();
        if (last.isOfTamis()) {
          standing.add(
              new PlanEvent(
                  What.UNCLEAR,
                  Optional.empty(),
                  last.on(),
                  "",
                  last.judged(),
                  event.by(),
                  event.at()));
        }
      }
    }
    return standing;
  }

  /// What was last said of a step.
  static Optional<Step.Said> said(List<PlanEvent> events, UUID step, What what) {
    return of(events, step)
        .filter(event -> event.what() == what)
        .reduce((_, later) -> later)
        .map(event -> new Step.Said(event.on(), event.note(), event.by()));
  }

  private static Stream<PlanEvent> of(List<PlanEvent> events, UUID step) {
    return standing(events).stream().filter(event -> event.step().equals(Optional.of(step)));
  }
}
