package app.tamis.grading;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.toMap;

import app.tamis.basics.Message;
import app.tamis.grading.why.MarkWords;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What has moved a client since an earlier grading.
///
/// @param matrixChanged whether the rules have changed in between: then a change is not to be taken
///   for the client's doing
/// @param changes of criteria that had evidence at both times, the largest first; none between
///   editions of the rules, whose criteria measure other things by the same names
public record WhatChanged(boolean matrixChanged, List<Change> changes) {

  /// @param more loss than then, in points of the axis; negative where it is less
  public record Change(Mark now, double more) {

    /// "pays 31 days late on average: 4 points worse".
    public Message inWords(Currency currency) {
      var key = more > 0 ? "why.since.worse" : "why.since.better";
      return Message.of(key, new MarkWords(currency).of(now), Math.rint(Math.abs(more)));
    }
  }

  private static final double WORTH_SAYING = 0.05;

  /// Empty where the client was not in the portfolio then.
  static Optional<WhatChanged> between(
      PortfolioGrades before, PortfolioGrades now, ClientGrade client) {
    return before
        .find(client.findings().client().id())
        .map(then ->
            new WhatChanged(
                !before.matrix().equals(now.matrix()),
                before.matrix().rules() == now.matrix().rules()
                    ? changes(losses(then.findings()), client.findings())
                    : List.of()));
  }

  private static List<Change> changes(Map<String, Double> then, Findings now) {
    return now.marks().stream()
        .filter(Mark::hasEvidence)
        .filter(mark -> then.containsKey(mark.criterion().id()))
        .map(mark -> new Change(mark, loss(mark) - then.getOrDefault(mark.criterion().id(), 0.0)))
        .filter(change -> Math.abs(change.more) >= WORTH_SAYING)
        .sorted(comparingDouble(change -> -Math.abs(change.more)))
        .toList();
  }

  private static Map<String, Double> losses(Findings then) {
    return then.marks().stream()
        .filter(Mark::hasEvidence)
        .collect(toMap(mark -> mark.criterion().id(), WhatChanged::loss));
  }

  private static double loss(Mark mark) {
    return mark.loss().orElseThrow();
  }
}
