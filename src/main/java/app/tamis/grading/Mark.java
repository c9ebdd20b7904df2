package app.tamis.grading;

import app.tamis.measures.Reading;
import app.tamis.measures.Source;
import java.util.List;
import java.util.OptionalDouble;

/// What one criterion says of a client.
///
/// @param reading the measure; without a value where there is no evidence
/// @param points 0 to 100, empty without evidence
/// @param loss its share of the axis' weight × (100 − points): the losses of an axis add up to 100
///   − its score; empty without evidence
/// @param notImported what the criterion needs and no import has brought, each with alternatives;
///   empty where all is there and the client itself has no records to judge by
public record Mark(
    Criterion criterion,
    Reading reading,
    OptionalDouble points,
    OptionalDouble loss,
    List<List<Source>> notImported) {

  public Mark {
    notImported = List.copyOf(notImported);
  }

  public static Mark of(Criterion criterion, Reading reading, double points, double loss) {
    return new Mark(
        criterion, reading, OptionalDouble.of(points), OptionalDouble.of(loss), List.of());
  }

  public static Mark withoutEvidence(
      Criterion criterion, Reading reading, List<List<Source>> notImported) {
    return new Mark(
        criterion, reading, OptionalDouble.empty(), OptionalDouble.empty(), notImported);
  }

  public boolean hasEvidence() {
    return points.isPresent();
  }
}
