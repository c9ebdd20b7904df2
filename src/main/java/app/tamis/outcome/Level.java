package app.tamis.outcome;

import app.tamis.measures.Measure;
import app.tamis.measures.Measures;
import app.tamis.measures.Ratio;
import java.util.OptionalDouble;

/// What somebody brings and takes in a usual month of some time; nothing where that isn't known.
///
/// @param revenue of a month
/// @param net the same without what is passed on
/// @param hours of a month
/// @param mood what the team feels when that name lights up on the phone, from −2 to 2
public record Level(
    OptionalDouble revenue, OptionalDouble net, OptionalDouble hours, OptionalDouble mood) {

  public static final Level UNKNOWN =
      new Level(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());

  /// @param months over which the measures add up
  static Level of(Measures measures, int months) {
    return new Level(
        Ratio.of(measures.value(Measure.REVENUE), months),
        Ratio.of(measures.value(Measure.NET_REVENUE), months),
        Ratio.of(measures.value(Measure.HOURS), months),
        measures.reading(Measure.CALLER_REACTION).raw());
  }

  /// What who isn't there any more brings and takes, where that can be known of anybody.
  static Level gone(Measures ofAll) {
    return new Level(
        nothing(ofAll.value(Measure.REVENUE)),
        nothing(ofAll.value(Measure.NET_REVENUE)),
        nothing(ofAll.value(Measure.HOURS)),
        OptionalDouble.empty());
  }

  private static OptionalDouble nothing(OptionalDouble ofAll) {
    return ofAll.isPresent() ? OptionalDouble.of(0) : ofAll;
  }

  /// Net revenue for an hour; empty where there is no hour.
  public OptionalDouble rate() {
    return Ratio.of(net, hours);
  }

  public Level withoutMood() {
    return new Level(revenue, net, hours, OptionalDouble.empty());
  }
}
