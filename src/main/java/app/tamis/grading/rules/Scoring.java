package app.tamis.grading.rules;

import static app.tamis.grading.Rounding.rounded;

import app.tamis.grading.Axis;
import app.tamis.grading.AxisScore;
import app.tamis.grading.Criterion;
import app.tamis.grading.Mark;
import app.tamis.grading.Matrix;
import app.tamis.measures.Measures;
import app.tamis.measures.Reading;
import app.tamis.measures.Source;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/// From measures to points, and from points to an axis' score: the weighted mean over the criteria
/// that have evidence; while little is known of the relationship, with an ordinary one's points for
/// the rest.
final class Scoring {

  private final AskedAxis financial;
  private final AskedAxis relationship;
  private final List<Asked> core;

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

  /// @param need the weight that stands by itself
  /// @param ordinary the points that lesser weight leans on
  private record AskedAxis(Axis axis, List<Asked> asked, double need, double ordinary) {

    Weighed weigh(Measures client) {
      return Weighed.of(asked, client);
    }

    OptionalDouble score(Weighed weighed) {
      return weighed.score(need, ordinary);
    }

    /// The weight that a criterion's own is a part of.
    double whole(Weighed weighed) {
      return Math.max(weighed.weight, need);
    }

    double unknown(Weighed weighed) {
      double missing = Math.max(0, need - weighed.weight);
      return missing > 0 ? missing / whole(weighed) * (100 - ordinary) : 0;
    }
  }

  /// @param weight of the criteria that have evidence
  /// @param points of them, each times its weight
  record Weighed(double weight, double points) {

    private static Weighed of(List<Asked> criteria, Measures client) {
      double weight = 0;
      double points = 0;
      for (var asked : criteria) {
        var value = asked.value(client);
        if (value.isPresent()) {
          weight += asked.criterion.weight();
          points += asked.criterion.weight() * asked.criterion.scale().points(value.getAsDouble());
        }
      }
      return new Weighed(weight, points);
    }

    /// The weighted mean, with an ordinary one's points for the weight that is missing; empty where
    /// nothing weighs.
    ///
    /// @param need the weight that stands by itself
    OptionalDouble score(double need, double ordinary) {
      double missing = Math.max(0, need - weight);
      double whole = weight + missing;
      return whole > 0
          ? OptionalDouble.of(rounded((points + missing * ordinary) / whole))
          : OptionalDouble.empty();
    }
  }

  Scoring(Matrix matrix, Set<Source> imported) {
    this.financial = asked(matrix, Axis.FINANCIAL, imported);
    this.relationship = asked(matrix, Axis.RELATIONSHIP, imported);
    this.core =
        Stream.of(financial, relationship)
            .flatMap(axis -> axis.asked.stream())
            .filter(asked -> matrix.core().contains(asked.criterion.id()))
            .toList();
  }

  /// Empty without any evidence.
  OptionalDouble score(Axis axis, Measures client) {
    return on(axis).score(on(axis).weigh(client));
  }

  /// What the hours earn, in points; empty without any evidence.
  OptionalDouble core(Measures client) {
    return Weighed.of(core, client).score(0, 0);
  }

  /// The score, and on how much evidence it stands.
  AxisScore axisScore(Axis axis, Measures client) {
    var asked = on(axis);
    var weighed = asked.weigh(client);
    double all = asked.asked.stream().mapToDouble(each -> each.criterion.weight()).sum();
    return new AxisScore(
        axis,
        asked.score(weighed),
        rounded(weighed.weight / all),
        weighed.weight < rounded(asked.need),
        asked.unknown(weighed));
  }

  /// In the matrix' order.
  List<Mark> marks(Measures client) {
    return Stream.of(financial, relationship).flatMap(axis -> marks(axis, client)).toList();
  }

  private static Stream<Mark> marks(AskedAxis axis, Measures client) {
    double whole = axis.whole(axis.weigh(client));
    return axis.asked.stream().map(asked -> mark(asked, client, whole));
  }

  private static Mark mark(Asked asked, Measures client, double whole) {
    var criterion = asked.criterion;
    var reading = asked.reading(client);
    if (reading.value().isEmpty()) {
      return Mark.withoutEvidence(criterion, reading, asked.notImported);
    }
    double points = criterion.scale().points(reading.value().getAsDouble());
    return Mark.of(criterion, reading, points, criterion.weight() / whole * (100 - points));
  }

  private AskedAxis on(Axis axis) {
    return switch (axis) {
      case FINANCIAL -> financial;
      case RELATIONSHIP -> relationship;
    };
  }

  private static AskedAxis asked(Matrix matrix, Axis axis, Set<Source> imported) {
    return new AskedAxis(
        axis,
        matrix.criteria(axis).stream()
            .map(criterion -> new Asked(criterion, criterion.needs().missing(imported)))
            .toList(),
        matrix.need(axis),
        matrix.ordinary());
  }
}
