package app.tamis.lift;

import static java.util.Comparator.comparing;

import app.tamis.grading.Letter;
import app.tamis.grading.PortfolioGrades;
import app.tamis.grading.acts.Act;
import app.tamis.grading.acts.Act.Remedy;
import app.tamis.lift.Judged.Outcome;
import app.tamis.lift.Judged.StepJudged;
import app.tamis.lift.Proof.Answer;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.ClientMonth;
import app.tamis.measures.Figure;
import app.tamis.measures.PortfolioWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/// Whether a plan got where it wanted to, on agreed terms: in a window of twelve months what was
/// signed today weighs three twelfths after ninety days, so what was signed is applied to the
/// months before, and the client graded anew in the portfolio.
///
/// @param grades that are in force
record Judging(PortfolioGrades grades) {

  /// @param published the grade that is shown
  /// @param proofs what records show, by step
  Judged of(LiftPlan plan, Optional<Letter> published, Map<UUID, Proof> proofs) {
    var steps =
        plan.steps().stream()
            .filter(step -> step.isDone() && asks(step.doing()))
            .map(step -> new StepJudged(step.id(), proof(step, proofs)))
            .toList();
    var grade = grade(plan);
    return new Judged(
        outcome(plan, grade, published, steps), grade, published, reached(plan, published), steps);
  }

  /// Before its last day: the published grade is there.
  static Optional<Judged> early(LiftPlan plan, Optional<Letter> published) {
    return !plan.keeps() && reached(plan, published)
        ? Optional.of(new Judged(Outcome.LIFTED, Optional.empty(), published, true, List.of()))
        : Optional.empty();
  }

  private static boolean reached(LiftPlan plan, Optional<Letter> grade) {
    return grade.filter(letter -> letter.isAtLeast(plan.target())).isPresent();
  }

  private static Proof proof(Step step, Map<UUID, Proof> proofs) {
    return step.proven()
        .map(said -> Proof.found(said.note(), said.on()))
        .orElseGet(() -> proofs.getOrDefault(step.id(), Proof.UNKNOWN));
  }

  private static Outcome outcome(
      LiftPlan plan, Optional<Letter> grade, Optional<Letter> published, List<StepJudged> steps) {
    if (reached(plan, published)) {
      return Outcome.LIFTED;
    }
    if (grade.isEmpty()) {
      return Outcome.UNCLEAR;
    }
    if (!reached(plan, grade) || has(steps, Answer.MISSING)) {
      return Outcome.FAILED;
    }
    return has(steps, Answer.UNKNOWN) ? Outcome.UNCLEAR : Outcome.LIFTED;
  }

  private static boolean has(List<StepJudged> steps, Answer answer) {
    return steps.stream().anyMatch(step -> step.proof().answer() == answer);
  }

  /// A talk has no terms that could be kept; a fee does.
  static boolean asks(Doing doing) {
    return switch (doing) {
      case Doing.Acting _ -> true;
      case Doing.Talking(_, var fee) -> fee.isPresent();
    };
  }

  /// Had what was signed held in the months before, too; empty where the client isn't graded.
  private Optional<Letter> grade(LiftPlan plan) {
    return grades
        .portfolio()
        .find(plan.client())
        .flatMap(client -> grades.regrading(plan.client()).of(agreed(client, plan)).grade());
  }

  private ClientInWindow agreed(ClientInWindow client, LiftPlan plan) {
    var changed = client;
    for (var step : inOrder(plan)) {
      changed = before(changed, step.signed().orElseThrow().on(), step.doing(), grades.portfolio());
    }
    return changed;
  }

  private static List<Step> inOrder(LiftPlan plan) {
    return plan.steps().stream()
        .filter(step -> step.isDone() && asks(step.doing()))
        .sorted(comparing(step -> order(step.doing())))
        .toList();
  }

  /// Acts apply in the order of their catalogue; a minimum fee is a raise.
  private static Act.Kind order(Doing doing) {
    return doing instanceof Doing.Acting(var act) ? act.kind() : Act.Kind.RAISE;
  }

  /// Only months that were over when it was signed: what came after stands in the records, and a
  /// raise in the month itself would count twice.
  private static ClientInWindow before(
      ClientInWindow client, LocalDate signed, Doing doing, PortfolioWindow portfolio) {
    var over = months(client, signed, true);
    if (over.isEmpty()) {
      return client;
    }
    var past = client.with(over);
    var act = act(doing, past);
    if (act.isEmpty() || act.get().obstacle(past, portfolio).isPresent()) {
      return client;
    }
    var together = new ArrayList<ClientMonth>(act.get().on(past, portfolio).months());
    together.addAll(months(client, signed, false));
    return client.with(together);
  }

  private static List<ClientMonth> months(ClientInWindow client, LocalDate signed, boolean over) {
    return client.months().stream()
        .filter(month -> month.month().atEndOfMonth().isBefore(signed) == over)
        .toList();
  }

  private static Optional<Remedy> act(Doing doing, ClientInWindow past) {
    return switch (doing) {
      case Doing.Acting(var act) -> Optional.of(act);
      case Doing.Talking(_, var fee) -> raise(fee, past);
    };
  }

  /// What a month's service must rise by to come to the fee; none where it does already, or where
  /// nothing is billed that could rise.
  private static Optional<Remedy> raise(OptionalDouble fee, ClientInWindow past) {
    double billed =
        past.totals().sums().of(Figure.REVENUE_RECURRING, Figure.REVENUE_LABOUR)
            / past.months().size();
    double wanted = fee.orElse(0);
    return billed > 0 && wanted > billed
        ? Optional.of(new Act.Raise(wanted / billed - 1))
        : Optional.empty();
  }
}
