package app.tamis.web.grades;

import app.tamis.measures.Measure;
import app.tamis.measures.Measures;
import java.util.Arrays;
import java.util.OptionalDouble;

/// What each measure came to for a client at a month end, as recorded: a number each, for there are
/// as many as clients times month ends.
@SuppressWarnings("EnumOrdinal") // an array by measure
public final class Readings {

  private final double[] raw;

  private Readings(double[] raw) {
    this.raw = raw;
  }

  static Readings of(Measures measures) {
    return new Readings(
        Arrays.stream(Measure.values())
            .mapToDouble(measure -> measures.reading(measure).raw().orElse(Double.NaN))
            .toArray());
  }

  /// Before shrinking; empty where the measure had no value.
  public OptionalDouble raw(Measure measure) {
    double value = raw[measure.ordinal()];
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
