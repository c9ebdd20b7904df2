package app.tamis.grading.matrix;

import app.tamis.basics.YamlValue;
import app.tamis.grading.Scale;
import app.tamis.grading.Scale.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a scale: a list of pairs `[value, points]`, with rising values.
final class ScaleReader {

  private ScaleReader() {}

  static Optional<Scale> read(YamlValue value) {
    var pairs = value.isList() ? value.list() : List.<YamlValue>of();
    if (pairs.size() < 2) {
      value.problem("matrix.points.few");
      return Optional.empty();
    }
    var given = new ArrayList<Given>();
    for (var pair : pairs) {
      pair(pair)
          .ifPresent(next -> {
            if (!given.isEmpty() && next.value() <= given.getLast().value()) {
              pair.problem("matrix.points.rising", next.value(), given.getLast().value());
            }
            given.add(next);
          });
    }
    return given.size() < 2 ? Optional.empty() : Optional.of(new Scale(given));
  }

  private static Optional<Given> pair(YamlValue pair) {
    if (!pair.isList() || pair.list().size() != 2) {
      pair.problem("matrix.points.pair");
      return Optional.empty();
    }
    var value = pair.list().getFirst().number();
    var points = pair.list().getLast().number();
    points
        .filter(number -> number < 0 || number > 100)
        .ifPresent(number -> pair.problem("matrix.points.outside", number));
    return value.isPresent() && points.isPresent()
        ? Optional.of(new Given(value.get(), points.get()))
        : Optional.empty();
  }
}
