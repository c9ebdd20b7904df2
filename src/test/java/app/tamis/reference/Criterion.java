package app.tamis.reference;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// A row of the matrix.
record Criterion(
    String id,
    Axis axis,
    int weight,
    Function<ClientCase, Reading> measure,
    PointsLine line,
    Predicate<Imported> needs) {

  Assessment assess(ClientCase client) {
    Reading reading = measure.apply(client);
    boolean evidence = needs.test(client.own().imported()) && reading.value().isPresent();
    return new Assessment(this, evidence ? reading : reading.withoutEvidence());
  }

  /// What a criterion says of one client.
  record Assessment(Criterion criterion, Reading reading) {

    boolean hasEvidence() {
      return reading.value().isPresent();
    }

    Optional<Fraction> points() {
      return reading.value().map(criterion.line()::points);
    }

    boolean isOneOf(String... ids) {
      return List.of(ids).contains(criterion.id());
    }
  }
}
