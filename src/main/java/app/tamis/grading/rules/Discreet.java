package app.tamis.grading.rules;

import app.tamis.grading.ClientGrade;
import app.tamis.grading.ClientGrade.Graded;
import app.tamis.grading.ClientGrade.NotGraded;
import app.tamis.grading.Criterion;
import app.tamis.grading.Limit;
import app.tamis.grading.Matrix;
import app.tamis.grading.Verdict;
import java.util.List;
import java.util.Optional;

/// Grades for who isn't to know what the team feels. Every figure is worked out without it, so that
/// nothing can be reckoned back from a score, a loss or a reason; letters are those that everybody
/// sees.
public final class Discreet {

  private Discreet() {}

  /// The rules without the criteria that read what the team feels, and without what rests on these
  /// alone.
  public static Matrix rules(Matrix matrix) {
    var felt =
        matrix.criteria().stream()
            .filter(criterion -> criterion.measure().isFelt())
            .map(Criterion::id)
            .toList();
    return felt.isEmpty()
        ? matrix
        : new Matrix(
            matrix.name(),
            matrix.rules(),
            matrix.criteria().stream().filter(criterion -> !felt.contains(criterion.id())).toList(),
            matrix.leaning(),
            without(felt, matrix.core()),
            matrix.letters(),
            matrix.limits().stream().flatMap(limit -> without(felt, limit).stream()).toList(),
            matrix.grid(),
            matrix.smallClients(),
            matrix.caps(),
            new Matrix.EnoughEvidence(
                matrix.evidence().months(),
                without(felt, matrix.evidence().oneOf()),
                matrix.evidence().shareOfWeight(),
                matrix.evidence().sureMonths()),
            matrix.standardErrors(),
            matrix.publication(),
            matrix.unlogged(),
            matrix.gut().filter(gut -> !felt.contains(gut.criterion())));
  }

  /// Empty where the limit rests on nothing else.
  private static Optional<Limit> without(List<String> felt, Limit limit) {
    return switch (limit) {
      case Limit.Core _, Limit.Loss _ -> Optional.of(limit);
      case Limit.NoWarmth(var points, var oneOf, var letter) -> {
        var others = without(felt, oneOf);
        yield others.isEmpty()
            ? Optional.empty()
            : Optional.of(new Limit.NoWarmth(points, others, letter));
      }
      case Limit.Dread dread ->
          felt.contains(dread.criterion()) ? Optional.empty() : Optional.of(dread);
    };
  }

  private static List<String> without(List<String> felt, List<String> criteria) {
    return criteria.stream().filter(criterion -> !felt.contains(criterion)).toList();
  }

  /// @param unfelt the client graded without what the team feels
  /// @param whole the same client graded with it
  public static ClientGrade of(ClientGrade unfelt, ClientGrade whole) {
    return switch (whole) {
      case Graded graded -> unfelt instanceof Graded seen ? of(seen, graded) : unfelt;
      case NotGraded(var _, var reasons) -> new NotGraded(unfelt.findings(), reasons);
    };
  }

  private static Graded of(Graded unfelt, Graded whole) {
    return new Graded(
        unfelt.findings(),
        verdict(unfelt, whole),
        unfelt.range().including(whole.grade()),
        whole.provisional());
  }

  private static Verdict verdict(Graded unfelt, Graded whole) {
    var verdict = unfelt.verdict();
    var computed = whole.computed().orElseThrow();
    return new Verdict(
        verdict.financial(),
        verdict.relationship(),
        verdict.steps(),
        verdict.onTheGrid(),
        unfelt.computed().equals(whole.computed()) ? verdict.uncapped() : computed,
        whole.grade());
  }
}
