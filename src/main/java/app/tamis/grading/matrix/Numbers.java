package app.tamis.grading.matrix;

import app.tamis.basics.YamlMap;
import app.tamis.basics.YamlValue;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Numbers of a matrix that must lie within bounds; a value out of them is a problem.
final class Numbers {

  private Numbers() {}

  static Optional<Double> positive(YamlMap map, String key) {
    return number(map, key, number -> number > 0, "matrix.number.positive");
  }

  static Optional<Double> score(YamlMap map, String key) {
    return number(map, key, number -> number >= 0 && number <= 100, "matrix.number.score");
  }

  static Optional<Double> atLeast(int least, YamlMap map, String key) {
    return number(map, key, number -> number >= least, "matrix.number.least", least);
  }

  static Optional<Integer> whole(int least, YamlMap map, String key) {
    Predicate<Double> wanted = number -> number >= least && number == Math.rint(number);
    return number(map, key, wanted, "matrix.number.whole", least).map(Double::intValue);
  }

  static Optional<Integer> whole(int least, int most, YamlMap map, String key) {
    Predicate<Double> wanted = n -> n >= least && n <= most && n == Math.rint(n);
    return number(map, key, wanted, "matrix.number.between", least, most).map(Double::intValue);
  }

  /// From 0 to 1, also as a fraction: `1/3`.
  static Optional<Double> share(YamlMap map, String key) {
    return map.need(key)
        .flatMap(value -> fraction(value).or(value::number))
        .flatMap(share -> within(map, key, share));
  }

  private static Optional<Double> within(YamlMap map, String key, double share) {
    if (share >= 0 && share <= 1) {
      return Optional.of(share);
    }
    map.find(key).ifPresent(value -> value.problem("matrix.number.share", key, share));
    return Optional.empty();
  }

  private static Optional<Double> fraction(YamlValue value) {
    return value.content() instanceof String text && text.matches("\\d{1,6}/[1-9]\\d{0,5}")
        ? Optional.of(divided(text.split("/", 2)))
        : Optional.empty();
  }

  private static double divided(String... parts) {
    return Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
  }

  private static Optional<Double> number(
      YamlMap map, String key, Predicate<Double> wanted, String fault, Object... bounds) {
    var value = map.need(key);
    var number = value.flatMap(YamlValue::number);
    if (number.filter(wanted.negate()).isPresent()) {
      var said = Stream.concat(Stream.of(key, number.get()), Stream.of(bounds)).toArray();
      value.ifPresent(at -> at.problem(fault, said));
    }
    return number.filter(wanted);
  }
}
