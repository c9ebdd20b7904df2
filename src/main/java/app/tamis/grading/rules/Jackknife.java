package app.tamis.grading.rules;

import app.tamis.grading.Axis;
import app.tamis.grading.Matrix;
import app.tamis.grading.Range;
import app.tamis.measures.ClientInWindow;
import app.tamis.measures.Measure;
import app.tamis.measures.Measures;
import app.tamis.measures.PortfolioWindow;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/// How sure a grade is: each of the client's months is left out in turn, and the more its figures
/// move, the wider is the range. (B. Efron, *The Jackknife, the Bootstrap and Other Resampling
/// Plans*, 1982.)
record Jackknife(Matrix matrix, Scoring scoring, PortfolioWindow portfolio) {

  /// What a client's measures come to.
  Figures figures(Measures client) {
    return new Figures(
        scoring.score(Axis.FINANCIAL, client).orElse(0),
        scoring.score(Axis.RELATIONSHIP, client).orElse(0),
        scoring.core(client),
        client.value(Measure.CONTRIBUTION_PER_MONTH),
        client.value(Measure.NET_REVENUE_PER_MONTH));
  }

  /// The grades at both ends of the range.
  Range range(ClientInWindow client, Figures figures, Ruling ruling) {
    var reach = reach(client, figures);
    double times = matrix.standardErrors();
    return Range.of(
        ruling.verdict(figures.moved(-times, reach)).grade(),
        ruling.verdict(figures.moved(times, reach)).grade());
  }

  /// The standard error of each figure; the full figure stands in where one has no value.
  private Figures reach(ClientInWindow client, Figures figures) {
    var without = client.withoutEachMonth().stream().map(portfolio::measuresOf).toList();
    return new Figures(
        error(without, rest -> scoring.score(Axis.FINANCIAL, rest), figures.financial()),
        error(without, rest -> scoring.score(Axis.RELATIONSHIP, rest), figures.relationship()),
        error(without, scoring::core, figures.core()),
        error(without, rest -> rest.value(Measure.CONTRIBUTION_PER_MONTH), figures.contribution()),
        error(without, rest -> rest.value(Measure.NET_REVENUE_PER_MONTH), figures.netRevenue()));
  }

  private static OptionalDouble error(
      List<Measures> without, Function<Measures, OptionalDouble> figure, OptionalDouble full) {
    return full.isPresent()
        ? OptionalDouble.of(error(without, figure, full.getAsDouble()))
        : OptionalDouble.empty();
  }

  private static double error(
      List<Measures> without, Function<Measures, OptionalDouble> figure, double full) {
    return standardError(
        without.stream().mapToDouble(rest -> figure.apply(rest).orElse(full)).toArray());
  }

  /// √((n−1)/n × Σ(sᵢ − s̄)²).
  static double standardError(double... leftOut) {
    double n = leftOut.length;
    double mean = DoubleStream.of(leftOut).sum() / n;
    double squares = DoubleStream.of(leftOut).map(s -> (s - mean) * (s - mean)).sum();
    return Math.sqrt((n - 1) / n * squares);
  }
}
