package app.tamis.grading;

import app.tamis.measures.Measures;
import app.tamis.measures.Reading;
import app.tamis.measures.Source;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/// From measures to points, and from points to an axis' score: the weighted mean over the criteria
/// that have evidence.
final class Scoring {

  private final List<Asked> financial;
  private final List<Asked> relationship;

  /// A criterion, and what it needs that wasn't imported.
  private record Asked(Criterion criterion, List<List<Source>> notImported) {

    /// The measure's value, if it counts.
    OptionalDouble value(Measures client) {
      return notImported.isEmpty() ? client.value(criterion.measure()) : OptionalDouble.empty();
    }

    Reading reading(Measures client) {
      var reading = client.reading(criterion.measure());
      return notImported.isEmpty() ? reading : reading.withoutValue();
    }
  }

  Scoring(Matrix matrix, Set<Source> imported) {
    this.financial = asked(matrix, Axis.FINANCIAL, imported);
    this.relationship = asked(matrix, Axis.RELATIONSHIP, imported);
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
    for (var asked : asked(axis)) {
      var value = asked.value(client);
      if (value.isPresent()) {
        double weight = asked.criterion.weight();
        weights += weight;
        sum += weight * asked.criterion.scale().points(value.getAsDouble());
      }
    }
    return weights > 0 ? OptionalDouble.of(rounded(sum / weights)) : OptionalDouble.empty();
  }

  /// The score, and on how much evidence it stands.
  AxisScore axisScore(Axis axis, Measures client) {
    double all = asked(axis).stream().mapToDouble(asked -> asked.criterion.weight()).sum();
    return new AxisScore(axis, score(axis, client), rounded(evidence(axis, client) / all));
  }

  /// In the matrix' order.
  List<Mark> marks(Measures client) {
    return Stream.of(Axis.values()).flatMap(axis -> marks(axis, client)).toList();
  }

  private Stream<Mark> marks(Axis axis, Measures client) {
    double evidence = evidence(axis, client);
    return asked(axis).stream().map(asked -> mark(asked, client, evidence));
  }

  private static Mark mark(Asked asked, Measures client, double evidence) {
    var criterion = asked.criterion;
    var reading = asked.reading(client);
    if (reading.value().isEmpty()) {
      return Mark.withoutEvidence(criterion, reading, asked.notImported);
    }
    double points = criterion.scale().points(reading.value().getAsDouble());
    return Mark.of(criterion, reading, points, criterion.weight() / evidence * (100 - points));
  }

  /// The weight of the axis' criteria that have evidence.
  private double evidence(Axis axis, Measures client) {
    double weight = 0;
    for (var asked : asked(axis)) {
      weight += asked.value(client).isPresent() ? asked.criterion.weight() : 0;
    }
    return weight;
  }

  private List<Asked> asked(Axis axis) {
    return switch (axis) {
      case FINANCIAL -> financial;
      case RELATIONSHIP -> relationship;
    };
  }

  private static List<Asked> asked(Matrix matrix, Axis axis, Set<Source> imported) {
    return matrix.criteria(axis).stream()
        .map(criterion -> new Asked(criterion, criterion.needs().missing(imported)))
        .toList();
  }
}
