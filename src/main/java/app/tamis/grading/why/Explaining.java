package app.tamis.grading.why;

import static java.util.Comparator.comparingDouble;

import app.tamis.grading.ClientGrade;
import app.tamis.grading.Findings;
import app.tamis.grading.Mark;
import app.tamis.grading.Matrix;
import app.tamis.grading.Why;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/// Explains the grades of a matrix.
///
/// @param currency of the portfolio
public record Explaining(Matrix matrix, Currency currency) {

  private static final double WORTH_SAYING = 0.5;
  private static final int AT_MOST_BEST = 3;

  public Why of(ClientGrade client) {
    var findings = client.findings();
    var drags = drags(findings);
    var best = best(findings);
    var notices = new NoticeWords(matrix, currency).of(client);
    return new Why(
        new WeighsMost(drags, best, notices).on(client),
        drags,
        best,
        MissingWords.of(findings),
        notices,
        new ToTarget(currency).of(findings));
  }

  /// Who would earn an A by a criterion isn't told that it costs points; nor is who would by what
  /// it did itself, where only few cases lean on what others do.
  private List<Why.Reason> drags(Findings client) {
    var words = new MarkWords(currency);
    return evidence(client)
        .filter(mark -> !isWorthAnA(mark) && !isWorthAnAByItself(mark))
        .filter(mark -> mark.loss().orElse(0) >= WORTH_SAYING)
        .sorted(comparingDouble(mark -> -mark.loss().orElse(0)))
        .map(mark -> new Why.Reason(mark, words.withLoss(mark)))
        .toList();
  }

  private List<Why.Reason> best(Findings client) {
    var words = new MarkWords(currency);
    return evidence(client)
        .filter(this::isWorthAnA)
        .sorted(comparingDouble(mark -> -mark.points().orElse(0)))
        .limit(AT_MOST_BEST)
        .map(mark -> new Why.Reason(mark, words.asMerit(mark)))
        .toList();
  }

  private boolean isWorthAnA(Mark mark) {
    return mark.points().orElse(0) >= matrix.letters().a();
  }

  private boolean isWorthAnAByItself(Mark mark) {
    double raw = mark.reading().raw().orElseThrow();
    return mark.criterion().scale().points(raw) >= matrix.letters().a();
  }

  private static Stream<Mark> evidence(Findings client) {
    return client.marks().stream().filter(Mark::hasEvidence);
  }
}
