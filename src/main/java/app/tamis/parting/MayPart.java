package app.tamis.parting;

import app.tamis.basics.Message;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.Letter;
import app.tamis.lift.LiftPlan;
import app.tamis.lift.PlanState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Whether a parting may be proposed: lift before you part, and part on no first guess.
///
/// @param grade empty where nothing is known of the client
/// @param firstGuess whether the grade is one
/// @param lifts that the client had, newest first
/// @param refused whether a signed sum that was owed was refused
/// @param insolvencySince empty where no insolvency is open
public record MayPart(
    Optional<ClientGrade> grade,
    boolean firstGuess,
    List<LiftPlan> lifts,
    boolean refused,
    Optional<LocalDate> insolvencySince) {

  public MayPart {
    lifts = List.copyOf(lifts);
  }

  /// Why it may not, whatever the owner says.
  public Optional<Message> refusal() {
    if (firstGuess) {
      return Optional.of(Message.of("parting.may.provisional"));
    }
    return grade.flatMap(ClientGrade::letter).isEmpty()
        ? Optional.of(Message.of("parting.may.not-graded"))
        : Optional.empty();
  }

  /// By what it may without the owner's word.
  public Optional<Ground> ground() {
    var byLift =
        lifts.stream()
            .max(Comparator.comparing(LiftPlan::madeAt))
            .map(LiftPlan::state)
            .flatMap(Ground::ofLift);
    return byLift.or(() -> refused ? Optional.of(Ground.REFUSED) : Optional.empty());
  }

  /// What is to be read before.
  public List<Message> notes() {
    var notes = new ArrayList<Message>();
    notes.add(
        ground()
            .map(ground -> Message.of("parting.may." + ground.code()))
            .orElseGet(() ->
                Message.of(
                    lifts.stream().anyMatch(plan -> plan.state() instanceof PlanState.Running)
                        ? "parting.may.lift-runs"
                        : "parting.may.word")));
    if (isProfitableAndAbusive()) {
      notes.add(Message.of("parting.may.owner-decides"));
    }
    insolvencySince.ifPresent(since -> notes.add(Message.of("parting.may.insolvent", since)));
    return notes;
  }

  /// Good money, and a relationship that isn't: no figure decides that.
  private boolean isProfitableAndAbusive() {
    return grade.orElse(null) instanceof ClientGrade.Graded graded
        && graded.financial().isAtLeast(Letter.B)
        && !graded.relationship().isAtLeast(Letter.B);
  }
}
