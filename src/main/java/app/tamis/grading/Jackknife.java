package app.tamis.grading;

import app.tamis.measures.ClientInWindow;
import app.tamis.measures.Measures;
import app.tamis.measures.PortfolioWindow;
import java.util.List;
import java.util.stream.DoubleStream;

/// How sure a grade is: each of the client's months is left out in turn, and the more the scores
/// move, the wider is the range. (B. Efron, *The Jackknife, the Bootstrap and Other Resampling
/// Plans*, 1982.)
record Jackknife(Matrix matrix, Scoring scoring, PortfolioWindow portfolio) {

  /// The grades at both ends; stocks, small-client steps, caps and the portfolio's rates stay as
  /// they are.
  Range range(ClientInWindow client, Scores scores, Ruling ruling) {
    var withoutEach = client.withoutEachMonth().stream().map(portfolio::measuresOf).toList();
    double financial = reach(Axis.FINANCIAL, scores.financial(), withoutEach);
    double relationship = reach(Axis.RELATIONSHIP, scores.relationship(), withoutEach);
    return new Range(
        ruling.grade(scores.financial() - financial, scores.relationship() - relationship),
        ruling.grade(scores.financial() + financial, scores.relationship() + relationship));
  }

  record Scores(double financial, double relationship) {}

  private double reach(Axis axis, double score, List<Measures> withoutEach) {
    var leftOut =
        withoutEach.stream().mapToDouble(rest -> scoring.score(axis, rest).orElse(score)).toArray();
    return matrix.standardErrors() * standardError(leftOut);
  }

  /// √((n−1)/n × Σ(sᵢ − s̄)²).
  static double standardError(double... leftOut) {
    double n = leftOut.length;
    double mean = DoubleStream.of(leftOut).sum() / n;
    double squares = DoubleStream.of(leftOut).map(s -> (s - mean) * (s - mean)).sum();
    return Math.sqrt((n - 1) / n * squares);
  }
}
