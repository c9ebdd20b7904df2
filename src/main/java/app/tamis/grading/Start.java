package app.tamis.grading;

import app.tamis.grading.ClientGrade.Graded;
import app.tamis.measures.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where a road up begins: what rules there, and the steps that lead to it from today.
record Start(Ruling ruling, List<Step> steps) {

  /// Today, with the caps lifted that hold the client below the target; then at each revenue that
  /// ends a small-client step. None where a cap holds that nothing the client does can lift.
  static List<Start> of(Graded client, Matrix matrix, Letter target) {
    var caps = client.findings().caps();
    var harmless = caps.stream().filter(cap -> cap.applyTo(target) == target).toList();
    var harmful = caps.stream().filter(cap -> !harmless.contains(cap)).toList();
    if (!harmful.stream().allMatch(Cap.Arrears.class::isInstance)) {
      return List.of();
    }
    var lifting = harmful.stream().map(_ -> lifting(client)).toList();
    var starts = new ArrayList<Start>();
    int fall = client.findings().smallClientSteps();
    starts.add(new Start(new Ruling(matrix, fall, harmless), lifting));
    if (fall > 0) {
      double now = client.findings().measures().value(Measure.REVENUE_PER_MONTH).orElseThrow();
      for (double revenue : matrix.smallClients().ends(now)) {
        var ruling = new Ruling(matrix, matrix.smallClients().fall(revenue), harmless);
        var steps = new ArrayList<>(lifting);
        steps.add(new Step.Grow(now, revenue));
        starts.add(new Start(ruling, steps));
      }
    }
    return starts;
  }

  /// What is missing, in each way to reach the target on both axes.
  List<Gap> gaps(Graded client, Letter target) {
    var gaps = new ArrayList<Gap>();
    for (var financial : reachable(client.financial())) {
      for (var relationship : reachable(client.relationship())) {
        if (ruling.grade(financial, relationship).isAtLeast(target)) {
          gaps.add(
              new Gap(
                  gap(client, Axis.FINANCIAL, financial),
                  gap(client, Axis.RELATIONSHIP, relationship)));
        }
      }
    }
    return gaps;
  }

  boolean grows() {
    return steps.stream().anyMatch(Step.Grow.class::isInstance);
  }

  private double gap(Graded client, Axis axis, Letter wanted) {
    double score = client.findings().on(axis).score().orElseThrow();
    double missing = Math.max(0, ruling.matrix().letters().line(wanted) - score);
    return missing * client.findings().weightWithEvidence(axis);
  }

  private static List<Letter> reachable(Letter now) {
    return Arrays.stream(Letter.values()).filter(letter -> letter.isAtLeast(now)).toList();
  }

  private static Step lifting(Graded client) {
    return new Step.PayArrears(client.findings().measures().value(Measure.OVERDUE).orElseThrow());
  }
}
