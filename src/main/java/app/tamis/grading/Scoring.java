package app.tamis.grading;

import static java.util.stream.Collectors.partitioningBy;

import app.tamis.measures.Measures;
import app.tamis.measures.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// From measures to points, and from points to an axis' score: the weighted mean over the criteria
/// that have evidence.
final class Scoring {

  private final Matrix matrix;
  private final Set<Source> imported;
  private final List<Criterion> financial;
  private final List<Criterion> relationship;

  Scoring(Matrix matrix, Set<Source> imported) {
    this.matrix = matrix;
    this.imported = imported;
    var usable =
        matrix.criteria().stream()
            .filter(criterion -> criterion.needs().metBy(imported))
            .collect(partitioningBy(criterion -> criterion.axis() == Axis.FINANCIAL));
    this.financial = usable.getOrDefault(true, List.of());
    this.relationship = usable.getOrDefault(false, List.of());
  }

  /// Half up to nine decimals: scores are compared with lines, and a hair's breadth of arithmetic
  /// must not make a letter.
  static double rounded(double score) {
    return Math.floor(score * 1e9 + 0.5) / 1e9;
  }

  /// Empty without any evidence.
  OptionalDouble score(Axis axis, Measures client) {
    double weights = 0;
    double sum = 0;
    for (var criterion : usable(axis)) {
      var value = client.value(criterion.measure());
      if (value.isPresent()) {
        weights += criterion.weight();
        sum += criterion.weight() * criterion.scale().points(value.getAsDouble());
      }
    }
    return weights > 0 ? OptionalDouble.of(rounded(sum / weights)) : OptionalDouble.empty();
  }

  /// In the matrix' order.
  List<Mark> marks(Measures client) {
    var marks = new ArrayList<Mark>();
    for (var axis : Axis.values()) {
      var criteria = matrix.criteria(axis);
      double evidence = weight(evidenced(axis, client));
      criteria.forEach(criterion -> marks.add(mark(criterion, client, evidence)));
    }
    return marks;
  }

  /// The part of the axis' weight that has evidence.
  double evidence(Axis axis, Measures client) {
    return rounded(weight(evidenced(axis, client)) / weight(matrix.criteria(axis)));
  }

  private Mark mark(Criterion criterion, Measures client, double evidence) {
    var reading = client.reading(criterion.measure());
    var missing = criterion.needs().missing(imported);
    if (!missing.isEmpty() || reading.value().isEmpty()) {
      return new Mark(
          criterion,
          reading.withoutValue(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          missing);
    }
    double points = criterion.scale().points(reading.value().getAsDouble());
    double loss = criterion.weight() / evidence * (100 - points);
    return new Mark(
        criterion, reading, OptionalDouble.of(points), OptionalDouble.of(loss), List.of());
  }

  private List<Criterion> evidenced(Axis axis, Measures client) {
    return usable(axis).stream()
        .filter(criterion -> client.value(criterion.measure()).isPresent())
        .toList();
  }

  private List<Criterion> usable(Axis axis) {
    return axis == Axis.FINANCIAL ? financial : relationship;
  }

  private static double weight(List<Criterion> criteria) {
    return criteria.stream().mapToDouble(Criterion::weight).sum();
  }
}
