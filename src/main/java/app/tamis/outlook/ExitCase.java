package app.tamis.outlook;

import app.tamis.agreements.Commitment;
import app.tamis.agreements.CommitmentState;
import app.tamis.basics.Message;
import app.tamis.grading.ClientGrade;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.Letter;
import app.tamis.lift.LiftPlan;
import app.tamis.lift.PlanState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a D can be let go, and why or why not. Nobody is on a first guess; without an attempt to
/// lift it, nobody is but by the owner's word or after a refused promise.
///
/// @param why as it stands in a sentence
/// @param awaitsWord whether the owner's word would make it a candidate
public record ExitCase(boolean may, Message why, boolean awaitsWord) {

  /// @param guess whether the grade is a first guess
  /// @param lifts newest first
  /// @param word of the owner
  public static ExitCase of(
      ClientGrade client,
      boolean guess,
      List<LiftPlan> lifts,
      List<Commitment> commitments,
      Optional<ExitSaid> word) {
    if (guess) {
      return new ExitCase(false, Message.of("exits.case.guess"), false);
    }
    if (word.isPresent()) {
      return may(Message.of("exits.case.word", word.get().byName(), word.get().text()));
    }
    if (earnsWell(client)) {
      return not("exits.case.owner");
    }
    return refused(commitments).or(() -> lifted(lifts)).orElseGet(() -> not("exits.case.untried"));
  }

  private static ExitCase may(Message why) {
    return new ExitCase(true, why, false);
  }

  private static ExitCase not(String why, Object... about) {
    return new ExitCase(false, Message.of(why, about), true);
  }

  /// Profitable all the same: what it does to people is weighed by the owner alone.
  private static boolean earnsWell(ClientGrade client) {
    return client instanceof Graded graded && graded.financial().isAtLeast(Letter.B);
  }

  private static Optional<ExitCase> refused(List<Commitment> commitments) {
    return commitments.stream()
        .flatMap(one ->
            one.state() instanceof CommitmentState.Refused(_, var on, _)
                ? Stream.of(may(Message.of("exits.case.refused", one.what(), on)))
                : Stream.empty())
        .findFirst();
  }

  /// By the last plan that was made.
  private static Optional<ExitCase> lifted(List<LiftPlan> lifts) {
    return lifts.stream().findFirst().map(plan -> lifted(plan, plan.state()));
  }

  private static ExitCase lifted(LiftPlan plan, PlanState state) {
    return switch (state) {
      case PlanState.Failed(var on, _, _, _) -> may(Message.of("exits.case.failed", on));
      case PlanState.GivenUp(var on, var reason, _) ->
          reason.isBlank()
              ? not("exits.case.untried")
              : may(Message.of("exits.case.given-up", on, reason));
      case PlanState.Lifted(var on, _, _, _) -> not("exits.case.lifted", on);
      case PlanState.Proposed _, PlanState.Running _, PlanState.Undecided _ ->
          not("exits.case.lift-runs", plan.endsOn());
    };
  }
}
