package app.tamis.parting;

import app.tamis.basics.ClientId;
import app.tamis.grading.Letter;
import app.tamis.parting.PartingEvent.What;
import app.tamis.parting.PartingStep.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// One client that we part with, and all that was said of it.
///
/// @param ground why it could be proposed
/// @param reason in the owner's words; empty where the ground says it
/// @param grade that was published then; empty where there was none
/// @param draft of the letter; empty until somebody wrote at it
/// @param events in the order in which they were recorded
public record PartingCase(
    UUID id,
    ClientId client,
    Ground ground,
    String reason,
    Optional<Letter> grade,
    String madeBy,
    Instant madeAt,
    Optional<LetterDraft> draft,
    List<PartingStep> steps,
    List<PartingEvent> events) {

  public PartingCase {
    steps = List.copyOf(steps);
    events = List.copyOf(events);
  }

  public PartingState state(LocalDate today) {
    return PartingState.of(standing(events), today);
  }

  public boolean isOpen(LocalDate today) {
    return state(today).isOpen();
  }

  /// What can be said of it on a day. No case is closed before the client has what is theirs; and
  /// whoever owes something is handed over to like anybody else.
  public Set<What> next(LocalDate today) {
    var next = state(today).next();
    if (!isHandedOver()) {
      next.remove(What.CLOSED);
    }
    if (said(What.RECEIVED).isPresent()) {
      next.remove(What.RECEIVED);
    }
    return next;
  }

  private boolean isHandedOver() {
    return step(Kind.HAND_OVER).flatMap(PartingStep::done).isPresent();
  }

  /// Whether somebody can say that a step is done. Our access goes only once they have what is
  /// theirs: whoever locks a door before keeps what is behind it.
  public boolean canTick(PartingStep step) {
    return step.done().isEmpty()
        && step.kind().isTicked()
        && (step.kind() != Kind.REMOVE_ACCESS || isHandedOver());
  }

  /// The answer to "is it us?"; empty until there is one.
  public Optional<PartingEvent> aboutUs() {
    return standing(events).stream().filter(event -> event.what().isAboutUs()).reduce((_, b) -> b);
  }

  /// What was last said of it.
  public Optional<PartingEvent> said(What what) {
    return standing(events).stream().filter(event -> event.what() == what).reduce((_, b) -> b);
  }

  /// The last day that the letter states; empty until it is given.
  public Optional<LocalDate> until() {
    return PartingState.until(standing(events));
  }

  public Optional<PartingStep> step(Kind kind) {
    return steps.stream().filter(step -> step.kind() == kind).findFirst();
  }

  public Optional<PartingStep> step(UUID wanted) {
    return steps.stream().filter(step -> step.id().equals(wanted)).findFirst();
  }

  /// The next step that isn't done.
  public Optional<PartingStep> nextStep() {
    return steps.stream()
        .filter(step -> step.done().isEmpty())
        .min(Comparator.comparing(PartingStep::dueOn).thenComparing(PartingStep::kind));
  }

  /// What wasn't taken back.
  static List<PartingEvent> standing(List<PartingEvent> events) {
    var standing = new ArrayList<PartingEvent>();
    for (var event : events) {
      if (event.what() != What.TAKEN_BACK) {
        standing.add(event);
      } else if (!standing.isEmpty()) {
        standing.removeLast();
      }
    }
    return standing;
  }

  /// How a step was done.
  static Optional<PartingStep.Done> done(List<PartingEvent> events, UUID step, Kind kind) {
    return standing(events).stream()
        .filter(event ->
            switch (kind) {
              case LETTER -> event.what() == What.TOLD;
              case RECEIPT -> event.what() == What.RECEIVED;
              case CLOSE -> event.what() == What.CLOSED;
              case TELL_TEAM, TALK, SERVE, HAND_OVER, REMOVE_ACCESS, FINAL_BILL, LEARN ->
                  event.what() == What.STEP_DONE && event.step().equals(Optional.of(step));
            })
        .reduce((_, later) -> later)
        .map(event -> new PartingStep.Done(event.on(), event.note(), event.detail(), event.by()));
  }
}
